"""Who is on whose side, as far as the gazetteer knows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Protocol

from lagebild.domain.actor import Actor
from lagebild.domain.event import Origin
from lagebild.domain.ids import ActorId
from lagebild.domain.picture import Holding


class Sides(Protocol):
    """What the picture asks of the gazetteer; None is "not known"."""

    def get(self, actor: ActorId, /) -> Actor | None:
        """Return the actor of that id."""

    def same_side(self, a: ActorId, b: ActorId, day: dt.date, /) -> bool | None:
        """Tell whether the two fight on one side that day."""

    def hostile(self, a: ActorId, b: ActorId, day: dt.date, /) -> bool | None:
        """Tell whether the two fight each other that day."""


class Interest(IntEnum):
    """How a claim stands to its source's interest; more weighs more (rule 2)."""

    FOR = 0
    NEUTRAL = 1
    AGAINST = 2


def one_side(a: str, b: str, day: dt.date, sides: Sides) -> bool:
    """Tell whether two keys are known to be one side; a key is always on its own side."""
    if a == b:
        return True
    if not (_listed(a) and _listed(b)):
        return False
    return sides.same_side(ActorId(a), ActorId(b), day) is True


def enemies(a: str, b: str, day: dt.date, sides: Sides) -> bool:
    """Tell whether two keys are known to be hostile."""
    return _listed(a) and _listed(b) and sides.hostile(ActorId(a), ActorId(b), day) is True


def share_a_side(
    some: Iterable[Holding], others: Iterable[Holding], day: dt.date, sides: Sides
) -> bool:
    """Tell whether one of these is on the side of one of those."""
    second = tuple(others)
    return any(one_side(one.key, other.key, day, sides) for one in some for other in second)


def not_of(
    some: Iterable[Holding], others: Iterable[Holding], day: dt.date, sides: Sides
) -> tuple[Holding, ...]:
    """Return those who are on nobody's side among the others."""
    second = tuple(others)
    return tuple(one for one in some if not share_a_side((one,), second, day, sides))


def interest(
    origin: Origin | None,
    gaining: Sequence[Holding],
    losing: Sequence[Holding],
    day: dt.date,
    sides: Sides,
) -> Interest:
    """Say how a statement stands to the interest of the one who makes it (rules 2 and 11)."""
    if origin is None:
        return Interest.NEUTRAL
    key = origin.key
    gains = any(one_side(key, side.key, day, sides) for side in gaining)
    gains |= any(enemies(key, side.key, day, sides) for side in losing)
    harms = any(one_side(key, side.key, day, sides) for side in losing)
    harms |= any(enemies(key, side.key, day, sides) for side in gaining)
    if gains is harms:
        return Interest.NEUTRAL
    return Interest.FOR if gains else Interest.AGAINST


def voices(origins: Iterable[Origin], day: dt.date, sides: Sides) -> int:
    """Count the origins, those of one side once: an ally's word is not an independent one.

    Somebody without a name ("their opponents", "residents") may be anybody, and counts for none.
    """
    counted: list[Origin] = []
    for origin in sorted(one for one in set(origins) if not _nameless(one)):
        if not any(one_side(origin.key, other.key, day, sides) for other in counted):
            counted.append(origin)
    return len(counted)


def _nameless(origin: Origin) -> bool:
    return origin.key.startswith("unlisted:") and origin.name[:1].islower()


def _listed(key: str) -> bool:
    return not key.startswith(("unlisted:", "report:"))
