import pytest

from lagebild.domain.mention import Vicinity
from lagebild.domain.place import PlaceKind
from lagebild.domain.span import Span
from lagebild.lexicon.places import load_places
from lagebild.mentions.place_given import mention_given
from lagebild.mentions.place_words import ready
from tests.mentions.place_texts import index


@pytest.mark.parametrize(
    ("text", "language", "place", "kind"),
    [
        ("Syrian", "en", "p-country-sy", PlaceKind.COUNTRY),
        ("Indiana", "en", "p-indiana", None),
        ("northern Tigray", "en", "p-tigray", PlaceKind.REGION),
        ("Homs province", "en", "p-homs-governorate", PlaceKind.REGION),
        ("Provinz Homs", "de", "p-homs-governorate", PlaceKind.REGION),
        ("South Sudan", "en", "p-country-ss", None),
        ("det sydlige Yemen", "da", "p-southern-ye", None),
    ],
)
def test_what_stands_in_the_span_decides(
    text: str, language: str, place: str, kind: PlaceKind | None
) -> None:
    words = ready(load_places(language))
    mention = mention_given(text, Span(start=0, end=len(text)), 0, index(), words)

    assert mention.options[0] == place
    assert kind is None or mention.kind is kind


def test_a_part_is_said() -> None:
    words = ready(load_places("en"))
    text = "northern Tigray"

    assert mention_given(text, Span(start=0, end=15), 0, index(), words).vicinity is Vicinity.PART


def test_a_language_without_words_has_names_still() -> None:
    text = "под Бахмутом"
    mention = mention_given(text, Span(start=4, end=12), 0, index(), None)

    assert mention.options


def test_a_district_that_no_gazetteer_lists_lies_near_something() -> None:
    words = ready(load_places("en"))
    mention = mention_given("Qarquzya district", Span(start=0, end=17), 0, index(), words)

    assert (mention.options, mention.nominal, mention.vicinity) == ((), True, Vicinity.NEAR)
