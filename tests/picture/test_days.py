"""A place day by day."""

from lagebild.domain.picture import ControlState, Mark
from lagebild.picture.days import on_days

from .made import claim, day, line

TAKEN = claim("control.capture", "army", "rebels", day="2020-05-01")
RETAKEN = claim("control.capture", "rebels", "army", day="2020-05-03", report="r2")


def test_days_before_the_first_report_are_unknown() -> None:
    (before,) = on_days(line(TAKEN), day("2020-04-30"), day("2020-04-30"))
    assert before.state is ControlState.UNKNOWN
    assert before.reason == "No report speaks of this place before 1 May 2020."


def test_a_day_without_reports_is_carried_and_shows_its_age() -> None:
    days = on_days(line(TAKEN), day("2020-05-01"), day("2020-05-03"))
    assert [(each.mark, each.age) for each in days] == [
        (None, 0),
        (Mark.CARRIED, 1),
        (Mark.CARRIED, 2),
    ]


def test_a_carried_day_keeps_its_holder() -> None:
    days = on_days(line(TAKEN), day("2020-05-02"), day("2020-05-02"))
    assert [side.key for side in days[0].holders] == ["army"]


def test_a_reversal_marks_its_own_day_only() -> None:
    days = on_days(line(TAKEN, RETAKEN), day("2020-05-03"), day("2020-05-04"))
    assert [each.marks for each in days] == [(Mark.REVERSAL,), (Mark.CARRIED,)]
