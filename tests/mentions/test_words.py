import pytest

from lagebild.mentions.words import span_of, stemmer
from tests.mentions.actor_texts import words_in

ALIKE = [
    ("de", "Kämpfer", "Kämpfern"),
    ("de", "syrisch", "syrischer"),
    ("de", "Streitkräfte", "Streitkräften"),
    ("de", "Staat", "Staates"),
    ("de", "Aufständische", "Aufständischen"),
    ("de", "Syrien", "Syriens"),
    ("da", "hær", "hærens"),
    ("da", "oprører", "oprørerne"),
    ("da", "syrisk", "syriske"),
    ("da", "styrker", "styrkerne"),
]
APART = [
    ("de", "Kämpfer", "Kämpfe"),
    ("da", "oprører", "oprøret"),
    ("de", "IS", "ISS"),
    ("en", "army", "armies"),
]


@pytest.mark.parametrize(("language", "one", "other"), ALIKE)
def test_forms_of_one_word_have_one_stem(language: str, one: str, other: str) -> None:
    stem = stemmer(language)

    assert stem(one) == stem(other)


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_different_words_have_different_stems(language: str, one: str, other: str) -> None:
    stem = stemmer(language)

    assert stem(one) != stem(other)


def test_words_keep_where_they_stand() -> None:
    text = "The U.S. army, IS' men"
    words = words_in(text, "en")

    assert [word.text for word in words] == ["The", "U.S.", "army", "IS", "men"]
    assert span_of(words, 1, 3).of(text) == "U.S. army"


def test_an_apostrophe_marks_a_genitive_and_is_not_part_of_the_word() -> None:
    words = words_in("SDF's krigere", "da")

    assert (words[0].text, words[0].genitive, words[1].text) == ("SDF", True, "krigere")


def test_a_genitive_s_gives_a_key_without_it() -> None:
    assert "taliban" in words_in("Talibans", "da")[0].keys


def test_a_gender_star_does_not_split_a_word() -> None:
    assert [word.text for word in words_in("Zivilist*innen da", "de")] == ["Zivilist*innen", "da"]
