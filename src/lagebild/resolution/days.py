"""Which days the times of a report are."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from lagebild.domain.claim import TimeRef
from lagebild.domain.interval import Interval
from lagebild.domain.mention import Bound, TimeExpression, TimeForm, TimeMention
from lagebild.domain.report import Report
from lagebild.domain.span import Span
from lagebild.domain.timex import Timex
from lagebild.resolution.ground import Dated, Ground, Reading
from lagebild.resolution.publication import publication_days
from lagebild.resolution.time_rules import read_time
from lagebild.resolution.timexes import timexes_of

MOST_CANDIDATES = 31

# A text with one of these speaks from its own day; one with none tells a story from outside.
_SPOKEN = frozenset({TimeForm.WEEKDAY, TimeForm.SHIFT, TimeForm.SPAN, TimeForm.UNIT})
# What other times can count from.
_ANCHORS = frozenset(
    {TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.SEASON, TimeForm.SHIFT, TimeForm.UNIT}
)
# What only the window of publication can stand for.
_OF_THE_WINDOW = frozenset({TimeForm.NOW, TimeForm.RECENT})
_A_WEEK = 7


def resolve_times(report: Report, times: Sequence[TimeMention]) -> Mapping[Span, TimeRef]:
    """Return for each time the days it means, worked out from the day of publication.

    Where that day is one of several, every one is tried: `days` is set where all agree, else
    `candidates` has what they give, at most 31 different intervals. Where nothing is known of it,
    only dates that carry a year, or follow one in the text, have days.
    """
    ordered = sorted(times, key=lambda mention: mention.span)
    window = report.publication.days
    days: tuple[dt.date | None, ...] = publication_days(window) or (None,)
    runs = [_read_all(ordered, day) for day in days]
    return {
        mention.span: _ref(mention, [run[place] for run in runs], window)
        for place, mention in enumerate(ordered)
    }


class _Read(msgspec.Struct, frozen=True, kw_only=True):
    """One time as read on one day of publication."""

    reading: Reading
    timexes: tuple[Timex, ...]


def _read_all(times: Sequence[TimeMention], publication: dt.date | None) -> list[_Read]:
    """Read the times in order, as of one day of publication."""
    from_outside = publication is None or not any(m.time.form in _SPOKEN for m in times)
    told = _first_full_date(times, to_the_day=publication is not None) if from_outside else None
    anchor: Dated | None = None
    one_day: Dated | None = None
    readings: list[_Read] = []
    said: tuple[int, dt.date] | None = None
    for mention in times:
        ground = Ground(publication=publication, anchor=anchor, day=one_day, narrated=told)
        reading = read_time(mention.time, ground)
        whole = read_time(msgspec.structs.replace(mention.time, bound=Bound.AT), ground).days
        belongs = _day_of(mention, said) or publication
        readings.append(_Read(reading=reading, timexes=timexes_of(mention, whole, belongs)))
        if whole and whole.single and mention.time.form in _ANCHORS:
            said = (mention.sentence, whole.single)
        if not reading.sure or not reading.days or not reading.days.first or not reading.days.last:
            continue
        dated = Dated(text=" ".join(mention.text.split()), days=reading.days)
        if mention.time.form in _ANCHORS or (
            mention.time.form is TimeForm.ANCHORED and mention.time.amount
        ):
            anchor = dated
            one_day = dated if dated.days.single else one_day
        if told and mention.time.form is TimeForm.DATE and mention.time.month:
            told = dated
    return readings


def _day_of(mention: TimeMention, said: tuple[int, dt.date] | None) -> dt.date | None:
    """Return the day that a clock time belongs to: said before it in its sentence.

    A part of a day ("in the afternoon") goes on with the sentence before.
    """
    if said is None:
        return None
    sentence, day = said
    reach = 0 if mention.time.hour is not None else 1
    return day if mention.sentence - sentence <= reach else None


def _first_full_date(times: Sequence[TimeMention], *, to_the_day: bool) -> Dated | None:
    for mention in times:
        time = mention.time
        full = time.year and time.month and (time.day or not to_the_day)
        if time.form is TimeForm.DATE and full:
            days = read_time(time, Ground()).days
            if days:
                return Dated(text=" ".join(mention.text.split()), days=days)
    return None


def _ref(mention: TimeMention, reads: Sequence[_Read], window: Interval | None) -> TimeRef:
    readings = [read.reading for read in reads]
    text, span, how = mention.text, mention.span, readings[0].how
    timexes = {read.timexes for read in reads}
    options: tuple[Interval, ...] = tuple(
        sorted({reading.days for reading in readings if reading.days}, key=_order)
    )
    if len(options) > 1 and window:
        options = _candidates(mention.time, options, window)
    count = len(options)
    settled = (
        count == 1
        and all(reading.sure for reading in readings)
        and (window is None or mention.time.form not in _OF_THE_WINDOW or window.single is not None)
    )
    if count > MOST_CANDIDATES:
        how, options = f"{how} leaves {count} candidates, too many to list", ()
    elif count > 1:
        how = f"{how} leaves {count} candidates"
    return TimeRef(
        text=text,
        span=span,
        days=options[0] if settled else None,
        candidates=() if settled else options,
        reason=_sentence(mention, how, window),
        timexes=timexes.pop() if len(timexes) == 1 else (),
    )


def _candidates(
    time: TimeExpression, options: tuple[Interval, ...], window: Interval
) -> tuple[Interval, ...]:
    """Return what the days of publication in the window give, less what is far-fetched.

    "Now" in a window is the window. A weekday or a date without a year that lies in the window is
    meant before the one of the week or year before, which only its first days would give.
    """
    if time.form in _OF_THE_WINDOW:
        open_start = time.form is TimeForm.RECENT or time.bound is Bound.UNTIL
        first = None if open_start else window.first
        last = None if time.bound is Bound.SINCE else window.last
        return (Interval(first=first, last=last, precision=window.precision),)
    if time.form in (TimeForm.WEEKDAY, TimeForm.DATE) and (window.days or 0) >= _A_WEEK:
        return tuple(option for option in options if option.overlaps(window)) or options
    return options


def _order(days: Interval) -> tuple[dt.date, dt.date]:
    return (days.first or dt.date.min, days.last or dt.date.max)


def _sentence(mention: TimeMention, how: str, window: Interval | None) -> str:
    if window is None:
        publication = "publication"
    elif window.single:
        publication = f"the publication on {window.iso()}"
    else:
        publication = f"a publication in {window.iso()}"
    phrase = " ".join(mention.text.split())
    return f"'{phrase}': {how.replace('{publication}', publication)}."
