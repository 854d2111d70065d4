from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.mention import Vicinity
from lagebild.domain.place import PlaceKind
from tests.mentions.place_texts import mentions_of


def texts(text: str, language: str) -> list[str]:
    return [mention.text for mention in mentions_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Syrische Truppen eroberten die Stadt Albu Kamal.", ["Albu Kamal"]),
        ("de", "Der IS hält nur noch Rawa im Irak.", ["Rawa", "Irak"]),
        ("de", "Die Offensive der Bundeswehr in Syrien endet.", ["Syrien"]),
        ("de", "Kämpfe in der Provinz Homs in Syrien.", ["Provinz Homs", "Syrien"]),
        ("de", "Die Städte Homs, Hama und Idlib in Syrien.", ["Homs", "Hama", "Idlib", "Syrien"]),
        ("de", "Rakkas Altstadt ist zerstört, sagen Syrer in Rakka.", ["Rakkas", "Rakka"]),
        ("de", "In Nordsyrien und im Osten der Ukraine.", ["Nordsyrien", "Osten der Ukraine"]),
        ("da", "Kampene i det østlige Syrien nær Baghouz.", ["østlige Syrien", "Baghouz"]),
        ("da", "Syrerne flygtede til al-Hol-lejren.", ["al-Hol-lejren"]),
        ("en", "Fighters fled northern Syria for Deir ez-Zor province.",
         ["northern Syria", "Deir ez-Zor province"]),
        ("en", "Ukraine's army left Bakhmut, Kyiv said.", ["Ukraine's", "Bakhmut", "Kyiv"]),
    ],
)  # fmt: skip
def test_names_are_found_with_the_words_that_belong_to_them(
    language: str, text: str, found: list[str]
) -> None:
    assert texts(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der General Idlib sprach."),
        ("de", "Die Kämpfe in der Nacht waren heftig."),
        ("de", "Das Essen war gut, die Rede auch."),
        ("da", "Reformen trådte i kraft i maj."),
        ("en", "The most important thing was the bar."),
    ],
)
def test_other_words_are_no_places(language: str, text: str) -> None:
    assert texts(text, language) == []


def test_a_village_is_found_only_in_the_countries_of_the_report() -> None:
    assert texts("Der Fall von Rawa in Polen.", "de") != texts("Der Fall von Ana.", "de")


def test_a_noun_with_an_article_is_nominal_and_has_no_options() -> None:
    (mention,) = mentions_of("Die Armee nahm die Stadt ein.", "de")

    assert (mention.text, mention.nominal, mention.options) == ("die Stadt", True, ())


def test_a_noun_with_an_indefinite_article_is_no_mention() -> None:
    assert mentions_of("Die Armee nahm eine Stadt ein.", "de") == ()


def test_the_capital_is_that_of_the_reports_country() -> None:
    mentions = mentions_of("Syrien: Kämpfe erreichen die Hauptstadt.", "de")

    assert mentions[-1].options == ("p-gn-170654",)


def test_an_adjective_says_which_capital() -> None:
    mentions = mentions_of("Syrien bleibt ruhig. Unruhen in der irakischen Hauptstadt.", "de")

    assert mentions[-1].options == ("p-gn-98182",)


@pytest.mark.parametrize(
    ("language", "text", "vicinity"),
    [
        ("de", "Nahe der syrischen Stadt Rakka", Vicinity.NEAR),
        ("de", "Südlich von Aleppo in Syrien", Vicinity.NEAR),
        ("de", "Am Rande von Aleppo in Syrien", Vicinity.PART),
        ("da", "I den østlige udkant af Aleppo i Syrien", Vicinity.PART),
        ("en", "On the outskirts of Aleppo in Syria", Vicinity.PART),
        ("en", "They hold Aleppo in Syria", None),
    ],
)
def test_words_before_a_name_say_near_or_part(
    language: str, text: str, vicinity: Vicinity | None
) -> None:
    assert mentions_of(text, language)[0].vicinity is vicinity


def test_a_word_for_province_makes_a_region() -> None:
    assert mentions_of("In der Provinz Homs in Syrien.", "de")[0].kind is PlaceKind.REGION


def test_without_it_the_town_is_the_best_option() -> None:
    mention = mentions_of("In Homs in Syrien.", "de")[0]

    assert (mention.kind, mention.options[0]) == (PlaceKind.SETTLEMENT, "p-gn-169577")


@given(st.text(alphabet="Homs Rakka,.-'’ inderStadt\n", max_size=80))
def test_mentions_never_overlap(text: str) -> None:
    if not text.strip():
        return
    spans = [mention.span for mention in mentions_of(text, "de")]

    assert all(one.end <= other.start for one, other in pairwise(spans))
