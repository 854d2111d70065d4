import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.interval import month_of, one_day
from lagebild.web.ranges import (
    busiest,
    first_view,
    name_href,
    place_href,
    single_days,
    within,
    zooms,
)
from tests.web.made import answer, day, line, lines

OLD = dt.date(2014, 6, 1)
NEW = dt.date(2019, 3, 23)
BATTLE = tuple(day(number) for number in (8, 9, 9, 10, 11, 19))


def test_an_address_keeps_the_days_and_what_was_known() -> None:
    href = place_href("p-town", day(1), day(2), day(3))

    assert href == "/place/p-town?from=2017-11-01&to=2017-11-02&known=2017-11-03"


def test_an_address_without_a_day_of_knowledge_has_none() -> None:
    assert "known" not in place_href("p-town", day(1), day(2), None)


@pytest.mark.parametrize("name", ["//other.example", "a/../b", "Deir ez-Zor", "?x=#y", "البوكمال"])
def test_a_name_cannot_lead_away_from_the_page_of_places(name: str) -> None:
    href = urlsplit(name_href(name))

    assert (href.scheme, href.netloc, href.query, href.fragment) == ("", "", "", "")
    assert href.path.startswith("/place/")
    assert href.path.count("/") == 2


def test_few_days_are_all_shown() -> None:
    assert first_view(answer(lines(*BATTLE), day(8), day(20))) == (day(8), day(20))


def test_the_month_with_most_claims_is_shown_of_many_years() -> None:
    view = first_view(answer(lines(OLD, *BATTLE, NEW), OLD, NEW))

    assert view is not None
    assert (view[1] - view[0]).days == 30
    assert view[0] <= min(BATTLE)
    assert max(BATTLE) <= view[1]


def test_claims_spread_over_years_are_all_shown() -> None:
    spread = [dt.date(year, 6, 1) for year in range(2014, 2020)]

    assert first_view(answer(lines(*spread), OLD, NEW)) == (OLD, NEW)


def test_a_place_of_which_nothing_is_said_has_no_view() -> None:
    assert first_view(answer((), None, None)) is None


def test_only_claims_of_one_day_say_where_most_happens() -> None:
    claims = (line(1, month_of(2017, 11)), line(2, one_day(day(9))), line(3, None))

    assert single_days(claims) == [day(9)]


@given(st.lists(st.dates(), min_size=1, max_size=30), st.integers(min_value=1, max_value=400))
def test_no_window_of_that_length_holds_more(days: list[dt.date], length: int) -> None:
    said = sorted(days)
    first, last, count = busiest(said, length)

    assert (last - first).days < length
    assert count == sum(first <= each <= last for each in said)
    assert count == max(sum(0 <= (b - a).days < length for b in said) for a in said)


def test_without_days_no_window_is_busy() -> None:
    assert busiest([], 31)[2] == 0


def test_fewer_days_leave_the_claims_that_touch_them() -> None:
    found = within(answer(lines(day(8), day(19)), day(8), day(20)), day(8), day(10))

    assert found is not None
    assert (found.first, found.last, len(found.days), len(found.claims)) == (day(8), day(10), 3, 1)


@pytest.mark.parametrize(
    ("first", "last"), [(day(7), day(9)), (day(9), day(21)), (day(10), day(9))]
)
def test_days_beyond_the_answer_are_not_within_it(first: dt.date, last: dt.date) -> None:
    assert within(answer(lines(day(8)), day(8), day(20)), first, last) is None


def test_links_lead_to_all_days_and_to_the_days_beside() -> None:
    whole = answer(lines(OLD, *BATTLE, NEW), OLD, NEW)
    shown = within(whole, day(1), day(30))

    assert shown is not None
    assert [zoom.label for zoom in zooms(whole, shown)] == [
        "all days",
        "busiest year",
        "busiest month",
        "busiest week",
        "◂ earlier",
        "later ▸",
    ]


def test_the_days_beside_are_as_many_and_follow_at_once() -> None:
    whole = answer(lines(OLD, *BATTLE, NEW), OLD, NEW)
    shown = within(whole, day(1), day(30))

    assert shown is not None
    later = parse_qs(urlsplit(zooms(whole, shown)[-1].href).query)
    assert (later["from"], later["to"]) == (["2017-12-01"], ["2017-12-30"])


def test_the_link_to_what_is_shown_is_marked() -> None:
    whole = answer(lines(*BATTLE), day(8), day(20))

    assert [zoom.here for zoom in zooms(whole, whole)] == [True, False]


def test_no_links_where_there_are_no_days() -> None:
    nothing = answer((), None, None)

    assert zooms(nothing, nothing) == ()
