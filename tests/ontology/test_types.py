"""The types of claim."""

import pytest

from lagebild.ontology.types import ClaimType, Effect, load_ontology

TYPES = list(load_ontology().types.values())


def test_there_are_26_types_in_four_groups() -> None:
    groups = {entry.id.partition(".")[0] for entry in TYPES}
    assert len(TYPES) == 26
    assert groups == {"control", "violence", "people", "politics"}


@pytest.mark.parametrize("entry", TYPES, ids=lambda entry: entry.id)
def test_each_type_says_what_it_is_and_shows_it(entry: ClaimType) -> None:
    assert entry.says
    assert entry.example.endswith(".")


def test_states_are_stocks() -> None:
    stocks = {entry.id for entry in TYPES if entry.stock}
    assert stocks == {"control.hold", "control.siege", "people.presence", "people.captivity"}


def test_only_a_capture_takes() -> None:
    takes = {entry.id for entry in TYPES if entry.effect is Effect.TAKES}
    assert takes == {"control.capture"}


def test_a_type_that_is_not_ours_moves_nothing() -> None:
    assert load_ontology().effect("weather.rain") is Effect.NONE
