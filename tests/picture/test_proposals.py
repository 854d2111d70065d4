"""Which word is drawn where words of one day differ."""

from lagebild.domain.picture import Mark, Standing

from .made import HOLD, TAKE, claim, keys, line


def test_shares_that_add_up_are_no_dispute() -> None:
    one = claim(HOLD, "army", origin="mayor", share=60)
    other = claim(HOLD, "rebels", origin="observers", report="r2", share=40)
    interval = line(one, other)[-1]
    assert [side.share for side in interval.holders] == [0.6, 0.4]
    assert interval.marks == ()


def test_two_captures_of_one_day_follow_each_other() -> None:
    one = claim(TAKE, "army", "rebels", origin="army")
    other = claim(TAKE, "rebels", "army", origin="observers", report="r2")
    before = claim(HOLD, "rebels", day="2020-04-30", report="r0")
    interval = line(before, one, other)[-1]
    assert (keys(interval), interval.marks) == (["rebels"], (Mark.REVERSAL,))


def test_the_same_origin_tells_in_order() -> None:
    one = claim(TAKE, "army", origin="observers", start=10)
    other = claim(TAKE, "rebels", origin="observers", start=900)
    assert keys(line(one, other)[-1]) == ["rebels"]


def test_two_origins_with_two_holders_are_disputed() -> None:
    one = claim(HOLD, "army", origin="mayor")
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    interval = line(one, other)[-1]
    assert interval.marks == (Mark.DISPUTED,)
    assert set(interval.claims) == {one.id, other.id}
    assert "disputed" in interval.reason.casefold()


def test_more_independent_origins_are_drawn() -> None:
    one = claim(HOLD, "army", origin="mayor")
    others = [claim(HOLD, "rebels", origin=o, report=o) for o in ("observers", "monks")]
    assert keys(line(one, *others)[-1]) == ["rebels"]


def test_a_word_against_interest_outweighs_many() -> None:
    confession = claim(HOLD, "rebels", origin="army-spokesman")
    others = [claim(HOLD, "militia", origin=o, report=o) for o in ("observers", "monks")]
    interval = line(confession, *others)[-1]
    assert (keys(interval), interval.standing) == (["rebels"], Standing.SOLID)


def test_a_self_serving_word_gives_way_to_a_neutral_one() -> None:
    boast = claim(TAKE, "army", origin="army")
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    assert keys(line(boast, other)[-1]) == ["rebels"]
