import pytest

from lagebild.domain.span import Span
from lagebild.lexicon.places import load_places
from lagebild.mentions.place_words import WordSet, ready, words_of


def test_a_stem_matches_any_ending() -> None:
    assert "syrischen" in WordSet(["syrisch*"])


def test_an_ending_matches_any_beginning() -> None:
    assert "Hafenstadt" in WordSet(["*stadt"])


def test_a_whole_word_matches_without_case() -> None:
    assert "NAHE" in WordSet(["nahe"])


def test_an_abbreviation_matches_only_as_written() -> None:
    assert "us" not in WordSet(["US"])


def test_hyphens_and_apostrophes_stay_inside_a_word() -> None:
    text = "al-Qa'im, Syria’s"

    assert [word.text for word in words_of(text, Span(start=0, end=len(text)))] == [
        "al-Qa'im",
        "Syria’s",
    ]


def test_initials_with_dots_are_one_word() -> None:
    assert words_of("the U.S. army", Span(start=0, end=13))[1].text == "U.S."


def test_a_comma_separates_words() -> None:
    assert [word.spaced for word in words_of("Homs, Hama", Span(start=0, end=10))] == [False, False]


@pytest.mark.parametrize(
    ("word", "direction"),
    [("nördlichen", "northern"), ("nordöstlichen", "northeastern"), ("Stadt", None)],
)
def test_an_adjective_means_a_direction(word: str, direction: str | None) -> None:
    assert ready(load_places("de")).direction(word) == direction


def test_a_long_nationality_is_not_taken_for_a_shorter_one() -> None:
    assert ready(load_places("de")).country_of("nigerianische") == "NG"


def test_a_compound_noun_is_known_by_its_ending() -> None:
    assert ready(load_places("de")).settles("Wüstenstadt")
