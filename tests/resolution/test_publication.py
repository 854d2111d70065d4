import datetime as dt

from lagebild.domain.interval import Interval, parse_iso
from lagebild.resolution.publication import publication_days, publication_ref
from tests.mentions.passages import report_of


def test_a_bare_present_is_the_day_of_publication() -> None:
    ref = publication_ref(report_of("", "de", "2017-11-10"))
    assert ref.days == parse_iso("2017-11-10")


def test_an_unsettled_publication_is_no_more_exact_than_its_window() -> None:
    ref = publication_ref(report_of("", "de", "2019-02"))
    assert (ref.days, ref.candidates) == (parse_iso("2019-02"), ())
    assert "some day in 2019-02" in ref.reason


def test_an_unknown_publication_leaves_nothing() -> None:
    ref = publication_ref(report_of("", "de", None))
    assert (ref.days, ref.candidates) == (None, ())


def test_the_reason_names_the_day() -> None:
    assert "2017-11-10" in publication_ref(report_of("", "de", "2017-11-10")).reason


def test_a_month_has_each_of_its_days() -> None:
    assert len(publication_days(parse_iso("2019-02"))) == 28


def test_an_open_window_has_no_days_to_try() -> None:
    assert publication_days(Interval(first=dt.date(2019, 2, 1), last=None)) == ()


def test_a_decade_has_too_many_days_to_try() -> None:
    assert publication_days(parse_iso("2010/2019")) == ()
