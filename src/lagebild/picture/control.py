"""Control intervals: who held which place over which days."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.event import Grouping
from lagebild.domain.ids import ClaimId, PlaceId, ReportId
from lagebild.domain.interval import ONE_DAY
from lagebild.domain.picture import ControlInterval, Mark, Standing
from lagebild.domain.report import ReportHead
from lagebild.picture.evidence import View, view_of
from lagebild.picture.reasons import Backing, reason
from lagebild.picture.sayings import sayings_of
from lagebild.picture.segments import Segment, line_of
from lagebild.picture.sides import Interest, Sides, voices
from lagebild.picture.states import Note, ids_in, origins_in


def control_intervals(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    grouping: Grouping,
    actors: Sides,
) -> tuple[ControlInterval, ...]:
    """Return the intervals of all places, by place and first day.

    A new interval begins wherever claims speak of a place, also if they say the same again, so
    that each cell leads to the sentences of its own days. For the picture as known on a day,
    pass the claims of `claims_known_by` and their own grouping.
    """
    view = view_of(claims, heads, grouping, actors)
    by_place: defaultdict[PlaceId, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.place and claim.place.place:
            by_place[claim.place.place].append(claim)
    return tuple(
        interval
        for place in sorted(by_place)
        for interval in _intervals(place, line_of(sayings_of(by_place[place], view), actors), view)
    )


def _intervals(place: PlaceId, line: Sequence[Segment], view: View) -> list[ControlInterval]:
    found: list[ControlInterval] = []
    solid = False
    for index, segment in enumerate(line):
        last = line[index + 1].first - ONE_DAY if index + 1 < len(line) else None
        again = segment.before.same_picture(segment.step.situation)
        backing = _backing(segment, view, inherited=solid and again)
        solid = backing is not Backing.ONE_ORIGIN
        spoken = _claims(segment, line[index - 1] if index and again else None)
        found.append(_interval(place, segment, last, spoken, backing, view))
    return found


def _interval(
    place: PlaceId,
    segment: Segment,
    last: dt.date | None,
    spoken: tuple[ClaimId, ...],
    backing: Backing,
    view: View,
) -> ControlInterval:
    now = segment.step.situation
    denials = _denials(segment, view)
    denied_by = sorted({_voice(claim, view) for claim in denials})
    return ControlInterval(
        place=place,
        first=segment.first,
        last=last,
        said_until=segment.until if last is None else min(segment.until, last),
        state=now.state,
        holders=now.holders,
        outside=now.outside,
        claims=tuple(dict.fromkeys((*spoken, *ids_in(denials)))),
        origins=origins_in(segment.step.used),
        marks=_marks(segment, denied=bool(denials)),
        standing=Standing.CLAIMED if backing is Backing.ONE_ORIGIN else Standing.SOLID,
        reason=reason(segment, denied_by, backing, view.sides),
    )


def _backing(segment: Segment, view: View, *, inherited: bool) -> Backing:
    used = segment.step.used
    if any(saying.interest is Interest.AGAINST for saying in used):
        return Backing.AGAINST_INTEREST
    if voices(origins_in(used), segment.first, view.sides) > 1:
        return Backing.ORIGINS
    return Backing.AS_BEFORE if inherited else Backing.ONE_ORIGIN


def _claims(segment: Segment, earlier: Segment | None) -> tuple[ClaimId, ...]:
    """Return the claims of the segment: what it rests on first, then what fits, then the rest.

    Claims of the one before belong to it too where they still speak of its first day.
    """
    step = segment.step
    parts = [step.used, step.beside, step.against]
    if earlier is not None:
        still = [saying for saying in earlier.step.used if saying.until >= segment.first]
        parts.insert(1, tuple(still))
    ids = (claim for part in parts for claim in ids_in(saying.claim for saying in part))
    return tuple(dict.fromkeys(ids))


def _denials(segment: Segment, view: View) -> tuple[Claim, ...]:
    """Return the claims that deny or negate an event on which the segment rests."""
    events = {s.of_event.id: s.of_event for s in segment.step.used if s.of_event}
    used = {saying.claim.id for saying in segment.step.used}
    claims = (
        view.claims[claim]
        for event in events.values()
        for claim in event.claims
        if claim in view.claims and claim not in used
    )
    no = (Modality.DENIED, Modality.NEGATED)
    return tuple(claim for claim in claims if claim.modality in no)


def _voice(claim: Claim, view: View) -> str:
    origin = view.origins.get(claim.id)
    return origin.name if origin else f"the report {claim.report}"


def _marks(segment: Segment, *, denied: bool) -> tuple[Mark, ...]:
    marks = []
    if Note.REVERSAL in segment.step.notes:
        marks.append(Mark.REVERSAL)
    if segment.step.against or denied:
        marks.append(Mark.DISPUTED)
    if not segment.settled:
        marks.append(Mark.UNDATED)
    return tuple(marks)
