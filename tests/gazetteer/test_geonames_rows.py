import pytest

from lagebild.domain.place import PlaceKind
from lagebild.gazetteer.geonames_rows import BadRow, read_alternate, read_place


def row(**changed: str) -> bytes:
    cells = {
        "id": "7", "name": "Dorf", "ascii": "Dorf", "names": "Al Dorf,dwrf,DRF,دورف",
        "lat": "35.5", "lon": "40.25", "class": "P", "code": "PPL", "country": "SY", "cc2": "",
        "a1": "", "a2": "", "a3": "", "a4": "", "population": "120", "elevation": "", "dem": "",
        "zone": "", "changed": "",
    }  # fmt: skip
    return "\t".join((cells | changed).values()).encode()


def test_a_row_is_a_place_with_the_names_that_people_write() -> None:
    place = read_place(row())

    assert place is not None
    assert (place.id, place.name, place.names) == ("p-gn-7", "Dorf", ("Al Dorf", "دورف"))
    assert (place.lat, place.lon, place.population) == (35.5, 40.25, 120)


@pytest.mark.parametrize(
    ("letter", "code", "kind"),
    [
        ("P", "PPLX", PlaceKind.QUARTER),
        ("A", "ADM1", PlaceKind.REGION),
        ("S", "AIRB", PlaceKind.SITE),
        ("H", "STM", PlaceKind.RIVER),
    ],
)
def test_the_feature_code_says_what_a_place_is(letter: str, code: str, kind: PlaceKind) -> None:
    place = read_place(row(**{"class": letter, "code": code}))

    assert place is not None
    assert place.kind is kind


@pytest.mark.parametrize(("letter", "code"), [("A", "PCLI"), ("R", "RD"), ("V", "FRST")])
def test_countries_and_roads_are_passed_over(letter: str, code: str) -> None:
    assert read_place(row(**{"class": letter, "code": code})) is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"a\tb", "it has 2 columns, not 19"),
        (b"\xff" + row(), "it is not UTF-8"),
        (row(id="x"), 'the id "x" is not a number'),
        (row(lat="95"), "the latitude 95 is not on the globe"),
        (row(lon="east"), 'the longitude "east" is not a number'),
        (row(lat="nan"), "the latitude nan is not on the globe"),
        (row(country=""), '"" is not a country code'),
        (row(name=" "), "the name is empty"),
    ],
)
def test_a_broken_row_says_why(line: bytes, why: str) -> None:
    with pytest.raises(BadRow, match=why.replace("(", r"\(")):
        read_place(line)


def test_an_alternate_name_belongs_to_a_number() -> None:
    found = read_alternate(b"1\t7\tde\tDorfstadt\t1")

    assert found is not None
    assert (found.number, found.name) == (7, "Dorfstadt")


@pytest.mark.parametrize("line", [b"1\t7\tlink\thttps://example.org/Dorf", b"1\t7\tiata\tDRF"])
def test_links_and_codes_are_no_names(line: bytes) -> None:
    assert read_alternate(line) is None
