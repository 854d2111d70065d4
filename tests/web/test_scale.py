import datetime as dt

from lagebild.web.scale import LEFT, WIDTH, Scale
from tests.web.made import NOVEMBER, day


def labels(first: dt.date, last: dt.date) -> list[tuple[str, str]]:
    return [(mark.label, mark.above) for mark in Scale(first=first, last=last).axis()]


def test_the_first_day_begins_at_the_left() -> None:
    assert NOVEMBER.start(day(1)) == LEFT


def test_the_last_day_ends_at_the_right() -> None:
    assert NOVEMBER.end(day(30)) == WIDTH


def test_a_day_ends_where_the_next_begins() -> None:
    assert NOVEMBER.end(day(9)) == NOVEMBER.start(day(10))


def test_days_outside_lie_on_the_edges() -> None:
    assert NOVEMBER.start(dt.date.min) == LEFT
    assert NOVEMBER.end(dt.date.max) == WIDTH


def test_the_last_day_of_the_calendar_has_a_place() -> None:
    assert Scale(first=dt.date.max, last=dt.date.max).end(dt.date.max) == WIDTH


def test_a_few_days_are_all_named_under_their_year() -> None:
    assert labels(day(8), day(10)) == [("8 Nov", "2017"), ("9 Nov", ""), ("10 Nov", "")]


def test_the_year_stands_again_where_it_is_new() -> None:
    assert labels(dt.date(2017, 11, 1), dt.date(2018, 2, 28))[-2:] == [("Jan", "2018"), ("Feb", "")]


def test_years_stand_alone() -> None:
    assert labels(dt.date(2014, 1, 1), dt.date(2022, 12, 31))[:2] == [("2014", ""), ("2015", "")]


def test_a_first_label_without_room_is_left_out() -> None:
    assert labels(dt.date(2017, 11, 29), dt.date(2018, 6, 30))[0] == ("", "")


def test_a_single_day_is_named() -> None:
    assert labels(day(8), day(8)) == [("8 Nov", "2017")]
