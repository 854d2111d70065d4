"""The claims file: JSON Lines, one claim a line."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from lagebild.domain.claim import ActorRef, Claim, PlaceRef, TimeRef
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ReportId
from lagebild.domain.report import ReportHead
from lagebild.domain.span import Quote, Span
from lagebild.export.shape import (
    OutActor,
    OutClaim,
    OutEvidence,
    OutFigure,
    OutPlace,
    OutTime,
)
from lagebild.gazetteer.actors import ActorIndex
from lagebild.gazetteer.places import PlaceIndex

# The longest stretch of text that counts as the clause or sentence that states a claim.
LONGEST_EVIDENCE = 600

_OWN_VOICE = OutActor(key="report")


def claims_file(
    claims: Iterable[Claim],
    heads: Mapping[ReportId, ReportHead],
    places: PlaceIndex,
    actors: ActorIndex,
) -> Iterator[bytes]:
    """Return the lines of the claims file, sorted by report's name, then by place in the text.

    The same claims give the same bytes, in whatever order they come.
    """
    encode = msgspec.json.Encoder().encode
    ordered = sorted(claims, key=lambda claim: _place_in_file(claim, heads[claim.report]))
    for claim in ordered:
        yield encode(out_claim(claim, heads[claim.report], places, actors)) + b"\n"


def out_claim(claim: Claim, head: ReportHead, places: PlaceIndex, actors: ActorIndex) -> OutClaim:
    """Put one claim into the shape of the file."""
    origin = claim.source.origin
    return OutClaim(
        report=head.name,
        id=claim.id,
        type=claim.type,
        modality=claim.modality,
        aspect=claim.aspect,
        actors=tuple(_actor(ref, actors) for ref in claim.actors),
        recipients=tuple(_actor(ref, actors) for ref in claim.recipients),
        place=_place(claim.place, places) if claim.place else None,
        to=_place(claim.to, places) if claim.to else None,
        time=_time(claim.time) if claim.time else None,
        figures=tuple(map(_figure, claim.figures)),
        origin=_actor(origin, actors) if origin else _OWN_VOICE,
        via=tuple(_actor(ref, actors) for ref in claim.source.via),
        of=claim.of,
        evidence=tuple(_evidence(quote, claim.trigger) for quote in claim.evidence),
        score=claim.score,
    )


def _place_in_file(claim: Claim, head: ReportHead) -> tuple[str, str, int, int, str]:
    stated = claim.evidence[0].span
    return head.name, head.id, stated.start, stated.end, claim.id


def _actor(ref: ActorRef, actors: ActorIndex) -> OutActor:
    known = actors.get(ref.actor) if ref.actor else None
    return OutActor(
        key=ref.actor,
        name=known.name if known else ref.name,
        names=known.names if known else (),
        text=ref.text,
    )


def _place(ref: PlaceRef, places: PlaceIndex) -> OutPlace:
    known = places.get(ref.place) if ref.place else None
    return OutPlace(
        key=ref.place,
        name=known.name if known else ref.name,
        text=ref.text,
        lat=known.lat if known else ref.lat,
        lon=known.lon if known else ref.lon,
        precision=ref.precision,
        country=known.country if known else ref.country,
        candidates=ref.candidates,
    )


def _time(ref: TimeRef) -> OutTime:
    return OutTime(
        value=ref.days.iso() if ref.days else None,
        text=ref.text or None,
        precision=ref.days.precision.value if ref.days else None,
        candidates=tuple(days.iso() for days in ref.candidates),
    )


def _figure(figure: Figure) -> OutFigure:
    return OutFigure(
        what=figure.what,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        unit=figure.unit,
        approx=figure.approx,
        text=figure.text or None,
    )


def _evidence(quote: Quote, trigger: Span) -> OutEvidence:
    """Cut a quote that is too long so that the words that state the claim stay in it."""
    over = len(quote.span) - LONGEST_EVIDENCE
    start = 0
    if over > 0 and quote.span.contains(trigger):
        middle = (trigger.start + trigger.end) // 2 - quote.span.start
        start = min(max(0, middle - LONGEST_EVIDENCE // 2), over)
    text = quote.text[start : start + LONGEST_EVIDENCE]
    first = quote.span.start + start
    return OutEvidence(start=first, end=first + len(text), text=text)
