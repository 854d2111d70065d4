"""Where and when: in the clause, in the sentence, in what was said before."""

import datetime as dt

from tests.claims.reading import PUBLISHED, claims_in, only


def test_a_list_of_places_is_a_claim_for_each() -> None:
    claims = claims_in("Der IS verlor Tikrit, Ramadi und Mossul.", "de")

    assert {c.place.text for c in claims if c.place} == {"Tikrit", "Ramadi", "Mossul"}


def test_the_town_is_the_one_named_before() -> None:
    claim = only(
        "Rund um Rakka wird gekämpft. Die SDF eroberten die Stadt am Montag.",
        "de",
        "control.capture",
    )

    assert claim.place is not None
    assert claim.place.name == "Raqqa"
    assert "die Stadt" in claim.place.reason


def test_where_they_go_is_not_where_it_happens() -> None:
    claim = only("Der IS zog sich aus Rakka nach Mossul zurück.", "de", "control.withdrawal")

    assert claim.place is not None
    assert claim.place.name == "Raqqa"
    assert claim.to is not None
    assert claim.to.name == "Mosul"


def test_where_it_happens_is_not_where_somebody_went() -> None:
    claim = only(
        "Rund um Rakka wird gekämpft. In Mossul selbst hält der IS zwei Viertel.",
        "de",
        "control.hold",
    )

    assert claim.place is not None
    assert claim.place.name == "Mosul"


def test_what_was_lost_before_is_not_what_is_held_now() -> None:
    claim = only(
        "Nach dem Verlust von Rakka kontrolliert der IS nur noch Mossul.", "de", "control.hold"
    )

    assert claim.place is not None
    assert claim.place.name == "Mosul"


def test_the_state_that_a_region_is_part_of_does_not_take_part() -> None:
    claim = only("Die SDF haben Rakka im Norden Syriens eingenommen.", "de", "control.capture")

    assert "Syria" not in {actor.name for actor in (*claim.actors, *claim.recipients)}


def test_a_weekday_is_the_latest_one_not_after_publication() -> None:
    claim = only("Die SDF eroberten Rakka am Donnerstag.", "de", "control.capture")

    assert claim.time is not None
    assert claim.time.days is not None
    assert claim.time.days.single == dt.date(2017, 11, 9)


def test_a_bare_present_tense_is_the_day_of_publication() -> None:
    claim = only("Der IS kontrolliert Rakka.", "de", "control.hold")

    assert claim.time is not None
    assert claim.time.days is not None
    assert claim.time.days.single == PUBLISHED
