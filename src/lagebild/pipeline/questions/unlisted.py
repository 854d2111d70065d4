"""Actors that nobody listed, and what they may be another spelling of."""

from collections.abc import Iterable

import msgspec

from lagebild.gazetteer.actors import ActorIndex
from lagebild.gazetteer.twins import twins


class Twins(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's own name, and the names that may mean the same; nothing is merged for it."""

    name: str
    alike: tuple[str, ...]


def likely_twins(names: Iterable[str], index: ActorIndex) -> tuple[Twins, ...]:
    """Return the unlisted names that have twins, among themselves or among listed names."""
    unlisted = sorted({name for name in names if not index.named(name)})
    if not unlisted:
        return ()
    others = [*unlisted, *(name for actor in index.all for name in (actor.name, *actor.names))]
    found = (Twins(name=name, alike=twins(name, others)) for name in unlisted)
    return tuple(each for each in found if each.alike)
