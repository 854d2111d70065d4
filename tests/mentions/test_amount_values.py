import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.lexicon.amounts import HedgeSense
from lagebild.mentions.amount_values import Amount, hedged, ranged
from tests.mentions.passages import figures_of

_BELOW_TWENTY = {
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten "
    "sytten atten nitten",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "da": "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def _below_hundred(number: int, language: str) -> str:
    if number < 20:
        return _BELOW_TWENTY[language].split()[number]
    tens, ones = divmod(number, 10)
    ten = _TENS[language].split()[tens - 2]
    if not ones:
        return ten
    one = _BELOW_TWENTY[language].split()[ones]
    return {"de": f"{one}und{ten}", "da": f"{one}og{ten}", "en": f"{ten}-{one}"}[language]


def _german(number: int) -> str:
    for power, name in ((1000, "tausend"), (100, "hundert")):
        if number >= power:
            rest = _german(number % power) if number % power else ""
            return f"{_german(number // power)}{name}{rest}"
    return _below_hundred(number, "de")


def _danish(number: int) -> str:
    if number < 100:
        return _below_hundred(number, "da")
    hundreds, rest = divmod(number, 100)
    count = "et" if hundreds == 1 else _below_hundred(hundreds, "da")
    return f"{count} hundrede" + (f" og {_danish(rest)}" if rest else "")


def _english(number: int) -> str:
    for power, name, link in ((1000, "thousand", ""), (100, "hundred", "and ")):
        if number >= power:
            rest = f" {link}{_english(number % power)}" if number % power else ""
            return f"{_english(number // power)} {name}{rest}"
    return _below_hundred(number, "en")


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.integers(2, 99_999))
def test_a_german_number_word_is_its_number(number: int) -> None:
    (mention,) = figures_of(f"Dort sind {_german(number)} Menschen.", "de")
    assert mention.figure.best == number


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.integers(2, 999))
def test_a_danish_number_word_is_its_number(number: int) -> None:
    (mention,) = figures_of(f"Der er {_danish(number)} mennesker.", "da")
    assert mention.figure.best == number


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.integers(2, 99_999))
def test_an_english_number_word_is_its_number(number: int) -> None:
    (mention,) = figures_of(f"There are {_english(number)} people.", "en")
    assert mention.figure.best == number


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.integers(2, 99_999_999))
def test_grouped_digits_are_their_number(number: int) -> None:
    text = f"{number:,} people"
    assert figures_of(text, "en")[0].figure.best == number
    assert figures_of(f"{number:,} Menschen".replace(",", "."), "de")[0].figure.best == number


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_digits_may_be_grouped_by_spaces(space: str) -> None:
    assert figures_of(f"22{space}000 people", "en")[0].figure.best == 22_000


def _ten() -> Amount:
    return Amount(start=0, end=2, best=10)


def test_at_least_leaves_the_upper_end_open() -> None:
    amount = hedged(_ten(), HedgeSense.AT_LEAST)
    assert (amount.low, amount.best, amount.high) == (10, None, None)


def test_at_most_leaves_the_lower_end_open() -> None:
    amount = hedged(_ten(), HedgeSense.AT_MOST)
    assert (amount.low, amount.best, amount.high) == (None, None, 10)


def test_about_keeps_the_value_and_says_so() -> None:
    amount = hedged(_ten(), HedgeSense.ABOUT)
    assert (amount.best, amount.approx) == (10, True)


def test_two_numbers_in_falling_order_are_no_range() -> None:
    assert ranged(Amount(start=0, end=2, best=10), Amount(start=3, end=4, best=5)) is None
