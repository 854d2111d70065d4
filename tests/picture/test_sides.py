"""Who is on whose side, and what that weighs."""

from lagebild.domain.picture import Standing

from .made import TAKE, KnownSides, claim, line


def test_an_ally_is_no_independent_origin() -> None:
    claims = [claim(TAKE, "army", origin=o, report=o) for o in ("army", "army-spokesman")]
    assert line(*claims)[-1].standing is Standing.CLAIMED


def test_a_claim_against_its_sources_interest_is_solid() -> None:
    assert line(claim(TAKE, "rebels", "army", origin="army"))[-1].standing is Standing.SOLID


def test_without_known_ties_no_interest_weighs() -> None:
    confession = claim(TAKE, "rebels", "army", origin="army-spokesman")
    assert line(confession, sides=KnownSides())[-1].standing is Standing.CLAIMED
