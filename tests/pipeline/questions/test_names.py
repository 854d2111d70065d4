import pytest

from lagebild.domain.ids import PlaceId
from lagebild.errors import UnknownName, UsageError
from lagebild.gazetteer.places import PlaceIndex
from lagebild.pipeline.questions.names import find_place
from lagebild.pipeline.stages import Reference
from lagebild.store.claims import PlaceCount


def counted(index: PlaceIndex, name: str, claims: int = 1) -> PlaceCount:
    place = index.find(name)[0]
    return PlaceCount(place=place.id, name=place.name, texts=(name,), claims=claims)


@pytest.mark.parametrize("name", ["Baghus", "Baghouz", "al-Bagouz", "BAGHUZ", "p-baghuz", "p-bag"])
def test_every_spelling_finds_the_place(reference: Reference, name: str) -> None:
    counts = [counted(reference.places, "Baghuz"), counted(reference.places, "Rawa")]

    found = find_place(counts, reference.places, name)

    assert found.count == counts[0]
    assert found.place == reference.places.get(counts[0].place)


def test_a_place_that_only_the_store_knows_is_found(reference: Reference) -> None:
    own = PlaceCount(place=PlaceId("own-1"), name="Hilltop Five", texts=("Hill 5",), claims=1)

    assert find_place([own], reference.places, "hill 5").count == own
    assert find_place([own], reference.places, "Hilltop five").place is None


def test_an_unknown_name_gets_the_near_ones(reference: Reference) -> None:
    counts = [counted(reference.places, "Rawa", 3), counted(reference.places, "Baghuz")]

    with pytest.raises(UnknownName) as error:
        find_place(counts, reference.places, "Rawla")

    assert "Near: Rawa" in str(error.value)
    assert "3 claims" in str(error.value)


def test_a_known_place_without_claims_is_told_apart_from_an_unknown_one(
    reference: Reference,
) -> None:
    counts = [counted(reference.places, "Rawa")]

    with pytest.raises(UnknownName, match=r'No claim is about "Copenhagen" \(.* in DK'):
        find_place(counts, reference.places, "Copenhagen")
    with pytest.raises(UnknownName, match='No place called "Xyzzyqq"'):
        find_place(counts, reference.places, "Xyzzyqq")


def test_an_empty_store_says_how_to_fill_it(reference: Reference) -> None:
    with pytest.raises(UnknownName, match="lagebild add FILES"):
        find_place([], reference.places, "Rawa")


def test_several_places_of_one_name_are_listed(reference: Reference) -> None:
    twins = [
        PlaceCount(
            place=PlaceId(f"own-{number}"), name="Newtown", texts=("Newtown",), claims=number
        )
        for number in (1, 2)
    ]

    with pytest.raises(UsageError, match=r"own-1, 1 claim.*own-2, 2 claims.*Give the id"):
        find_place(twins, reference.places, "Newtown")
    assert find_place(twins, reference.places, "own-2").count == twins[1]
