""" "The last" against other places."""

from lagebild.domain.picture import ConflictKind

from .made import HOLD, LAST, claim, conflicts, found


def test_the_last_bastion_meets_another_place_still_held() -> None:
    last = claim(HOLD, "rebels", superlative=LAST)
    other = claim(HOLD, "rebels", place="valley", day="2020-04-30", report="r2")
    (each,) = conflicts(last, other)
    assert (each.kind, set(each.claims)) == (ConflictKind.SUPERLATIVE, {last.id, other.id})
    assert "last bastion" in each.sentence


def test_the_loser_of_a_last_bastion_is_the_one_who_had_it() -> None:
    last = claim("control.capture", "army", "rebels", superlative=LAST)
    other = claim(HOLD, "rebels", place="valley", report="r2")
    assert len(conflicts(last, other)) == 1


def test_a_place_lost_before_does_not_speak_against_the_last() -> None:
    last = claim(HOLD, "rebels", superlative=LAST)
    other = claim(HOLD, "rebels", place="valley", day="2020-04-20", report="r2")
    lost = claim("control.capture", "army", "rebels", place="valley", day="2020-04-25")
    assert found(last, other, lost) == []


def test_a_hold_of_long_ago_does_not_speak_against_the_last() -> None:
    last = claim(HOLD, "rebels", superlative=LAST)
    other = claim(HOLD, "rebels", place="valley", day="2019-04-20", report="r2")
    assert found(last, other) == []


def test_a_hold_of_the_whole_country_is_not_another_place() -> None:
    last = claim(HOLD, "rebels", superlative=LAST)
    assert found(last, claim(HOLD, "rebels", place="land", report="r2")) == []
