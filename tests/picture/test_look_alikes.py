"""All look-alikes together."""

from .made import HELD, TAKE, claim, count, picture

TOOK = claim(TAKE, "army", "rebels", day="2020-05-01", report="r1", origin="army")
BACK = claim(TAKE, "rebels", "army", day="2020-05-03", report="r2", origin="mayor")
FAMILIES = count(200, "families", origin="un", report="r3")
PEOPLE = count(900, "civilians", origin="mayor", report="r4")


def test_each_matter_is_one_whatever_the_order() -> None:
    said = (HELD, TOOK, BACK, FAMILIES, PEOPLE)
    found = picture(*said).look_alikes
    assert len(found) == len({each.id for each in found}) == 2
    assert found == picture(*reversed(said)).look_alikes


def test_what_is_alone_looks_like_nothing() -> None:
    assert picture(TOOK).look_alikes == ()
