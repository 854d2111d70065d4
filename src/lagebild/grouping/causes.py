"""Events of casualties joined to the violence that caused them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.event import Event
from lagebild.domain.ids import ClaimId, EventId, PlaceId, ReportId
from lagebild.grouping.likeness import meet_any, place_key, windows

_CASUALTIES = "people.casualties"
# So many characters lie at most between an attack and its dead.
_REACH = 300
_VIOLENCE = frozenset(
    {
        "violence.clash",
        "violence.airstrike",
        "violence.shelling",
        "violence.explosion",
        "violence.attack",
        "violence.abuse",
    }
)


def with_causes(events: Sequence[Event], claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Return the events, those of casualties with their cause where it is known.

    It is the event of the claim to which a claim of casualties belongs; else that of the violence
    told nearest to it in its report, where neither place nor days speak against it; the one that
    most of them name where they differ. Where none says so, it is the only violence of the place
    on those days, if days are settled: two attacks on one day leave it open.
    """
    known = {claim.id: claim for claim in claims}
    event_of = {claim: event.id for event in events for claim in event.claims}
    told: defaultdict[ReportId, list[Claim]] = defaultdict(list)
    for claim in known.values():
        if claim.type in _VIOLENCE and claim.modality is Modality.ASSERTED:
            told[claim.report].append(claim)
    owner = {
        claim.id: claim.of or _beside(claim, told.get(claim.report, ()))
        for claim in known.values()
        if claim.type == _CASUALTIES
    }
    violence: defaultdict[PlaceId, list[Event]] = defaultdict(list)
    for event in events:
        if event.type in _VIOLENCE and event.place is not None and _happened(event, known):
            violence[event.place].append(event)
    return tuple(_caused(event, owner, event_of, violence) for event in events)


def _beside(claim: Claim, told: Sequence[Claim]) -> ClaimId | None:
    """Return the violence told nearest to the casualties, where nothing speaks against it."""
    near = [
        (distance, other.id)
        for other in told
        if (distance := _between(claim, other)) <= _REACH and _may_be_one(claim, other)
    ]
    return min(near)[1] if near else None


def _between(one: Claim, other: Claim) -> int:
    """Return how many characters lie between the sentences of the two."""
    return min(a.span.distance(b.span) for a in one.evidence for b in other.evidence)


def _may_be_one(casualties: Claim, violence: Claim) -> bool:
    places = {place_key(claim) for claim in (casualties, violence)} - {None}
    days = violence.time.days if violence.time else None
    return len(places) < 2 and meet_any(days, windows(casualties))


def _happened(event: Event, known: Mapping[ClaimId, Claim]) -> bool:
    return any(known[claim].modality is Modality.ASSERTED for claim in event.claims)


def _caused(
    event: Event,
    owner: Mapping[ClaimId, ClaimId | None],
    event_of: Mapping[ClaimId, EventId],
    violence: Mapping[PlaceId, Sequence[Event]],
) -> Event:
    if event.type != _CASUALTIES:
        return event
    owners = (owner.get(claim) for claim in event.claims)
    named = Counter(event_of[of] for of in owners if of is not None and of in event_of)
    if named:
        cause = min(named, key=lambda one: (-named[one], one))
        return msgspec.structs.replace(event, cause=cause)
    near = [one for one in violence.get(event.place or PlaceId(""), ()) if _together(one, event)]
    return msgspec.structs.replace(event, cause=near[0].id) if len(near) == 1 else event


def _together(violence: Event, casualties: Event) -> bool:
    """Tell whether both have bounded days that meet, those of the violence within a week."""
    first, second = violence.days, casualties.days
    if first is None or second is None or None in (first.days, second.days):
        return False
    return (first.days or 0) <= 7 and (second.days or 0) <= 7 and first.overlaps(second)
