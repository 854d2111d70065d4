"""Events of casualties joined to the violence that caused them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.event import Event
from lagebild.domain.ids import ClaimId, EventId, PlaceId

_CASUALTIES = "people.casualties"
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

    It is the event of the claim to which a claim of casualties belongs; the one that most of them
    name where they differ. Where none says so, it is the only violence of the place on those days,
    if days are settled: two attacks on one day leave it open.
    """
    known = {claim.id: claim for claim in claims}
    event_of = {claim: event.id for event in events for claim in event.claims}
    violence: defaultdict[PlaceId, list[Event]] = defaultdict(list)
    for event in events:
        if event.type in _VIOLENCE and event.place is not None and _happened(event, known):
            violence[event.place].append(event)
    return tuple(_caused(event, known, event_of, violence) for event in events)


def _happened(event: Event, known: Mapping[ClaimId, Claim]) -> bool:
    return any(known[claim].modality is Modality.ASSERTED for claim in event.claims)


def _caused(
    event: Event,
    known: Mapping[ClaimId, Claim],
    event_of: Mapping[ClaimId, EventId],
    violence: Mapping[PlaceId, Sequence[Event]],
) -> Event:
    if event.type != _CASUALTIES:
        return event
    owners = (known[claim].of for claim in event.claims)
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
