"""Encirclement and siege."""

import datetime as dt
from collections.abc import Sequence

from lagebild.domain.claim import Aspect
from lagebild.domain.picture import ControlState, Holding
from lagebild.picture.evidence import Saying
from lagebild.picture.sides import Sides, not_of
from lagebild.picture.states import SHUT_IN, Situation

# Shut in for more than this many days is a siege.
SIEGE_DAYS = 14


def shut_in(
    prev: Situation,
    ring: Sequence[Saying],
    inside: tuple[Holding, ...],
    day: dt.date,
    sides: Sides,
) -> Situation:
    """Return the place with those inside shut in by the sides of the ring.

    Where nobody is said to be inside, those who held the place are, unless they are the ring.
    """
    outside = {side.key: side for saying in ring for side in saying.sides}
    named = {side.key: side for saying in ring for side in saying.said.others}
    within = inside or tuple(named[key] for key in sorted(named))
    around = tuple(outside[key] for key in sorted(outside))
    if not around and prev.state in SHUT_IN:
        around = prev.outside
    since = prev.shut_since if prev.state in SHUT_IN and prev.shut_since else day
    long = prev.state is ControlState.BESIEGED or (day - since).days > SIEGE_DAYS
    long |= any(_lasts(saying) for saying in ring)
    return Situation(
        state=ControlState.BESIEGED if long else ControlState.ENCIRCLED,
        holders=within or not_of(prev.holders, around, day, sides),
        outside=around,
        take=prev.take,
        shut_since=since,
    )


def _lasts(saying: Saying) -> bool:
    going_on = saying.claim.aspect is not Aspect.BEGINS
    return going_on and (saying.until - saying.first).days > SIEGE_DAYS
