"""What must come out of the five seed reports' fact sheets."""

import datetime as dt
from functools import cache

import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.ids import PlaceId
from lagebild.domain.picture import (
    Conflict,
    ConflictKind,
    ControlDay,
    ControlState,
    Mark,
    Picture,
    Standing,
)
from lagebild.grouping.events import group
from lagebild.picture.build import build_picture
from lagebild.picture.days import on_days

from .seeds import SIDES, seeds


@cache
def seen() -> tuple[Picture, dict[str, Claim]]:
    claims, heads = seeds()
    made = build_picture(claims, heads, group(claims, heads), SIDES)
    return made, {claim.id: claim for claim in claims}


def albu_kamal(number: int) -> ControlDay:
    line = [one for one in seen()[0].control if one.place == PlaceId("albu-kamal")]
    return on_days(line, dt.date(2017, 11, number), dt.date(2017, 11, number))[0]


def of_kind(kind: ConflictKind) -> list[Conflict]:
    return [each for each in seen()[0].conflicts if each.kind is kind]


def test_on_the_8th_the_town_is_encircled() -> None:
    day = albu_kamal(8)
    assert day.state is ControlState.ENCIRCLED
    assert [side.key for side in day.holders] == ["is"]
    assert [side.key for side in day.outside] == ["syrian-army"]


def test_on_the_9th_the_army_has_it_on_its_own_word_alone() -> None:
    day = albu_kamal(9)
    assert (day.state, day.standing) == (ControlState.FULL, Standing.CLAIMED)
    assert [side.key for side in day.holders] == ["syrian-army"]
    assert [origin.key for origin in day.origins] == ["syrian-army"]


def test_on_the_10th_is_has_40_percent_by_one_origin_and_a_reversal() -> None:
    day = albu_kamal(10)
    assert (day.state, day.mark) == (ControlState.PARTIAL, Mark.REVERSAL)
    assert [(side.key, side.share) for side in day.holders] == [
        ("is", 0.4),
        ("syrian-army", None),
    ]
    assert [origin.key for origin in day.origins] == ["sohr"]


def test_on_the_11th_the_same_is_carried() -> None:
    day = albu_kamal(11)
    assert (day.state, day.mark, day.age) == (ControlState.PARTIAL, Mark.CARRIED, 1)


def test_baghuz_is_besieged_since_september() -> None:
    line = [one for one in seen()[0].control if one.place == PlaceId("baghuz")]
    assert line[0].first == dt.date(2018, 9, 1)
    assert {one.state for one in line} == {ControlState.BESIEGED}


def test_the_ceasefire_is_said_and_denied() -> None:
    (each,) = of_kind(ConflictKind.EXISTENCE)
    assert {seen()[1][claim].type for claim in each.claims} == {"politics.ceasefire"}


def test_the_last_bastion_meets_the_places_still_held() -> None:
    (each,) = of_kind(ConflictKind.SUPERLATIVE)
    places = {place.place for c in each.claims if (place := seen()[1][c].place)}
    assert places == {"albu-kamal", "homs-province", "daraa-region", "yarmouk", "hajar-al-aswad"}


def test_civilians_left_in_baghuz_are_none_200_families_and_2000() -> None:
    (each,) = of_kind(ConflictKind.VALUE)
    origins = {origin.key for c in each.claims if (origin := seen()[1][c].source.origin)}
    assert origins == {"evacuees", "un", "sdf-commanders"}


def test_nobody_names_two_holders_of_one_day() -> None:
    assert of_kind(ConflictKind.SIDE) == []


@pytest.mark.parametrize("kind", ["people.displacement", "control.siege", "control.offensive"])
def test_look_alikes_are_no_conflicts(kind: str) -> None:
    made, claims = seen()
    members = {claims[claim].type for each in made.conflicts for claim in each.claims}
    assert kind not in members
