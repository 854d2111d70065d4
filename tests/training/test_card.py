"""The figures of the model card: rates, calibration, its error."""

import pytest
from training.reader.card import calibrate, expected_error, f1, lines, rates
from training.reader.judged import Judged, Said
from training.reader.passage import Line, parse

from tests.training.test_passage import HEAD


def _judged(right: int, wrong: int, missed: int, score: float) -> Judged:
    (passage,) = parse(HEAD + "Rain.\n---\n")
    said = Said(type="capture", sentence=1, score=score, modality="asserted")
    line = Line(trigger="c1", type="capture")
    return Judged(
        passage=passage,
        pairs=((said, line),) * right,
        spurious=(said,) * wrong,
        missed=(line,) * missed,
    )


def test_rates_count_what_is_right_found_and_there() -> None:
    assert rates([_judged(3, 1, 2, 0.9), _judged(1, 0, 0, 0.9)]) == (4, 5, 6)
    assert f1(4, 5, 6) == pytest.approx(8 / 11)
    assert f1(0, 0, 0) == 0.0


def test_calibration_brings_a_score_to_how_often_it_is_right() -> None:
    judged = [_judged(6, 4, 0, 0.95)]

    before = expected_error(judged, (1.0, 0.0))
    after = expected_error(judged, calibrate(judged))

    assert before == pytest.approx(0.35, abs=0.01)
    assert after < 0.05


def test_the_page_has_a_line_for_each_type_and_modality() -> None:
    text = "\n".join(lines([_judged(3, 1, 2, 0.9)], []))

    assert "claim F1 0.667" in text
    assert "| capture | 5 | 0.67 |" in text
    assert "| denied | 0 | 0.00 |" in text
