"""Holds and captures."""

from lagebild.domain.picture import ControlState, Mark

from .made import HELD, HOLD, TAKE, claim, keys, line


def test_a_measured_capture_leaves_the_rest_to_the_holder() -> None:
    interval = line(HELD, claim(TAKE, "rebels", "army", share=40))[-1]
    assert interval.state is ControlState.PARTIAL
    assert [(side.key, side.share) for side in interval.holders] == [
        ("army", None),
        ("rebels", 0.4),
    ]


def test_a_share_wins_over_an_unmeasured_hold_of_the_same_day() -> None:
    interval = line(claim(HOLD, "rebels"), claim(TAKE, "rebels", "army", share=40))[-1]
    assert interval.state is ControlState.PARTIAL
    assert "a share" in interval.reason


def test_a_place_retaken_within_days_is_a_reversal() -> None:
    taken = claim(TAKE, "army", "rebels", day="2020-04-29", report="r0")
    assert line(taken, claim(TAKE, "rebels", "army"))[-1].marks == (Mark.REVERSAL,)


def test_a_place_retaken_after_weeks_is_no_reversal() -> None:
    assert line(HELD, claim(TAKE, "rebels", "army"))[-1].marks == ()


def test_a_loss_without_taker_is_the_capture_that_another_names() -> None:
    loss = claim(TAKE, "", "army")
    taken = claim(TAKE, "rebels", "army", report="r2", origin="observers")
    interval = line(HELD, loss, taken)[-1]
    assert keys(interval) == ["rebels"]
    assert set(interval.claims) == {loss.id, taken.id}
