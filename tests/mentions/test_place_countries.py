import pytest

from lagebild.domain.span import Span
from lagebild.lexicon.places import load_places
from lagebild.mentions.place_countries import scene_of
from lagebild.mentions.place_words import ready, words_of
from tests.mentions.place_texts import index


def countries_in(text: str, language: str) -> tuple[str, ...]:
    row = words_of(text, Span(start=0, end=len(text)))
    return scene_of([row], ready(load_places(language)), index())[1]


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        ("de", "Der Irak", ("IQ",)),
        ("de", "nordsyrische Dörfer", ("SY",)),
        ("de", "Die US-Armee", ("US",)),
        ("de", "Kämpfe bei Baghus", ("SY",)),
        ("en", "fighting in Moscow", ("RU",)),
        ("en", "join us", ()),
        ("en", "South Sudanese troops", ("SS",)),
        ("da", "I Storbritannien", ("GB",)),
    ],
)
def test_words_show_countries(language: str, text: str, countries: tuple[str, ...]) -> None:
    assert countries_in(text, language) == countries


def test_a_city_with_big_namesakes_abroad_shows_no_country() -> None:
    assert countries_in("fighting in Tripoli", "en") == ()


def test_the_most_mentioned_country_comes_first() -> None:
    assert countries_in("Syrien, Irak und irakische Truppen", "de") == ("IQ", "SY")
