"""Control intervals."""

from lagebild.domain.picture import ControlState, Mark, Standing

from .made import HELD, HOLD, TAKE, claim, day, keys, line


def test_a_capture_gives_the_place_to_the_taker() -> None:
    (interval,) = line(claim(TAKE, "army", "rebels"))
    assert (interval.state, keys(interval)) == (ControlState.FULL, ["army"])


def test_a_state_holds_until_something_is_said() -> None:
    first, second = line(HELD, claim(TAKE, "rebels", "army"))
    assert first.last == day("2020-04-30")
    assert first.said_until == day("2020-04-01")
    assert second.last is None


def test_a_denial_marks_and_deletes_nothing() -> None:
    taken = claim(TAKE, "rebels", "army", origin="observers")
    denial = claim(TAKE, "rebels", "army", modality="denied", origin="army", report="r2")
    interval = line(HELD, taken, denial)[-1]
    assert (keys(interval), interval.marks) == (["rebels"], (Mark.DISPUTED,))
    assert denial.id in interval.claims


def test_one_origin_is_drawn_as_claimed() -> None:
    assert line(claim(TAKE, "army", origin="observers"))[-1].standing is Standing.CLAIMED


def test_two_independent_origins_are_solid() -> None:
    claims = [claim(TAKE, "army", origin=o, report=o) for o in ("observers", "mayor")]
    assert line(*claims)[-1].standing is Standing.SOLID


def test_a_hold_without_any_day_draws_nothing() -> None:
    timeless = claim(HOLD, "army", day=None)
    assert line(timeless) == ()
