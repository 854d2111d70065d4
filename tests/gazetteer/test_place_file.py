from pathlib import Path

import pytest

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.place_file import geonames_number, write_places
from lagebild.gazetteer.places import open_places

REGION = Place(
    id=PlaceId("p-here"), name="Here", kind=PlaceKind.REGION, country="SY", lat=35.0, lon=40.5
)
TOWN = Place(
    id=PlaceId("p-gn-7"),
    name="Town",
    kind=PlaceKind.SETTLEMENT,
    country="SY",
    lat=35.12345,
    lon=-40.54321,
    names=("Stadt", "بلدة"),
    population=12,
    within=PlaceId("p-here"),
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    write_places(tmp_path / "places.sqlite", [REGION, TOWN]).commit()

    with open_places(tmp_path / "places.sqlite") as index:
        assert index.get(PlaceId("p-gn-7")) == TOWN
        assert index.get(PlaceId("p-here")) == REGION
        assert [place.id for place in index.find("بلدة")] == ["p-gn-7"]


@pytest.mark.parametrize(("place", "number"), [("p-gn-7", 7), ("p-homs", None), ("p-gn-x", None)])
def test_only_geonames_places_have_a_number(place: str, number: int | None) -> None:
    assert geonames_number(PlaceId(place)) == number
