"""Taken and taken back."""

from lagebild.domain.picture import Difference

from .made import HELD, TAKE, claim, picture

TOOK = claim(TAKE, "army", "rebels", day="2020-05-01", report="r1", origin="army")


def test_a_reversal_is_told_as_a_sequence() -> None:
    back = claim(TAKE, "rebels", "army", day="2020-05-03", report="r2", origin="mayor")
    (each,) = picture(TOOK, back).look_alikes
    assert (each.difference, set(each.claims)) == (Difference.SUPERSEDED, {TOOK.id, back.id})
    assert "the army has taken it on 1 May 2020" in each.sentence
    assert "then the rebels have taken it on 3 May 2020" in each.sentence
    assert each.place == "hill"


def test_a_take_long_after_is_no_look_alike() -> None:
    assert picture(HELD, claim(TAKE, "rebels", "army", day="2020-07-03")).look_alikes == ()
