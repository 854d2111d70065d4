import pytest

from lagebild.mentions.tries import WordTrie, is_abbreviation
from lagebild.mentions.words import stemmer
from tests.mentions.actor_texts import words_in


def trie(language: str, *names: str) -> WordTrie[str]:
    found: WordTrie[str] = WordTrie(stemmer(language))
    for name in names:
        found.add(name, name)
    return found


def test_the_longest_name_wins() -> None:
    names = trie("en", "Islamic State", "Islamic State group")

    assert names.longest(words_in("Islamic State group", "en"), 0) == (3, ("Islamic State group",))


def test_a_name_that_two_share_keeps_both() -> None:
    names: WordTrie[int] = WordTrie(stemmer("en"))
    names.add("separatists", 1)
    names.add("separatists", 2)

    assert names.longest(words_in("Separatists", "en"), 0) == (1, (1, 2))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("IS", "IS"),
        ("mw", "mw"),
        ("al-Qaida", "Al Qaida"),
        ("Islamischer Staat", "Islamischen Staates"),
        ("syrische Armee", "Syrischen Armee"),
        ("George W. Bush", "George W. Bush"),
    ],
)
def test_a_name_fits_its_forms(name: str, text: str) -> None:
    assert trie("de", name).longest(words_in(text, "de"), 0) is not None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("IS", "is"),
        ("IS fighters", "is fighters"),
        ("Rebellen", "rebellen"),
        ("mw", "MW"),
        ("Islamischer Staat", "Islamischer, Staat"),
    ],
)
def test_a_name_does_not_fit_other_case_or_across_a_comma(name: str, text: str) -> None:
    assert trie("de", name).longest(words_in(text, "de"), 0) is None


def test_capitals_and_digits_are_an_abbreviation() -> None:
    assert is_abbreviation("M23")
    assert not is_abbreviation("X")
