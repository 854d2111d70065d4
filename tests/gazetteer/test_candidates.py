import pytest

from lagebild.gazetteer.candidates import candidates
from tests.mentions.place_texts import index


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("Tabka", "SY", "Tabqa"),
        ("the Donbas", "UA", "Donbas"),
        ("Aleppo's", "SY", "Aleppo"),
        ("Мариуполе", "UA", "Mariupol"),
        ("Бахмутом", "UA", "Bakhmut"),
        ("بحلب", "SY", "Aleppo"),
        ("الخرطوم", "SD", "Khartoum"),
    ],
)
def test_a_name_as_it_stands_in_a_text_leads_to_the_place(
    name: str, country: str, place: str
) -> None:
    assert place in {found.name for found in candidates(name, index(), frozenset({country}))}


def test_a_place_is_given_once() -> None:
    found = [place.id for place in candidates("Мариуполе", index())]

    assert len(found) == len(set(found))


def test_spelled_names_come_before_names_that_sound_alike() -> None:
    assert candidates("Homs", index())[0].name == "Homs"


def test_a_name_of_nothing_has_no_candidates() -> None:
    assert candidates("Xqzvbnm", index()) == ()
