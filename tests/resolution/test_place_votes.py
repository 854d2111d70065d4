import pytest

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention
from lagebild.domain.place import Place, PlaceKind
from lagebild.domain.span import Span
from lagebild.gazetteer.places import kilometres
from lagebild.resolution.place_votes import Choice, choices, lies_in, vote


def place(name: str, country: str, point: tuple[float, float], population: int = 1_000) -> Place:
    return Place(
        id=PlaceId(f"p-gn-{name}-{country}"),
        name=name,
        kind=PlaceKind.SETTLEMENT,
        country=country,
        lat=point[0],
        lon=point[1],
        population=population,
    )


def mention(text: str, at: int) -> PlaceMention:
    return PlaceMention(span=Span(start=at, end=at + len(text)), text=text, sentence=0)


HERE = place("Nearby", "SY", (35.0, 40.0))
FAR = place("Nearby", "US", (40.0, -100.0), 30_000)
ANCHOR = place("Anchor", "SY", (35.1, 40.1), 200_000)


def winner(places: tuple[Place, ...]) -> Choice | None:
    mentions = [mention("Anchor", 0), mention("Nearby", 10)]
    options = [choices(mentions[0], (ANCHOR,)), choices(mentions[1], places)]
    return vote(mentions, options, {})[1]


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    one, other = place("A", "SY", (35.0, 40.0)), place("B", "SY", (36.0, 40.0))

    assert kilometres(one, other) == pytest.approx(111.2, abs=0.2)


@pytest.mark.parametrize("places", [(HERE, FAR), (FAR, HERE)])
def test_company_beats_size(places: tuple[Place, ...]) -> None:
    best = winner(places)

    assert best is not None
    assert best.place == HERE


def test_no_option_is_no_choice() -> None:
    assert winner(()) is None


def test_a_name_as_spelled_weighs_more_than_one_that_sounds_alike() -> None:
    spelled, alike = choices(mention("Nearby", 0), (HERE, place("Nerby", "SY", (35.0, 41.0))))

    assert (spelled.spelled, alike.spelled) == (True, False)


def test_a_place_lies_in_its_country() -> None:
    syria = Place(id=PlaceId("p-country-sy"), name="Syria", kind=PlaceKind.COUNTRY,
                  country="SY", lat=35.0, lon=38.0)  # fmt: skip

    assert (lies_in(HERE, syria), lies_in(FAR, syria)) == (True, False)
