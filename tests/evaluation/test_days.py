"""How well two times agree."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.evaluation.days import read_days, time_agrees


@pytest.mark.parametrize(
    ("gold", "said", "agreement"),
    [
        ("2017-11-09", "2017-11-09", 1.0),
        ("2017-11-09", "2017-11-10", 0.0),
        ("2017-11-09", "2017-11", 0.5),  # it holds the day and is at most 31 times as long
        ("2017-11-09", "2017", 0.0),
        ("2017-11-01/2017-11-10", "2017-11-01/2017-11-09", 1.0),  # nine of ten days
        ("2017-11-01/2017-11-10", "2017-11-06/2017-11-12", 0.5),  # five of twelve
        ("2017-11-01/2017-11-10", "2017-11-10/2017-11-12", 0.0),  # one of twelve
        ("2018-09/", "2018-09-01/", 1.0),
        ("2018-09/", "2018-09-08/", 0.5),
        ("2018-09/", "2018-09-09/", 0.0),
        ("2018-09/", "2018-09-01/2018-12-31", 0.5),  # the end that both give agrees
        ("2018-09/", "/2018-09", 0.0),
        ("2017-11-09", None, 0.0),
        ("2017-11-09", "soon", 0.0),
        ("2017-11-09", "2017-11-09T18:00", 1.0),
    ],
)
def test_times_agree_as_far_as_their_days_do(gold: str, said: str | None, agreement: float) -> None:
    assert time_agrees(gold, said) == agreement


def test_a_gold_day_among_two_candidates_is_half_right() -> None:
    assert time_agrees("2017-11-09", None, ("2017-11-09", "2017-11-16")) == 0.5


def test_six_candidates_say_nothing() -> None:
    days = tuple(f"2017-11-{day:02}" for day in range(9, 15))
    assert time_agrees("2017-11-09", None, days) == 0.0


def test_candidates_without_the_gold_day_are_wrong() -> None:
    assert time_agrees("2017-11-09", None, ("2017-11-02", "later")) == 0.0


def test_a_text_that_is_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        read_days("Thursday")


_DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)).map(dt.date.isoformat)
_RANGES = st.tuples(_DAYS, _DAYS).map(lambda days: "/".join(sorted(days)))


@given(st.one_of(_DAYS, _RANGES))
def test_every_time_agrees_with_itself(value: str) -> None:
    assert time_agrees(value, value) == 1.0


@given(_RANGES, _RANGES)
def test_agreement_is_none_half_or_whole(gold: str, said: str) -> None:
    assert time_agrees(gold, said) in {0.0, 0.5, 1.0}
