import datetime as dt

import pytest

from lagebild.domain.claim import ActorRef, SourceChain, TimeRef
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import Interval, month_of, one_day, parse_iso, year_of
from lagebild.domain.report import ReportHead
from lagebild.pipeline.questions.wording import (
    chain_in_words,
    days_in_words,
    figure_in_words,
    names_in_words,
    origin_in_words,
    time_in_words,
)

DAY = dt.date(2017, 11, 10)
HEAD = ReportHead(id=ReportId("r-1"), name="one.txt", language="en", outlet="The Gazette")
OBSERVER = ActorRef(text="the observers", name="the Observatory")
AGENCY = ActorRef(text="Agency")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (one_day(DAY), "10 Nov 2017"),
        (month_of(2017, 11), "Nov 2017"),
        (year_of(2017), "2017"),
        (parse_iso("2017-11-10/2017-11-12"), "10 Nov 2017 to 12 Nov 2017"),
        (Interval(first=DAY, last=None), "since 10 Nov 2017"),
        (Interval(first=None, last=DAY), "until 10 Nov 2017"),
    ],
)
def test_days_are_written_as_precisely_as_they_are_known(days: Interval, words: str) -> None:
    assert days_in_words(days) == words


def test_open_days_are_said_to_be_open() -> None:
    days = tuple(one_day(DAY + dt.timedelta(days=number)) for number in range(4))

    assert time_in_words(None) == "undated"
    assert time_in_words(TimeRef(text="once")) == "undated"
    assert time_in_words(TimeRef(text="", candidates=days[:2])) == "10 Nov 2017 or 11 Nov 2017"
    assert time_in_words(TimeRef(text="", candidates=days)).endswith("or other days")


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(what="share", unit="percent", best=40, approx=True), "about 40 percent"),
        (Figure(what="killed", unit="people", low=10), "at least 10 people"),
        (Figure(what="area", unit="km2", high=0.5), "at most 0.5 km2"),
        (Figure(what="held", unit="families", low=200, high=300), "200 to 300 families"),
        (Figure(what="held", unit="people", best=5000), "5,000 people"),
        (Figure(what="killed", unit="people", low=24, approx=True), "at least about 24 people"),
        (Figure(what="killed", unit="people", high=24, approx=True), "at most about 24 people"),
        (
            Figure(what="held", unit="families", low=200, high=300, approx=True),
            "about 200 to 300 families",
        ),
        (Figure(what="held", unit="people"), "an unknown number of people"),
    ],
)
def test_a_figure_keeps_its_bounds(figure: Figure, words: str) -> None:
    assert figure_in_words(figure) == words


def test_names_are_joined() -> None:
    assert names_in_words([]) == ""
    assert names_in_words([OBSERVER, AGENCY, AGENCY]) == "the Observatory, Agency and Agency"


def test_the_chain_leads_from_the_report_to_the_origin() -> None:
    source = SourceChain(origin=OBSERVER, via=(AGENCY,))

    assert chain_in_words(source, HEAD) == "The Gazette ← Agency ← the Observatory"
    assert chain_in_words(SourceChain(), HEAD) == "The Gazette ← in its own voice"


def test_a_report_in_its_own_voice_is_the_origin() -> None:
    assert origin_in_words(SourceChain(origin=OBSERVER), HEAD) == "the Observatory"
    assert origin_in_words(SourceChain(), HEAD) == "The Gazette"
