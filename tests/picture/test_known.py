"""What could be known on a past day."""

from lagebild.picture.known import claims_known_by

from .made import claim, day, head, heads_of

TAKEN = claim("control.capture", "army", "rebels", day="2020-05-01")
RETAKEN = claim("control.capture", "rebels", "army", day="2020-05-03", report="r2")


def test_known_by_a_day_is_what_was_published_by_then() -> None:
    heads = heads_of([TAKEN, RETAKEN], head("r1", "2020-05-01"), head("r2", "2020-05-03"))
    assert claims_known_by([TAKEN, RETAKEN], heads, day("2020-05-02")) == (TAKEN,)


def test_an_undated_report_counts_when_all_its_days_are_past() -> None:
    heads = heads_of([TAKEN], head("r1", "2020-05"))
    assert claims_known_by([TAKEN], heads, day("2020-05-30")) == ()
    assert claims_known_by([TAKEN], heads, day("2020-05-31")) == (TAKEN,)


def test_a_report_that_nothing_dates_is_never_known_by_a_day() -> None:
    heads = heads_of([TAKEN], head("r1", None))
    assert claims_known_by([TAKEN], heads, day("2020-05-31")) == ()
