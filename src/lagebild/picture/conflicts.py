"""Claims that can't all hold."""

from collections.abc import Sequence

from lagebild.domain.picture import Conflict, ControlInterval
from lagebild.picture.changes import changes
from lagebild.picture.denials import denials
from lagebild.picture.disputes import disputes
from lagebild.picture.matters import Ground
from lagebild.picture.superlatives import superlatives
from lagebild.picture.tolls import tolls
from lagebild.picture.values import values
from lagebild.picture.whereabouts import whereabouts


def conflicts(ground: Ground, intervals: Sequence[ControlInterval]) -> tuple[Conflict, ...]:
    """Return all conflicts, one for each matter, sorted by id."""
    found = {
        each.id: each
        for each in (
            *denials(ground),
            *superlatives(ground, intervals),
            *values(ground),
            *tolls(ground),
            *changes(ground),
            *whereabouts(ground),
            *disputes(ground, intervals),
        )
    }
    return tuple(found[key] for key in sorted(found))
