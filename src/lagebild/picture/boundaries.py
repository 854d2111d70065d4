"""What a day's sayings make of a place."""

import datetime as dt
from collections.abc import Sequence

from lagebild.domain.picture import ControlState
from lagebild.domain.place import is_wide_precision
from lagebild.picture.evidence import Saying
from lagebild.picture.held import held_step, merged, whole
from lagebild.picture.moves import Move
from lagebild.picture.proposals import Proposal, proposals_of, settle
from lagebild.picture.sides import Sides, not_of
from lagebild.picture.states import Note, Situation, Step
from lagebild.picture.unheld import unheld_step


def is_wide(said: Sequence[Saying]) -> bool:
    """Tell whether the sayings are about a region, a country or a river."""
    places = (saying.claim.place for saying in said)
    return any(place is not None and is_wide_precision(place.precision) for place in places)


def next_step(
    prev: Situation, said: Sequence[Saying], day: dt.date, sides: Sides, *, wide: bool
) -> Step | None:
    """Return what the sayings of one day make of the place, None where they change nothing."""
    proposals = proposals_of(said, day, sides)
    if wide and proposals:
        return _wide_step(prev, proposals, day, sides)
    if wide:
        known = [saying for saying in said if _of_all(saying)]
        return unheld_step(prev, known, day, sides)
    if proposals:
        return held_step(prev, said, settle(proposals, prev, day, sides), day, sides)
    return unheld_step(prev, said, day, sides)


def _of_all(saying: Saying) -> bool:
    """Tell whether it is drawn of a region: sieges, fights and losses in it are its places'.

    Who lost the last town in a country has not lost the country, unless it is said of all of it.
    """
    return saying.move is Move.PRESENT or (saying.move is Move.LOSES and saying.said.all)


def _wide_step(prev: Situation, proposals: Sequence[Proposal], day: dt.date, sides: Sides) -> Step:
    """Add the sides to those that hold parts of the region; all of it only where so said."""
    winners = merged(side for proposal in proposals for side in proposal.sides)
    used = tuple(saying for proposal in proposals for saying in proposal.sayings)
    known = prev.holders if prev.state is ControlState.PARTIAL else ()
    if any(proposal.share == 1 for proposal in proposals) and len(proposals) == 1:
        return Step(situation=Situation(state=ControlState.FULL, holders=winners), used=used)
    rest = whole(not_of(known, winners, day, sides))
    situation = Situation(state=ControlState.PARTIAL, holders=merged((*winners, *rest)))
    return Step(situation=situation, used=used, notes=frozenset({Note.WIDE}))
