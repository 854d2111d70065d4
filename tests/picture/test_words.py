"""Days, names and shares as words."""

import pytest

from lagebild.domain.interval import parse_iso
from lagebild.picture.words import day_words, days_words, listed, names_of, percent, sentence

from .made import day


def test_a_day_is_written_out() -> None:
    assert day_words(day("2017-11-09")) == "9 November 2017"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017-11-09", "on 9 November 2017"),
        ("/2017-11-09", "by 9 November 2017"),
        ("2017-11-09/", "from 9 November 2017"),
        ("2017-11-09/2017-11-10", "between 9 November 2017 and 10 November 2017"),
    ],
)
def test_an_interval_is_written_out(value: str, words: str) -> None:
    assert days_words(parse_iso(value)) == words


def test_names_are_joined() -> None:
    assert listed(["A", "B", "C"]) == "A, B and C"


def test_nobody_is_called_so() -> None:
    assert names_of(()) == "a side that nobody names"


def test_a_share_is_a_percentage() -> None:
    assert percent(0.4) == "40 %"


def test_a_sentence_begins_large_and_ends_with_a_stop() -> None:
    assert sentence("the army holds it.") == "The army holds it."
