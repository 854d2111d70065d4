"""Said to be so, and said not to be so."""

from lagebild.domain.picture import ConflictKind

from .made import HOLD, claim, found


def test_a_denied_ceasefire_is_one_conflict() -> None:
    said = claim("politics.ceasefire", "army", "rebels", origin="media", day=None)
    denial = claim("politics.ceasefire", "army", "rebels", day=None, modality="denied")
    assert found(said, denial) == [(ConflictKind.EXISTENCE, {said.id, denial.id})]


def test_a_source_does_not_contradict_itself() -> None:
    said = claim("politics.ceasefire", "army", origin="army")
    denial = claim("politics.ceasefire", "army", origin="army", modality="denied")
    assert found(said, denial) == []


def test_a_negated_hold_meets_a_hold_of_the_day() -> None:
    held = claim(HOLD, "army", origin="mayor")
    lost = claim(HOLD, "army", origin="observers", modality="negated", report="r2")
    assert found(held, lost) == [(ConflictKind.EXISTENCE, {held.id, lost.id})]


def test_a_negated_hold_of_a_later_day_is_a_sequence() -> None:
    held = claim(HOLD, "army", origin="mayor")
    later = claim(HOLD, "army", origin="observers", modality="negated", day="2020-05-02")
    assert found(held, later) == []


def test_an_attack_may_pause_and_go_on() -> None:
    pause = claim("control.offensive", "army", modality="negated", origin="mayor")
    goes_on = claim("control.offensive", "army", origin="observers", report="r2")
    assert found(pause, goes_on) == []
