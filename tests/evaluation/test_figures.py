"""How well two lists of figures agree."""

import pytest

from lagebild.evaluation.claims_file import SaidFigure
from lagebild.evaluation.figures import Measure, figures_agree, gold_measure, said_measure
from lagebild.evaluation.forms import GoldFigure

FORTY = Measure("killed", 40, 40)


def test_no_figures_on_either_side_are_not_compared() -> None:
    assert figures_agree([], []) is None


@pytest.mark.parametrize(
    ("said", "agreement"),
    [
        ([], 0.0),
        ([Measure("killed", 40, 40)], 1.0),
        ([Measure("killed", 40.5, 40.5)], 1.0),  # within two per cent
        ([Measure("injured", 40, 40)], 0.7),
        ([Measure("killed", 40, None)], 0.7),  # one bound: 0.4, same kind: 0.3
        ([Measure("killed", 50, 50)], 0.0),
        ([Measure("killed", 50, 50), FORTY], 2 / 3),
    ],
)
def test_agreement_with_forty_killed(said: list[Measure], agreement: float) -> None:
    assert figures_agree([FORTY], said) == pytest.approx(agreement)


def test_a_value_stands_for_the_bounds_that_are_missing() -> None:
    figure = SaidFigure(what="killed", low=30, best=40)
    assert said_measure(figure) == Measure("killed", 30, 40)


def test_a_gold_bound_alone_leaves_the_other_open() -> None:
    assert gold_measure(GoldFigure(what="area", high=1)) == Measure("area", None, 1)
