import pytest

from lagebild.domain.mention import PlaceMention, Vicinity
from lagebild.domain.place import PlaceKind
from tests.mentions.place_texts import mentions_of


def first(text: str, language: str) -> PlaceMention:
    return mentions_of(text, language)[0]


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("de", "Provinz Homs in Syrien", "Provinz Homs"),
        ("da", "Homs-provinsen i Syrien", "Homs-provinsen"),
        ("en", "Homs Governorate in Syria", "Homs Governorate"),
        ("en", "province of Homs in Syria", "province of Homs"),
    ],
)
def test_a_word_for_province_belongs_to_the_region(language: str, text: str, written: str) -> None:
    mention = first(text, language)

    assert (mention.text, mention.options) == (written, ("p-homs-governorate",))


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "im Osten der Ukraine", "p-eastern-ukraine"),
        ("de", "Südjemen", "p-southern-ye"),
        ("da", "det nordlige Syrien", "p-northern-syria"),
        ("en", "the southern part of Iraq", "p-southern-iraq"),
        ("en", "northwestern Syria", "p-northwestern-syria"),
    ],
)
def test_a_part_of_a_country_is_a_region(language: str, text: str, place: str) -> None:
    mention = first(text, language)

    assert (mention.options, mention.kind) == ((place,), PlaceKind.REGION)


def test_a_country_of_its_own_is_no_part_of_another() -> None:
    assert first("Südsudan", "de").options == ("p-country-ss",)


def test_a_part_that_is_not_listed_is_the_whole_seen_in_part() -> None:
    mention = first("das nördliche Tigray", "de")

    assert (mention.options, mention.vicinity) == (("p-tigray",), Vicinity.PART)


def test_the_longest_phrase_of_vicinity_wins() -> None:
    mention = first("im Osten von Aleppo in Syrien", "de")

    assert (mention.text, mention.vicinity) == ("Aleppo", Vicinity.PART)
