"""Faults that the guidelines rule out."""

from pathlib import Path

import msgspec
import pytest

from lagebild.domain.claim import Modality
from lagebild.evaluation.forms import GoldClaim, GoldFigure
from lagebild.evaluation.linter import lint_folder, lint_report

from .tiny import CAPTURE, HELD, HOLD, TEXT, TOOK, report

EXAMPLES = Path(__file__).resolve().parents[2] / "gold" / "examples"


def _faults(*claims: GoldClaim) -> list[str]:
    return [finding.fault for finding in lint_report(report(*claims))]


def _with(**changes: object) -> GoldClaim:
    return msgspec.structs.replace(CAPTURE, **changes)


def test_sound_claims_have_no_fault() -> None:
    assert _faults(CAPTURE, HOLD) == []


@pytest.mark.parametrize(
    ("claim", "fault"),
    [
        (_with(quotes=(TEXT[:60],)), "over a paragraph's end"),
        (_with(quotes=(TOOK, TOOK)), "a quote stands twice"),
        (_with(modality=Modality.DENIED), "a denial needs the origin"),
        (_with(via=("rebels",)), "the report's own voice as origin"),
        (_with(origin="army", via=("army",)), "origin and relay"),
        (_with(type="people.displacement"), "none is given"),
        (_with(type="people.presence", recipient=("rebels",)), "never actors"),
        (_with(to="westra"), "has `to`"),
        (_with(actor=("army", "army")), "an actor stands twice"),
        (_with(type="people.casualties"), "casualties need a figure"),
        (_with(figures=(GoldFigure(what="area"),)), "has no number"),
        (_with(figures=(GoldFigure(what="area", low=5, high=1),)), "reversed"),
    ],
)
def test_a_fault_is_found(claim: GoldClaim, fault: str) -> None:
    (found,) = _faults(claim)
    assert fault in found


def test_a_claim_said_twice_should_be_one_with_two_quotes() -> None:
    assert _faults(CAPTURE, _with(quotes=(HELD,))) == [
        "it repeats claim 1: one claim with more quotes"
    ]


def test_a_sheet_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text('report = "one.txt"\nlang = "de"\n', "utf-8")
    (finding,) = lint_folder(tmp_path)
    assert 'no text "one.txt"' in finding.fault


def test_the_example_sheets_keep_the_guidelines() -> None:
    assert lint_folder(EXAMPLES) == ()
