"""Two holders of one day."""

from lagebild.domain.picture import ConflictKind

from .made import HOLD, claim, found


def test_two_holders_of_one_day_are_a_conflict_of_sides() -> None:
    one = claim(HOLD, "army", origin="mayor")
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    assert found(one, other) == [(ConflictKind.SIDE, {one.id, other.id})]


def test_a_reversal_is_no_conflict() -> None:
    one = claim("control.capture", "army", "rebels", origin="army", day="2020-05-01")
    other = claim("control.capture", "rebels", "army", origin="observers", day="2020-05-02")
    assert found(one, other) == []
