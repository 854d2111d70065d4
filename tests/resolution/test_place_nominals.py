import pytest

from tests.mentions.place_texts import meant, refs_of


def last(text: str, language: str) -> tuple[str, str | None]:
    return meant(text, language)[-1]


def test_the_nearest_place_before_is_meant() -> None:
    assert last("Homs und Hama in Syrien. Die Stadt brennt.", "de")[1] == "p-gn-170017"


def test_a_country_is_no_town() -> None:
    assert last("Kämpfe in Hajin in Syrien. Die Stadt brennt.", "de")[1] == "p-hajin"


def test_a_camp_is_meant_by_the_camp() -> None:
    text = "Fra al-Hol-lejren til Baghouz i Syrien. Lejren er overfyldt."

    assert last(text, "da") == ("Lejren", "p-al-hol-camp")


def test_the_region_of_a_listed_town_is_meant_where_no_region_is_named() -> None:
    assert (
        last("Albu Kamal in Syrien. Die Region ist wüst.", "de")[1] == "p-deir-ez-zor-governorate"
    )


def test_the_capital_is_known_without_being_named() -> None:
    (ref,) = [ref for ref in refs_of("Syrien. Die Hauptstadt.", "de").values() if not ref.country
              or ref.text == "Die Hauptstadt"]  # fmt: skip

    assert ref.reason == '"Die Hauptstadt" is Damascus, the capital of Syria'


def test_the_area_is_near_the_place_before() -> None:
    refs = refs_of("Kampene ved Baghouz i Syrien. De forlod området.", "da")
    ref = refs[max(refs)]

    assert (ref.place, ref.precision) == ("p-baghuz", "near")


@pytest.mark.parametrize("text", ["Das Lager brennt.", "Syrien. Das Lager brennt."])
def test_a_noun_without_a_fitting_place_is_open(text: str) -> None:
    assert last(text, "de")[1] is None
