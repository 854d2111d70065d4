import datetime as dt

from lagebild.web.overview import HEIGHT, draw_overview
from lagebild.web.scale import Scale
from tests.web.made import NOVEMBER, day, lines, same_page

WHOLE = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))


def test_there_is_none_where_the_page_shows_all_days() -> None:
    assert draw_overview(lines(day(9)), NOVEMBER, NOVEMBER, same_page) is None


def test_the_days_on_the_page_are_marked() -> None:
    overview = draw_overview(lines(day(9)), WHOLE, NOVEMBER, same_page)

    assert overview is not None
    assert overview.x == WHOLE.start(day(1))


def test_the_highest_bar_is_that_of_most_claims() -> None:
    claims = lines(day(9), day(9), dt.date(2015, 1, 1))
    overview = draw_overview(claims, WHOLE, NOVEMBER, same_page)

    assert overview is not None
    assert [bar.height == HEIGHT for bar in overview.bins] == [False, True]


def test_a_bar_leads_to_its_days_and_says_how_many_claims_it_stands_for() -> None:
    overview = draw_overview(lines(day(9)), WHOLE, NOVEMBER, same_page)

    assert overview is not None
    ((bar),) = overview.bins
    assert bar.href == "?from=2017-10-01&to=2017-12-31"
    assert bar.title == "2017-10-01 to 2017-12-31: 1 claim"


def test_without_claims_of_one_day_there_are_no_bars() -> None:
    overview = draw_overview((), WHOLE, NOVEMBER, same_page)

    assert overview is not None
    assert overview.bins == ()
