import pytest

from lagebild.domain.place import Place, PlaceKind
from lagebild.domain.span import Span
from lagebild.gazetteer.candidates import is_listed, likeness
from lagebild.gazetteer.places import Tier
from lagebild.mentions.place_names import Name, Scene, name_at
from lagebild.mentions.place_words import words_of
from tests.mentions.place_texts import index

SYRIA = Scene(countries=frozenset({"SY"}), main=frozenset({"SY"}), bare_genitive=True)


def name_in(text: str, scene: Scene) -> Name | None:
    return name_at(words_of(text, Span(start=0, end=len(text))), 0, index(), scene)


def best(text: str, scene: Scene) -> Place:
    name = name_in(text, scene)
    assert name is not None
    return name.options[0]


def test_the_longest_name_wins() -> None:
    name = name_in("Deir ez-Zor fiel", SYRIA)

    assert name is not None
    assert name.text == "Deir ez-Zor"


def test_a_village_is_no_name_outside_the_scene() -> None:
    assert name_in("Saraqib", Scene()) is None


def test_a_country_is_one_in_every_scene() -> None:
    assert best("Jemen", SYRIA).id == "p-country-ye"


def test_the_town_comes_before_the_province_of_its_name() -> None:
    assert best("Aleppo", SYRIA).kind is PlaceKind.SETTLEMENT


def test_a_bare_genitive_is_cut_off() -> None:
    name = name_in("Syriens", SYRIA)

    assert name is not None
    assert name.text == "Syrien"


def test_a_language_without_it_keeps_the_s() -> None:
    assert name_in("Syriens", Scene()) is None


def test_an_unlisted_spelling_is_found_by_its_sound() -> None:
    name = name_in("Kamischly", SYRIA)

    assert name is not None
    assert name.tier is Tier.SOUNDED


def test_two_lines_are_no_one_name() -> None:
    name = name_in("Deir\nez-Zor", SYRIA)

    assert name is None or name.last == 1


def test_a_name_is_most_like_itself() -> None:
    assert likeness("duma", best("Duma", SYRIA)) == pytest.approx(1.0)


def test_a_geonames_place_is_not_listed() -> None:
    assert (is_listed(best("Duma", SYRIA)), is_listed(best("Baghus", SYRIA))) == (False, True)
