"""Which side an actor is on, on a day: memberships, alliances and hostilities followed up.

The owner of an outlet counts as a body that it belongs to. Who followed on an actor is on its side,
whatever the day: what the one holds the other did not have to take.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from lagebild.domain.actor import Actor, Tie
from lagebild.domain.ids import ActorId


def held(ties: Iterable[Tie], day: dt.date | None) -> Iterator[ActorId]:
    """Yield the actors of the ties that held on that day; of all ties where no day is given."""
    for tie in ties:
        begun = tie.since is None or day is None or tie.since <= day
        if begun and (tie.until is None or day is None or day <= tie.until):
            yield tie.to


def above(
    actors: Mapping[ActorId, Actor], actor: ActorId, day: dt.date | None
) -> tuple[ActorId, ...]:
    """Return the actor and the bodies that it belonged to on that day, nearest first."""
    found = [actor]
    for each in found:
        if each in actors:
            ties = (*actors[each].member_of, *actors[each].owned_by)
            found += [b for b in held(ties, day) if b not in found]
    return tuple(found)


def hostile(actors: Mapping[ActorId, Actor], a: ActorId, b: ActorId, day: dt.date | None) -> bool:
    """Tell whether the two, or bodies that they belonged to, were enemies on that day."""
    ours, theirs = above(actors, a, day), above(actors, b, day)
    if b in ours or a in theirs:
        return False
    return _tied(actors, ours, theirs, "hostile_to", day)


def same_side(
    actors: Mapping[ActorId, Actor], a: ActorId, b: ActorId, day: dt.date | None
) -> bool | None:
    """Tell whether the two were on one side on that day; None where nothing is known of it.

    Membership goes before hostility, hostility before alliance: what is nearer says more.
    """
    if a == b:
        return True
    ours, theirs = above(actors, a, day), above(actors, b, day)
    if a in theirs or b in ours or _tied(actors, (a,), (b,), "succeeds", None):
        return True
    if _tied(actors, ours, theirs, "hostile_to", day):
        return False
    shared = set(ours) & set(theirs)
    if shared or _tied(actors, ours, theirs, "allied_with", day):
        return True
    return None


def _tied(
    actors: Mapping[ActorId, Actor],
    ours: tuple[ActorId, ...],
    theirs: tuple[ActorId, ...],
    kind: str,
    day: dt.date | None,
) -> bool:
    for left, right in ((ours, theirs), (theirs, ours)):
        for each in left:
            if each in actors and any(to in right for to in held(getattr(actors[each], kind), day)):
                return True
    return False
