"""What CLDR spells out is read back, in all cases and genders."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import RbnfEngine

from lagebild.lexicon.numbers import NUMBER_LANGUAGES, load_numbers
from lagebild.mentions.number_words import bare, number_words, read_words, scale_of

# "pt" and "cs" have no table: CLDR's own words are all there is.
_LANGUAGES = (*NUMBER_LANGUAGES, "pt", "cs")


@cache
def _engine(language: str) -> RbnfEngine:
    return RbnfEngine.for_language(language)


def _read(text: str, language: str) -> float | None:
    words = bare(text, language).replace("-", " - ").split()
    return read_words(words, number_words(load_numbers(language)))


# The first example of a language spells its numbers out.
@settings(deadline=None)
@given(st.sampled_from(_LANGUAGES), st.integers(0, 9999))
def test_a_spelled_number_is_read_back(language: str, number: int) -> None:
    forms = _engine(language).format_number(number).text_by_ruleset.values()
    assert {form: _read(form, language) for form in forms} == dict.fromkeys(forms, number)


@settings(deadline=None)
@given(st.sampled_from(_LANGUAGES), st.text(max_size=30))
def test_no_text_raises(language: str, text: str) -> None:
    value = _read(text, language)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("двадцати трёх", "ru", 23),
        ("двадцятьох", "uk", 20),
        ("siedmiuset", "pl", 700),
        ("ثلاثمئة", "ar", 300),
        ("أربعة وستين", "ar", 64),
        ("vingt-et-un mille", "fr", 21000),
        ("tvåhundra", "sv", 200),
        ("femogtyve", "no", 25),
        ("dos tres", "es", None),
        ("fünf", "fr", None),
    ],
)
def test_number_words(text: str, language: str, value: float | None) -> None:
    assert _read(text, language) == value


def test_a_language_that_nobody_knows_has_no_number_words() -> None:
    assert _read("one", "xx") is None


def test_the_scale_of_a_number() -> None:
    assert [scale_of(n) for n in (999, 25000, 3 * 10**6)] == [1, 1000, 10**6]
