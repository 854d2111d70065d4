"""How far places lie apart, and which are no points."""

import pytest

from lagebild.domain.place import distance_km, is_wide_precision


def test_one_degree_of_latitude_is_111_km() -> None:
    assert distance_km(50, 20, 51, 20) == pytest.approx(111.2, abs=0.1)


@pytest.mark.parametrize(
    ("precision", "wide"),
    [("region", True), ("country", True), ("river", True), ("settlement", False), (None, False)],
)
def test_regions_countries_and_rivers_are_wide(precision: str | None, wide: bool) -> None:  # noqa: FBT001
    assert is_wide_precision(precision) is wide
