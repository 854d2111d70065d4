"""What one claim says about its place's line."""

import pytest

from lagebild.domain.figure import Figure
from lagebild.domain.picture import ControlState

from .made import HELD, HOLD, LEAVE, PRESENCE, TAKE, claim, keys, line


@pytest.mark.parametrize(
    "modality", ["planned", "demanded", "possible", "refused", "negated", "denied"]
)
def test_a_capture_that_is_not_asserted_moves_nothing(modality: str) -> None:
    assert len(line(HELD, claim(TAKE, "rebels", modality=modality))) == 1


def test_a_negated_hold_is_a_loss() -> None:
    interval = line(HELD, claim(HOLD, "army", modality="negated"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.LOST, [])


def test_a_hold_that_ends_is_a_loss() -> None:
    assert line(HELD, claim(HOLD, "army", aspect="ends"))[-1].state is ControlState.LOST


def test_positions_taken_in_a_held_place_are_a_part_of_it() -> None:
    figures = (Figure(what="positions", unit="positions", best=41),)
    taken = claim(TAKE, "army", "rebels", origin="army", figures=figures)
    interval = line(taken, claim(HOLD, "rebels", report="r2"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.PARTIAL, ["army", "rebels"])
    assert interval.marks == ()


def test_an_offensive_draws_nothing() -> None:
    assert len(line(HELD, claim("control.offensive", "rebels", "army"))) == 1


@pytest.mark.parametrize("aspect", ["begins", "continues"])
def test_a_holder_that_is_leaving_is_still_there(aspect: str) -> None:
    assert len(line(HELD, claim(LEAVE, "army", aspect=aspect))) == 1


def test_civilians_are_no_presence() -> None:
    assert line(claim(PRESENCE, "", "civilians")) == ()
