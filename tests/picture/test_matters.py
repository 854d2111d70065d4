"""One conflict for one matter."""

from lagebild.domain.picture import ConflictKind
from lagebild.picture.matters import components, conflict

from .made import HOLD, claim

ONE, TWO, THREE, FOUR = (claim(HOLD, "army", report=f"r{number}") for number in range(4))


def test_claims_that_hang_together_are_one_matter() -> None:
    (together,) = components([(ONE, TWO), (THREE, TWO)])
    assert {each.id for each in together} == {ONE.id, TWO.id, THREE.id}


def test_claims_apart_are_two_matters() -> None:
    assert len(components([(ONE, TWO), (THREE, FOUR)])) == 2


def test_a_conflict_lies_where_all_its_claims_lie() -> None:
    made = conflict(ConflictKind.SIDE, [ONE, TWO], "They differ.", "")
    assert made.place == "hill"


def test_a_conflict_over_two_places_has_no_place_of_its_own() -> None:
    valley = claim(HOLD, "army", place="valley")
    assert conflict(ConflictKind.SIDE, [ONE, valley], "They differ.", "").place is None
