"""Days, names and shares as words."""

import pytest

from lagebild.domain.interval import parse_iso
from lagebild.picture.words import (
    day_words,
    days_words,
    is_plural,
    listed,
    month_words,
    names_of,
    percent,
    sentence,
    verb,
)

from .made import day


def test_a_day_is_written_out() -> None:
    assert day_words(day("2017-11-09")) == "9 November 2017"


def test_a_brief_day_has_a_short_month() -> None:
    assert day_words(day("2017-11-09"), brief=True) == "9 Nov 2017"


def test_a_month_is_written_out() -> None:
    assert (month_words(9), month_words(9, brief=True)) == ("September", "Sep")


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


@pytest.mark.parametrize(
    "name", ["the rebels", "Democratic Forces", "militias of the north", "government troops"]
)
def test_a_plural_name_is_known(name: str) -> None:
    assert is_plural(name)


@pytest.mark.parametrize("name", ["Islamic State", "Damascus", "the press", ""])
def test_a_singular_name_is_known(name: str) -> None:
    assert not is_plural(name)


def test_a_verb_agrees_with_its_names() -> None:
    assert verb(["the army"], "holds", "hold") == "holds"
    assert verb(["the rebels"], "holds", "hold") == "hold"
    assert verb(["the army", "the militia"], "holds", "hold") == "hold"
    assert verb([], "holds", "hold") == "holds"
