"""A report that looks back tells nothing of the day on which it is out."""

import datetime as dt

from lagebild.domain.claim import TimeRef
from lagebild.domain.interval import month_of, one_day
from lagebild.domain.span import Span
from lagebild.resolution.history import looks_back, told_last

OUT = one_day(dt.date(2023, 7, 7))
FIRST, SECOND = Span(start=0, end=5), Span(start=20, end=25)
TIMES = {
    FIRST: TimeRef(text="in March", days=month_of(2022, 3)),
    SECOND: TimeRef(text="on 5 March", days=one_day(dt.date(2022, 3, 5))),
}


def test_days_long_before_publication_make_a_history() -> None:
    assert looks_back(TIMES, OUT)


def test_a_day_near_publication_makes_news() -> None:
    today = TimeRef(text="yesterday", days=one_day(dt.date(2023, 7, 6)))

    assert not looks_back({**TIMES, Span(start=40, end=45): today}, OUT)


def test_one_day_in_passing_makes_no_history() -> None:
    assert not looks_back({FIRST: TIMES[FIRST]}, OUT)


def test_a_report_without_a_settled_day_is_no_history() -> None:
    assert not looks_back(TIMES, None)
    assert not looks_back(TIMES, month_of(2023, 7))


def test_a_history_goes_on_with_the_time_told_last() -> None:
    told = told_last(TIMES, Span(start=30, end=35))

    assert told.days == one_day(dt.date(2022, 3, 5))
    assert "on 5 March" in told.reason


def test_before_any_time_is_told_none_is_known() -> None:
    assert told_last(TIMES, Span(start=0, end=3)).days is None
