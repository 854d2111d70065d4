"""What is known of a place at one moment."""

from lagebild.domain.event import Origin
from lagebild.domain.picture import ControlState, Holding
from lagebild.picture.evidence import view_of
from lagebild.picture.sayings import sayings_of
from lagebild.picture.states import Situation, Take, origins_in

from .made import HOLD, SIDES, claim, day, grouped, heads_of

ARMY = Holding(key="army", name="the army")


def test_what_only_later_days_need_makes_no_other_picture() -> None:
    bare = Situation(state=ControlState.FULL, holders=(ARMY,))
    taken = Situation(
        state=ControlState.FULL,
        holders=(ARMY,),
        take=Take(day=day("2020-05-01"), sides=(ARMY,)),
    )
    assert bare.same_picture(taken)


def test_another_holder_makes_another_picture() -> None:
    assert not Situation().same_picture(Situation(holders=(ARMY,)))


def test_an_origin_counts_once_whatever_it_says() -> None:
    claims = [claim(HOLD, "army", origin="mayor", start=start) for start in (0, 50)]
    view = view_of(claims, heads_of(claims), grouped(claims), SIDES)
    assert origins_in(sayings_of(claims, view)) == (Origin(key="mayor", name="mayor"),)
