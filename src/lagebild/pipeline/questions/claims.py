"""One claim with everything that leads to it."""

import msgspec

from lagebild.domain.claim import ActorRef, Claim, PlaceRef
from lagebild.domain.event import Event
from lagebild.domain.ids import ClaimId
from lagebild.domain.picture import Conflict
from lagebild.domain.span import Span
from lagebild.errors import UnknownName, UsageError
from lagebild.pipeline.questions.lines import ClaimLine, lines_of
from lagebild.store.derived import Derived
from lagebild.store.folder import Store

_AROUND = 200


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """Where one slot of a claim comes from: its value, the words, and how one led to the other.

    `line` counts the lines of the report's text from 1; None where no words of it give the slot.
    """

    slot: str
    value: str
    text: str
    span: Span | None
    line: int | None
    reason: str
    candidates: tuple[str, ...] = ()


class ClaimAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: its sentence between what stands around it, where each slot comes from.

    `companions` are the other claims about its event, `parts` the claims that belong to it,
    `whole` the claim that it belongs to.
    """

    line: ClaimLine
    before: str
    sentence: str
    after: str
    language: str
    derivations: tuple[Derivation, ...]
    event: Event | None
    companions: tuple[ClaimLine, ...]
    whole: ClaimLine | None
    parts: tuple[ClaimLine, ...]
    conflicts: tuple[Conflict, ...]


def claim_answer(store: Store, words: str) -> ClaimAnswer:
    """Show one claim, by its id or a start of it that no other has.

    Raises UnknownName where none starts so, UsageError where several do.
    """
    with store.showing() as derived:
        claim = _find(derived, words)
        report = derived.reports.get(claim.report)
        text = report.text if report else ""
        stated = claim.evidence[0]
        event = derived.picture.event_of(claim.id)
        others = [other for other in event.claims if other != claim.id] if event else []
        parts = [other for other in derived.claims.of_report(claim.report) if other.of == claim.id]
        whole = derived.claims.chosen([claim.of]) if claim.of else ()
        return ClaimAnswer(
            line=lines_of(derived, [claim])[0],
            before=text[max(0, stated.span.start - _AROUND) : stated.span.start],
            sentence=stated.text,
            after=text[stated.span.end : stated.span.end + _AROUND],
            language=report.language if report else "",
            derivations=_derivations(claim, text),
            event=event,
            companions=lines_of(derived, derived.claims.chosen(others)),
            whole=next(iter(lines_of(derived, whole)), None),
            parts=lines_of(derived, parts),
            conflicts=derived.picture.conflicts_of(claim.id),
        )


def _find(derived: Derived, words: str) -> Claim:
    exact = derived.claims.get(ClaimId(words))
    if exact:
        return exact
    found = derived.claims.starting_with(words, most=6) if words else ()
    if len(found) > 1:
        shown = " · ".join(found[:5]) + (" · …" if len(found) > 5 else "")
        raise UsageError(f'Several claims start with "{words}": {shown}.', "Give more letters.")
    claim = derived.claims.get(found[0]) if found else None
    if claim is None:
        raise UnknownName(
            f'No claim "{words}".', "Ids of claims are listed by: lagebild place NAME."
        )
    return claim


def _derivations(claim: Claim, text: str) -> tuple[Derivation, ...]:
    found = []
    time = claim.time
    if time:
        found.append(
            Derivation(
                slot="time",
                value=time.days.iso() if time.days else "unknown",
                text=time.text,
                span=time.span,
                line=_line(text, time.span),
                reason=time.reason,
                candidates=tuple(days.iso() for days in time.candidates),
            )
        )
    sources = ((claim.source.origin,) if claim.source.origin else ()) + claim.source.via
    named: list[tuple[str, PlaceRef | ActorRef, str]] = [
        *(
            (slot, ref, "unknown")
            for slot, ref in (("place", claim.place), ("to", claim.to))
            if ref
        ),
        *(("actor", ref, "unlisted") for ref in claim.actors),
        *(("recipient", ref, "unlisted") for ref in claim.recipients),
        *(("source", ref, "unlisted") for ref in sources),
    ]
    for slot, ref, nameless in named:
        found.append(
            Derivation(
                slot=slot,
                value=ref.name or nameless,
                text=ref.text,
                span=ref.span,
                line=_line(text, ref.span),
                reason=ref.reason,
                candidates=ref.candidates,
            )
        )
    return tuple(found)


def _line(text: str, span: Span | None) -> int | None:
    return text.count("\n", 0, span.start) + 1 if span and text else None
