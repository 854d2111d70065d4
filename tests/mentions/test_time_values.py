from lagebild.domain.mention import Bound, TimeForm, TimeUnit
from lagebild.lexicon.times import TimePattern, load_times
from lagebild.mentions.time_grammar import grammar_of
from lagebild.mentions.time_values import Slots, expression_of, slots_of


def _pattern(form: TimeForm) -> TimePattern:
    return TimePattern(form=form, pattern="", example="", days="")


def test_words_become_numbers() -> None:
    slots = slots_of({"month": "März", "year": "2016"}, grammar_of(load_times("de")).lookup)
    assert (slots.month, slots.year) == (3, 2016)


def test_an_abbreviation_with_its_full_stop_is_its_month() -> None:
    slots = slots_of({"date_month": "Sept."}, grammar_of(load_times("de")).lookup)
    assert slots.month == 9


def test_a_few_is_no_number() -> None:
    slots = slots_of({"count": "wenigen"}, grammar_of(load_times("de")).lookup)
    assert (slots.count, slots.few) == (None, True)


def test_a_day_beyond_its_month_is_none() -> None:
    assert expression_of(_pattern(TimeForm.DATE), Slots(day=31, month=4)) is None


def test_29_february_needs_a_leap_year() -> None:
    slots = Slots(day=29, month=2, year=2015)
    assert expression_of(_pattern(TimeForm.DATE), slots) is None


def test_an_early_month_is_its_first_ten_days() -> None:
    time = expression_of(_pattern(TimeForm.DATE), Slots(third=1, month=3))
    assert time is not None
    assert time.until is not None
    assert (time.day, time.until.day) == (1, 10)


def test_a_late_year_is_its_last_four_months() -> None:
    time = expression_of(_pattern(TimeForm.DATE), Slots(third=3, year=2016))
    assert time is not None
    assert time.until is not None
    assert (time.month, time.until.month) == (9, 12)


def test_a_range_that_ends_before_it_begins_is_none() -> None:
    assert expression_of(_pattern(TimeForm.DATE), Slots(day=9, month=3, to_day=5)) is None


def test_last_friday_is_marked_as_past() -> None:
    time = expression_of(_pattern(TimeForm.WEEKDAY), Slots(weekday=4, step=-1))
    assert time is not None
    assert time.past


def test_this_many_years_are_no_stretch() -> None:
    slots = Slots(step=0, count=2, unit=TimeUnit.YEAR)
    assert expression_of(_pattern(TimeForm.SPAN), slots) is None


def test_the_end_of_a_stretch_has_no_bound_of_its_own() -> None:
    time = expression_of(_pattern(TimeForm.DATE), Slots(year=2014, to_year=2017, bound=Bound.SINCE))
    assert time is not None
    assert time.bound is Bound.AT
