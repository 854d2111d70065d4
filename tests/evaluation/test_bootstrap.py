"""Percentile intervals over reports."""

import pytest

from lagebild.evaluation.bootstrap import Spread, spreads
from lagebild.evaluation.tally import Tally, match_folder, tally_folder

from .tiny import CAPTURE, HOLD, SAID_CAPTURE, folder, predicted, report


@pytest.fixture
def tallies() -> tuple[Tally, ...]:
    gold = folder(report(CAPTURE), *(report(HOLD, name=f"{n}.txt") for n in range(3)))
    return tally_folder(gold, match_folder(gold, predicted(SAID_CAPTURE)))


def test_the_same_seed_gives_the_same_interval(tallies: tuple[Tally, ...]) -> None:
    assert spreads(tallies, resamples=50) == spreads(tallies, resamples=50)


def test_the_interval_holds_the_score(tallies: tuple[Tally, ...]) -> None:
    found = spreads(tallies, resamples=200)
    assert found is not None
    assert found.claim.low <= 0.4 <= found.claim.high  # precision 1, recall 1 of 4


def test_reports_that_are_all_alike_leave_no_spread(tallies: tuple[Tally, ...]) -> None:
    found = spreads(tallies[:1] * 5, resamples=20)
    assert found is not None
    assert found.strict_claim == Spread(low=1, high=1)


def test_one_report_says_nothing_of_others(tallies: tuple[Tally, ...]) -> None:
    assert spreads(tallies[:1]) is None
