"""When two claims can be about one event."""

import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.interval import parse_iso
from lagebild.grouping.likeness import (
    affirms,
    counts_agree,
    happened,
    meet_any,
    place_key,
    sides_agree,
    sides_of,
)
from tests.picture.made import claim


def test_an_unsaid_side_agrees_with_any() -> None:
    one, other = claim("control.capture", "army", "rebels"), claim("control.capture")
    assert sides_agree("control.capture", sides_of(one), sides_of(other))


def test_a_fight_has_its_sides_either_way_round() -> None:
    one, other = (
        claim("violence.clash", "army", "rebels"),
        claim("violence.clash", "rebels", "army"),
    )
    assert sides_agree("violence.clash", sides_of(one), sides_of(other))


def test_a_fight_with_a_third_side_is_another() -> None:
    one, other = claim("violence.clash", "army rebels"), claim("violence.clash", "army militia")
    assert not sides_agree("violence.clash", sides_of(one), sides_of(other))


@pytest.mark.parametrize("modality", ["negated", "denied", "refused"])
def test_these_say_no(modality: str) -> None:
    assert not affirms(claim("control.capture", "army", modality=modality))


@pytest.mark.parametrize("modality", ["planned", "demanded", "possible", "refused"])
def test_these_are_not_what_happened(modality: str) -> None:
    assert not happened(claim("control.capture", "army", modality=modality))


def test_a_place_is_told_by_its_id() -> None:
    assert place_key(claim("control.capture", place="hill")) == "hill"


def test_unknown_days_meet_all() -> None:
    assert meet_any(parse_iso("2020-05-01"), ())


def test_one_candidate_is_enough() -> None:
    options = (parse_iso("2020-05-01"), parse_iso("2020-05-08"))
    assert meet_any(parse_iso("2020-05"), options)


def test_what_is_counted_over_days_is_not_what_is_counted_on_one() -> None:
    def dead(number: float, day: str) -> Claim:
        figures = (Figure(what="killed", unit="people", best=number),)
        return claim("people.casualties", "", "civilians", day=day, figures=figures)

    over_days = dead(30, "2020-05-01/2020-05-04")
    assert not counts_agree(over_days, dead(6, "2020-05-04"))
    assert counts_agree(over_days, dead(30, "2020-05-04"))
    assert counts_agree(dead(30, "2020-05-04"), dead(6, "2020-05-04"))
