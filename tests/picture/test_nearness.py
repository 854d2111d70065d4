"""How far two positions lie apart."""

import pytest

from lagebild.picture.nearness import km_apart


def test_a_degree_north_and_the_half_of_it_at_60_degrees_east() -> None:
    assert km_apart((10.0, 0.0), (11.0, 0.0)) == pytest.approx(111.2)
    assert km_apart((60.0, 10.0), (60.0, 11.0)) == pytest.approx(55.6)


def test_without_a_position_there_is_no_distance() -> None:
    assert km_apart((None, 1.0), (2.0, 3.0)) is None
