"""Who does it and to whom, in the word orders of three languages."""

import pytest

from lagebild.domain.claim import ActorRef
from tests.claims.reading import only


def _keys(refs: tuple[ActorRef, ...]) -> list[str | None]:
    return [ref.actor for ref in refs]


@pytest.mark.parametrize(
    ("language", "text", "actors", "recipients"),
    [
        ("de", "Die SDF eroberten am Montag Rakka vom IS.", ["sdf"], ["is"]),
        ("de", "Am Montag eroberten die SDF Rakka vom IS.", ["sdf"], ["is"]),
        ("de", "Rakka wurde am Montag von den SDF erobert.", ["sdf"], []),
        ("de", "Der IS verlor am Montag Rakka an die SDF.", ["sdf"], ["is"]),
        ("de", "Rakka fiel am Montag an die SDF.", ["sdf"], []),
        ("da", "SDF erobrede mandag Raqqa fra IS.", ["sdf"], ["is"]),
        ("da", "Raqqa blev mandag erobret af SDF.", ["sdf"], []),
        ("en", "The SDF captured Raqqa from IS on Monday.", ["sdf"], ["is"]),
        ("en", "Raqqa was captured by the SDF on Monday.", ["sdf"], []),
        ("en", "IS lost Raqqa to the SDF on Monday.", ["sdf"], ["is"]),
        ("en", "Raqqa fell to the SDF on Monday.", ["sdf"], []),
    ],
)
def test_the_sides_of_a_capture(
    language: str, text: str, actors: list[str], recipients: list[str]
) -> None:
    claim = only(text, language, "control.capture")

    assert _keys(claim.actors) == actors
    assert _keys(claim.recipients) == recipients


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Offensive der SDF gegen den IS in Rakka hat begonnen."),
        ("da", "SDF's offensiv mod IS i Raqqa er begyndt."),
        ("en", "The SDF's offensive against IS in Raqqa has begun."),
    ],
)
def test_the_sides_of_a_noun(language: str, text: str) -> None:
    claim = only(text, language, "control.offensive")

    assert _keys(claim.actors) == ["sdf"]
    assert _keys(claim.recipients) == ["is"]


def test_names_joined_by_and_are_one_side() -> None:
    claim = only("Die SDF und die YPG eroberten am Montag Rakka.", "de", "control.capture")

    assert _keys(claim.actors) == ["sdf", "ypg"]


def test_a_helper_is_no_side() -> None:
    claim = only(
        "Die syrische Armee eroberte Rakka mit Hilfe der Hisbollah.", "de", "control.capture"
    )

    assert "hezbollah" not in _keys((*claim.actors, *claim.recipients))


def test_a_pronoun_stands_for_the_subject_before_it() -> None:
    claim = only("The SDF advanced. They captured Raqqa on Monday.", "en", "control.capture")

    assert _keys(claim.actors) == ["sdf"]


def test_those_who_flee_are_the_recipient() -> None:
    claim = only("Thousands of civilians fled Raqqa on Monday.", "en", "people.displacement")

    assert _keys(claim.actors) == []
    assert _keys(claim.recipients) == ["civilians"]


def test_people_counted_dead_are_no_side_but_soldiers_are() -> None:
    people = only("Twelve people were killed in Raqqa.", "en", "people.casualties")
    civilians = only("Twelve civilians were killed in Raqqa.", "en", "people.casualties")

    assert _keys(people.recipients) == []
    assert _keys(civilians.recipients) == ["civilians"]
