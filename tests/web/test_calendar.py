import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.web.calendar import cut, day_and_month, month

FIRST = dt.date(2017, 11, 8)


def starts(last: dt.date, most: int) -> list[str]:
    return [first.isoformat() for first, _ in cut(FIRST, last, most)]


def test_few_days_are_cut_into_days() -> None:
    assert starts(dt.date(2017, 11, 10), 5) == ["2017-11-08", "2017-11-09", "2017-11-10"]


def test_weeks_begin_on_monday() -> None:
    assert starts(dt.date(2017, 11, 20), 5) == ["2017-11-08", "2017-11-13", "2017-11-20"]


@pytest.mark.parametrize(
    ("last", "second"),
    [
        (dt.date(2018, 3, 1), "2017-12-01"),
        (dt.date(2019, 1, 1), "2018-01-01"),
        (dt.date(2021, 6, 1), "2018-01-01"),
        (dt.date(2058, 6, 1), "2020-01-01"),
        (dt.date(2390, 6, 1), "2100-01-01"),
    ],
)
def test_longer_stretches_are_cut_into_longer_units(last: dt.date, second: str) -> None:
    assert starts(last, 5)[1] == second


@given(st.dates(), st.dates(), st.integers(min_value=1, max_value=60))
def test_pieces_cover_every_day_once(one: dt.date, other: dt.date, most: int) -> None:
    first, last = sorted((one, other))
    pieces = cut(first, last, most)

    assert (pieces[0][0], pieces[-1][1]) == (first, last)
    assert all(a.toordinal() + 1 == b.toordinal() for (_, a), (b, _) in pairwise(pieces))


def test_days_and_months_are_named_in_english() -> None:
    assert (day_and_month(FIRST), month(FIRST)) == ("8 Nov", "Nov")
