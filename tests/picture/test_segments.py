"""Days that are not settled, and what supports what."""

from lagebild.domain.picture import Mark

from .made import HELD, HOLD, TAKE, candidates, claim, day, keys, line


def test_a_hold_of_the_month_supports_a_hold_in_it() -> None:
    exact = claim(TAKE, "army", "rebels", day="2020-05-03")
    lost = claim(TAKE, "rebels", "army", day="2020-05-20", report="r2")
    vague = claim(HOLD, "army", day="2020-05", report="r3")
    first, second = line(exact, lost, vague)
    assert vague.id in first.claims
    assert keys(second) == ["rebels"]


def test_a_later_day_supersedes_a_dispute() -> None:
    one = claim(HOLD, "army", origin="mayor")
    other = claim(HOLD, "rebels", origin="observers", report="r2")
    later = claim(HOLD, "army", day="2020-05-03", report="r3")
    interval = line(one, other, later)[-1]
    assert (keys(interval), interval.marks) == (["army"], ())


def test_undecided_days_draw_nothing_beside_settled_ones() -> None:
    weekly = candidates("2020-05-01", "2020-05-08")
    assert len(line(HELD, claim(TAKE, "rebels", time_ref=weekly))) == 1


def test_undecided_days_support_what_all_of_them_agree_with() -> None:
    weekly = claim(HOLD, "army", time_ref=candidates("2020-05-01", "2020-05-08"))
    (interval,) = line(HELD, weekly)
    assert weekly.id in interval.claims


def test_undecided_days_alone_make_one_undated_interval() -> None:
    (interval,) = line(claim(HOLD, "army", time_ref=candidates("2020-05-01", "2020-05-08")))
    assert interval.marks == (Mark.UNDATED,)
    assert (interval.first, interval.said_until) == (day("2020-05-01"), day("2020-05-08"))
