import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import PlaceKind
from lagebild.errors import DataError
from lagebild.gazetteer.places import SHIPPED, PlaceIndex, open_places


@pytest.fixture(scope="module")
def index() -> Iterator[PlaceIndex]:
    with open_places() as opened:
        yield opened


@pytest.mark.parametrize("name", ["Baghus", "Baghouz", "al-Bagouz", "Bagouz", "BAGHUZ"])
def test_each_spelling_of_baghuz_is_one_place(index: PlaceIndex, name: str) -> None:
    assert [place.id for place in index.find(name)] == ["p-baghuz"]


@pytest.mark.parametrize("name", ["Albu Kamal", "Abu Kamal", "al-Bukamal", "Boukamal"])
def test_albu_kamal_is_not_baghuz(index: PlaceIndex, name: str) -> None:
    assert [place.id for place in index.find(name, frozenset({"SY"}))] == ["p-albu-kamal"]


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("Al-Kaim", "IQ", "p-al-qaim"),
        ("Deir Essor", "SY", "p-deir-ez-zor"),
        ("al-Soussa", "SY", "p-susa"),
        ("Hol-Camp", "SY", "p-al-hol-camp"),
        ("Rawa", "IQ", "p-rawa"),
        ("Rakka", "SY", "p-raqqa"),
        ("Großbritannien", "GB", "p-country-gb"),
        ("Storbritannien", "GB", "p-country-gb"),
        ("Elfenbeinküste", "CI", "p-country-ci"),
        ("USA", "US", "p-country-us"),
        ("Ostukraine", "UA", "p-eastern-ukraine"),
        ("Gazastriben", "PS", "p-gaza-strip"),
    ],
)
def test_a_name_in_its_country_finds_the_place_first(
    index: PlaceIndex, name: str, country: str, place: str
) -> None:
    assert index.find(name, frozenset({country}))[0].id == place


def test_a_name_as_written_hides_names_that_only_sound_alike(index: PlaceIndex) -> None:
    assert {place.name for place in index.find("Mosul", frozenset({"IQ"}))} == {"Mosul"}


def test_only_the_countries_asked_for_are_searched(index: PlaceIndex) -> None:
    assert {place.country for place in index.find("Tripoli", frozenset({"LB"}))} == {"LB"}


def test_the_bigger_namesake_comes_first(index: PlaceIndex) -> None:
    sizes = [place.population for place in index.find("Paris")]

    assert sizes == sorted(sizes, reverse=True)


def test_an_unknown_name_finds_nothing(index: PlaceIndex) -> None:
    assert index.find("Xqzvbnm") == ()


def test_a_geonames_place_is_found_by_its_id(index: PlaceIndex) -> None:
    place = index.get(PlaceId("p-gn-169577"))

    assert place is not None
    assert (place.name, place.country, place.kind) == ("Homs", "SY", PlaceKind.SETTLEMENT)


def test_an_unknown_id_is_none(index: PlaceIndex) -> None:
    assert index.get(PlaceId("p-nowhere")) is None


def test_a_country_knows_its_capital(index: PlaceIndex) -> None:
    capital = index.capital("SY")

    assert capital is not None
    assert capital.name == "Damascus"


def test_airport_codes_are_no_names(index: PlaceIndex) -> None:
    assert index.find("SDF") == ()


def test_the_region_that_a_listed_place_lies_in_is_listed(index: PlaceIndex) -> None:
    with sqlite3.connect(f"file:{SHIPPED}?mode=ro", uri=True) as database:
        rows = database.execute(
            "SELECT name FROM place WHERE within NOT NULL "
            "AND within NOT IN (SELECT number FROM place)"
        ).fetchall()
    database.close()

    assert rows == []


def test_a_missing_database_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="make setup"):
        open_places(tmp_path / "none.sqlite")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    file.write_text("not a database, and long enough to be taken for one by nobody at all")

    with pytest.raises(DataError, match="not a place database"):
        open_places(file)
