import pytest

from lagebild.domain.place import PlaceKind
from tests.mentions.place_texts import mentions_of


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("de", "Sie halten das Dorf.", "das Dorf"),
        ("de", "Sie halten die kleine Stadt.", "die kleine Stadt"),
        ("de", "Sie sind im Ort.", "Ort"),
        ("da", "De holder byen.", "byen"),
        ("en", "They hold this town.", "this town"),
        ("en", "They hold the strategic town.", "the strategic town"),
        ("en", "They hold the oil field.", "the oil field"),
    ],
)
def test_a_noun_is_found_with_its_article(language: str, text: str, noun: str) -> None:
    assert [mention.text for mention in mentions_of(text, language)] == [noun]


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "In einer Stadt."), ("en", "In every town."), ("da", "I en by."), ("de", "Städte.")],
)
def test_a_noun_that_is_new_or_plural_is_no_mention(language: str, text: str) -> None:
    assert mentions_of(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Syrien: die Stadt Homs."),
        ("en", "In Syria: the city of Homs."),
        ("da", "I Syrien: byen Homs."),
    ],
)
def test_a_noun_beside_a_name_is_no_mention_of_its_own(language: str, text: str) -> None:
    assert [mention.nominal for mention in mentions_of(text, language)] == [False, False]


def test_a_word_for_any_area_has_no_kind() -> None:
    assert [mention.kind for mention in mentions_of("Sie halten das Gebiet.", "de")] == [None]


def test_a_camp_is_a_camp() -> None:
    assert mentions_of("De bor i lejren.", "da")[0].kind is PlaceKind.CAMP
