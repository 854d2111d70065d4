"""Who a cue names, whatever the order of source, cue and statement."""

import pytest

from tests.claims.reading import only


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Die SDF teilten mit, der IS habe Rakka erobert.", "sdf"),
        ("de", "Der IS habe Rakka erobert, teilten die SDF mit.", "sdf"),
        ("de", "Am Montag teilten die SDF mit, der IS habe Rakka erobert.", "sdf"),
        ("de", "Wie die SDF mitteilten, hat der IS Rakka erobert.", "sdf"),
        ("da", "IS har erobret Raqqa, oplyser SDF.", "sdf"),
        ("en", "IS has captured Raqqa, the SDF said.", "sdf"),
        ("en", "IS has captured Raqqa, according to the SDF.", "sdf"),
        ("en", "IS has captured Raqqa, an SDF commander said.", "sdf"),
        ("en", "SDF fighters say that IS has captured Raqqa.", "sdf"),
        ("en", "The SDF, an alliance based in Britain, said that IS had captured Raqqa.", "sdf"),
    ],
)
def test_the_source_is_found_wherever_it_stands(language: str, text: str, source: str) -> None:
    claim = only(text, language, "control.capture")

    assert claim.source.origin is not None
    assert claim.source.origin.actor == source
    assert [ref.actor for ref in claim.actors] == ["is"]


def test_a_source_that_no_list_knows_keeps_its_own_words() -> None:
    claim = only("Laut dem Bürgermeister eroberte der IS Rakka.", "de", "control.capture")

    assert claim.source.origin is not None
    assert claim.source.origin.actor is None
    assert claim.source.origin.text == "dem Bürgermeister"


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Der IS hat Rakka erobert, sagte der Ministerpräsident.", "der Ministerpräsident"),
        ("da", "IS har erobret Tal Afar, oplyser premierministeren.", "premierministeren"),
        ("en", "IS has captured Raqqa, the prime minister said.", "the prime minister"),
    ],
)
def test_who_says_it_keeps_its_own_words_too(language: str, text: str, source: str) -> None:
    claim = only(text, language, "control.capture")

    assert claim.source.origin is not None
    assert claim.source.origin.actor is None
    assert claim.source.origin.text == source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der IS hat, wie es heißt, Rakka erobert."),
        ("de", "Der IS hat Rakka erobert, meldete gestern den Rückzug."),
        ("da", "IS har erobret Raqqa, siger han."),
        ("en", "IS has captured Raqqa, he said."),
    ],
)
def test_pronouns_and_objects_are_no_source(language: str, text: str) -> None:
    assert only(text, language, "control.capture").source.origin is None


def test_all_before_a_source_at_the_end_is_said() -> None:
    text = "Russian warplanes bombed Raqqa on Monday, killing five people, activists said."
    claim = only(text, "en", "people.casualties")

    assert claim.source.origin is not None
    assert claim.source.origin.text == "activists"


def test_who_speaks_of_itself_is_source_and_side() -> None:
    claim = only("Die SDF haben nach eigenen Angaben Rakka erobert.", "de", "control.capture")

    assert claim.source.origin is not None
    assert claim.source.origin.actor == "sdf"
    assert [ref.actor for ref in claim.actors] == ["sdf"]


def test_a_clause_that_turns_is_no_longer_the_sources() -> None:
    text = "The army said that Raqqa had been captured, but IS retreated from Mosul."

    assert only(text, "en", "control.withdrawal").source.origin is None


def test_where_a_source_sits_is_not_where_it_happened() -> None:
    text = "Die in Homs ansässige Armeeführung teilte mit, die Truppen hätten Rakka erobert."
    claim = only(text, "de", "control.capture")

    assert claim.place is not None
    assert claim.place.name == "Raqqa"
