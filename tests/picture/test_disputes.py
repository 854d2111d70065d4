"""Two holders of one day."""

from lagebild.domain.picture import ConflictKind

from .made import HOLD, claim, conflicts, found


def test_two_holders_of_one_day_are_a_conflict_of_sides() -> None:
    one = claim(HOLD, "army", origin="mayor")
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    assert found(one, other) == [(ConflictKind.SIDE, {one.id, other.id})]


def test_a_reversal_is_no_conflict() -> None:
    one = claim("control.capture", "army", "rebels", origin="army", day="2020-05-01")
    other = claim("control.capture", "rebels", "army", origin="observers", day="2020-05-02")
    assert found(one, other) == []


def test_a_conflict_of_sides_names_each_side_once() -> None:
    claims = [
        claim(HOLD, "army", origin="mayor"),
        claim(HOLD, "army", origin="monks", report="r2"),
        claim(HOLD, "rebels", origin="observers", report="r3"),
    ]
    (each,) = conflicts(*claims)
    holders = [ref.key for one in claims if one.id in each.claims for ref in one.actors]
    assert sorted(holders) == ["army", "rebels"]


def test_three_holders_are_one_conflict_of_three() -> None:
    claims = [
        claim(HOLD, side, origin=f"{side}-watch", report=side)
        for side in ("army", "militia", "rebels")
    ]
    assert found(*claims) == [(ConflictKind.SIDE, {one.id for one in claims})]
