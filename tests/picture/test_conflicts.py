"""All conflicts together."""

from .made import HOLD, claim, conflicts

SAID = claim("politics.ceasefire", "army", "rebels", origin="media")
DENIED = claim("politics.ceasefire", "army", "rebels", modality="denied")
ONE = claim(HOLD, "army", origin="mayor")
OTHER = claim(HOLD, "rebels", origin="observers", report="r2")


def test_each_matter_is_one_conflict() -> None:
    assert len(conflicts(SAID, DENIED, ONE, OTHER)) == 2


def test_an_id_comes_from_kind_and_claims() -> None:
    alone = {each.id for each in conflicts(SAID, DENIED)}
    assert alone < {each.id for each in conflicts(OTHER, ONE, DENIED, SAID)}


def test_each_says_what_differs_and_what_would_settle_it() -> None:
    for each in conflicts(SAID, DENIED, ONE, OTHER):
        assert each.sentence.endswith(".")
        assert each.settle.endswith(".")
