"""One claim said twice by one origin in one report is one claim with two quotes."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim, Modality
from lagebild.domain.report import BlockKind, Report
from lagebild.domain.span import Span

# So many of the last claims of a type can be of the same sentence.
_BESIDE = 6


def merge_repeats(report: Report, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims in the order of the text, repeats joined to the fullest one.

    A headline repeats what the body says, whoever the body says it comes from.
    """
    headlines = [b.span for b in report.blocks if b.kind is BlockKind.HEADLINE]
    kept: list[Claim] = []
    places_of: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    types: defaultdict[str, list[int]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (_in(c, headlines), c.trigger, c.id)):
        headline = _in(claim, headlines)
        # A headline may be about any place of its type; else only the same place or sentence fits.
        same_place = places_of[claim.type, _place_key(claim)]
        near = types[claim.type] if headline else [*same_place, *types[claim.type][-_BESIDE:]]
        found = next((at for at in near if _repeats(kept[at], claim, headline=headline)), None)
        if found is not None:
            kept[found] = _joined(kept[found], claim)
            continue
        types[claim.type].append(len(kept))
        same_place.append(len(kept))
        kept.append(claim)
    return tuple(sorted(kept, key=lambda c: (c.evidence[0].span, c.trigger, c.id)))


def _in(claim: Claim, spans: Sequence[Span]) -> bool:
    return any(span.contains(claim.trigger) for span in spans)


def _repeats(one: Claim, other: Claim, *, headline: bool) -> bool:
    if one.type != other.type:
        return False
    if one.type == "people.casualties" and one.evidence[0].span == other.evidence[0].span:
        return one.modality == other.modality
    if headline:
        said = other.modality in (one.modality, Modality.ASSERTED)
        return said and (_place_key(one) == _place_key(other) or other.place is None)
    return (
        one.modality == other.modality
        and _origin_key(one) == _origin_key(other)
        and _place_key(one) == _place_key(other)
        and _agree(one.actors, other.actors)
        and _agree(one.recipients, other.recipients)
        and _same_time(one, other)
        and _same_figures(one, other)
    )


def _origin_key(claim: Claim) -> str:
    return claim.source.origin.key if claim.source.origin else "report"


def _place_key(claim: Claim) -> str:
    return (claim.place.place or claim.place.text.casefold()) if claim.place else ""


def _agree(one: Sequence[ActorRef], other: Sequence[ActorRef]) -> bool:
    return not one or not other or bool({r.key for r in one} & {r.key for r in other})


def _same_time(one: Claim, other: Claim) -> bool:
    times = [c.time for c in (one, other) if c.time and c.time.text]
    return len({t.days or t.text for t in times}) < 2


def _same_figures(one: Claim, other: Claim) -> bool:
    if not one.figures or not other.figures:
        return True
    return {(f.what, f.bounds) for f in one.figures} == {(f.what, f.bounds) for f in other.figures}


def _joined(one: Claim, other: Claim) -> Claim:
    """Fill the open slots of the first from the second, and add its quote."""
    same_sentence = one.evidence[0].span == other.evidence[0].span
    figures = one.figures or other.figures
    if one.type == "people.casualties" and same_sentence:
        figures = tuple(dict.fromkeys((*one.figures, *other.figures)))
    timed = one.time if one.time and one.time.text else other.time or one.time
    return msgspec.structs.replace(
        one,
        actors=one.actors or other.actors,
        recipients=one.recipients or other.recipients,
        time=timed,
        figures=figures,
        aspect=one.aspect or other.aspect,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        superlative=one.superlative or other.superlative,
        score=max(one.score, other.score),
    )
