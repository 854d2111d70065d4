"""Who is on whose side, and what that weighs."""

import msgspec
import pytest

from lagebild.domain.picture import Standing

from .made import TAKE, KnownSides, claim, head, line, said_by


def test_an_ally_is_no_independent_origin() -> None:
    claims = [claim(TAKE, "army", origin=o, report=o) for o in ("army", "army-spokesman")]
    assert line(*claims)[-1].standing is Standing.CLAIMED


def test_a_claim_against_its_sources_interest_is_solid() -> None:
    assert line(claim(TAKE, "rebels", "army", origin="army"))[-1].standing is Standing.SOLID


def test_without_known_ties_no_interest_weighs() -> None:
    confession = claim(TAKE, "rebels", "army", origin="army-spokesman")
    assert line(confession, sides=KnownSides())[-1].standing is Standing.CLAIMED


@pytest.mark.parametrize("words", ["their opponents", "ihrer Gegner", "deres modstandere"])
def test_a_nameless_origin_is_shown_and_makes_nothing_solid(words: str) -> None:
    named = claim(TAKE, "army", origin="mayor")
    nameless = said_by(words, claim(TAKE, "army", report="r2"))
    interval = line(named, nameless)[-1]
    assert interval.standing is Standing.CLAIMED
    assert words in [origin.name for origin in interval.origins]


def test_an_unlisted_origin_with_a_name_is_independent() -> None:
    named = claim(TAKE, "army", origin="mayor")
    unlisted = said_by("Hill Watch", claim(TAKE, "army", report="r2"))
    assert line(named, unlisted)[-1].standing is Standing.SOLID


def test_a_report_whose_name_begins_small_is_independent() -> None:
    own = claim(TAKE, "army", report="r2")
    small = msgspec.structs.replace(head("r2"), outlet=None)
    interval = line(claim(TAKE, "army", origin="mayor"), own, heads=[small])[-1]
    assert interval.standing is Standing.SOLID
