"""Losses, fights and presence."""

from lagebild.domain.picture import ControlState

from .made import CLASH, HELD, LEAVE, PRESENCE, TAKE, claim, keys, line


def test_a_holder_that_fights_in_its_place_contests_it() -> None:
    interval = line(HELD, claim(CLASH, "army", "rebels"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.CONTESTED, ["army", "rebels"])


def test_fighting_where_nobody_is_known_to_hold_draws_nothing() -> None:
    assert line(claim(CLASH, "army", "rebels")) == ()


def test_a_holder_that_leaves_has_lost_the_place() -> None:
    interval = line(HELD, claim(LEAVE, "army"))[-1]
    assert (interval.state, keys(interval)) == (ControlState.LOST, [])


def test_a_loss_without_taker_is_lost() -> None:
    assert line(HELD, claim(TAKE, "", "army"))[-1].state is ControlState.LOST


def test_fighters_where_nobody_controls_are_a_presence() -> None:
    assert line(claim(PRESENCE, "", "rebels"))[-1].state is ControlState.PRESENCE


def test_fighters_in_a_held_place_change_nothing() -> None:
    assert len(line(HELD, claim(PRESENCE, "", "rebels"))) == 1
