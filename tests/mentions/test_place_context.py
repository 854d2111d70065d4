import pytest

from tests.mentions.place_texts import mentions_of


def texts(text: str, language: str) -> list[str]:
    return [mention.text for mention in mentions_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Syrien sprach General Idlib."),
        ("en", "In Syria spokesman Idlib spoke."),
        ("da", "I Syrien talte oberst Idlib."),
    ],
)
def test_a_name_after_a_title_is_a_person(language: str, text: str) -> None:
    assert len(texts(text, language)) == 1


def test_a_settlement_takes_no_article() -> None:
    assert texts("In Syrien sprach der Duma.", "de") == ["Syrien"]


def test_a_region_takes_one() -> None:
    assert texts("In der Ukraine liegt der Donbass.", "de") == ["Ukraine", "Donbass"]


def test_a_name_in_a_list_needs_no_preposition_of_its_own() -> None:
    assert texts("Syrer flohen aus Duma, Darayya und Madaja.", "de") == [
        "Duma",
        "Darayya",
        "Madaja",
    ]


def test_a_spelling_that_only_sounds_alike_needs_a_preposition() -> None:
    assert texts("Syrer. Mannbitsch fiel.", "de") == []


def test_a_name_accepted_once_is_accepted_everywhere() -> None:
    assert texts("Syrer flohen aus Duma. Duma brennt.", "de") == ["Duma", "Duma"]


def test_a_country_that_follows_makes_a_place_of_the_name() -> None:
    assert texts("Schlacht: Duma, Syrien", "de") == ["Duma", "Syrien"]
