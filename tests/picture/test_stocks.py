"""Figures of one stock that differ without a conflict."""

from lagebild.domain.picture import Difference

from .made import count, head, picture


def test_other_units_count_otherwise() -> None:
    families = count(200, "families", origin="un", report="r2")
    (each,) = picture(families, count(900, origin="mayor")).look_alikes
    assert each.difference is Difference.OTHER_UNIT
    assert each.sentence.endswith("the units differ.")


def test_a_census_of_years_ago_says_nothing_of_today() -> None:
    census = count(10000, "people", day="2004")
    (each,) = picture(census, count(200, "families", origin="un", report="r2")).look_alikes
    assert each.difference is Difference.SUPERSEDED
    assert each.sentence.startswith("People in hill: 10,000 people, according to the report")


def test_what_a_report_without_a_day_counts_now_follows_its_background() -> None:
    undated = head("r1", None)
    census = count(10000, "people", day="2004")
    now = count(200, "families", origin="un", day=None)
    (each,) = picture(census, now, heads=(undated,)).look_alikes
    assert each.difference is Difference.SUPERSEDED


def test_figures_of_one_voice_or_that_fit_look_like_nothing() -> None:
    assert (
        picture(count(200, origin="un"), count(900, origin="un", day="2020-06-01")).look_alikes
        == ()
    )
    one, other = count(200, origin="un"), count(200, origin="mayor", day="2020-06-01")
    assert picture(one, other).look_alikes == ()
