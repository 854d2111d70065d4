"""Floors that a change must not fall below."""

from pathlib import Path

import pytest

from lagebild.errors import DataError
from lagebild.evaluation.floors import FolderFloor, check, fingerprint_of, load_floors
from lagebild.evaluation.score import score

from .tiny import CAPTURE, HOLD, SAID_CAPTURE, folder, predicted, report

GOLD = folder(report(CAPTURE, HOLD))
PRINT = fingerprint_of(GOLD)
# One of two claims is read, and rightly: F1 2/3 on all three counts.
SCORES = score(GOLD, predicted(SAID_CAPTURE))
SHIPPED = Path(__file__).resolve().parents[2] / "gold" / "floors.toml"


def _floor(least: float, fingerprint: str = PRINT) -> FolderFloor:
    return FolderFloor(claim=least, whole_claim=0, strict_claim=least, fingerprint=fingerprint)


def test_scores_above_their_floors_pass() -> None:
    assert check(SCORES, _floor(0.66), PRINT) == ()


def test_each_score_below_its_floor_is_named() -> None:
    below = check(SCORES, _floor(0.67), PRINT)
    assert [fault.what for fault in below] == ["claim", "strict_claim"]
    assert below[0].fact == "The F1 of claim is 0.6667, below its floor of 0.6700."


def test_changed_gold_is_reported_as_such_with_the_way_out() -> None:
    (fault,) = check(SCORES, _floor(0, "another"), PRINT)
    assert fault.what == "fingerprint"
    assert "write the new floors with this fingerprint" in fault.way_out


def test_another_claim_changes_the_fingerprint() -> None:
    assert fingerprint_of(folder(report(CAPTURE))) != PRINT


def test_the_shipped_floors_can_be_read() -> None:
    assert "gold/examples" in load_floors(SHIPPED)


def test_a_floor_without_a_score_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text('[folder."x"]\nclaim = 0.5\n', "utf-8")
    with pytest.raises(DataError, match="whole_claim"):
        load_floors(path)
