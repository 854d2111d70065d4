"""Slots become what their mentions mean; what stays open stays open."""

import datetime as dt

from tests.claims.reading import PUBLISHED, claims_in, only


def test_news_without_a_time_is_of_the_day_of_publication() -> None:
    time = only("Die SDF haben Rakka erobert.", "de", "control.capture").time

    assert time is not None
    assert time.days is not None
    assert time.days.single == PUBLISHED
    assert "No time is said" in time.reason


def test_what_is_told_as_earlier_had_happened_by_then() -> None:
    time = only("Die SDF hatten Rakka bereits erobert.", "de", "control.capture").time

    assert time is not None
    assert time.days is not None
    assert (time.days.first, time.days.last) == (None, PUBLISHED)


def test_a_spokesman_speaks_for_the_body() -> None:
    text = "Mustefa Bali, Sprecher der SDF, sagte, Rakka sei erobert worden."
    origin = only(text, "de", "control.capture").source.origin

    assert origin is not None
    assert origin.actor in ("sdf", "mustefa-bali")


def test_two_names_of_one_actor_are_not_two_sides() -> None:
    claim = only("Der Islamische Staat (IS) eroberte am Montag Rakka.", "de", "control.capture")

    assert [ref.actor for ref in claim.actors] == ["is"]
    assert claim.recipients == ()


def test_a_place_that_nothing_settles_keeps_the_words() -> None:
    claims = claims_in("Die SDF eroberten am Montag die Stadt.", "de")

    assert all(c.place is None or c.place.place is None for c in claims)


def test_a_day_between_two_years_is_the_one_before_publication() -> None:
    time = only("Die SDF eroberten Rakka am 20. Dezember.", "de", "control.capture").time

    assert time is not None
    assert time.days is not None
    assert time.days.single == dt.date(2016, 12, 20)
