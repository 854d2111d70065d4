"""Claims that look as if they could not all hold, told apart with the reason."""

from collections.abc import Sequence

from lagebild.domain.picture import ControlInterval, LookAlike
from lagebild.picture.counted import counted
from lagebild.picture.intents import intents
from lagebild.picture.matters import Ground
from lagebild.picture.reversals import reversals
from lagebild.picture.stocks import stocks


def look_alikes(ground: Ground, intervals: Sequence[ControlInterval]) -> tuple[LookAlike, ...]:
    """Return all look-alikes, one for each matter, sorted by id."""
    found = {
        each.id: each
        for each in (
            *reversals(ground, intervals),
            *stocks(ground),
            *counted(ground),
            *intents(ground),
        )
    }
    return tuple(found[key] for key in sorted(found))
