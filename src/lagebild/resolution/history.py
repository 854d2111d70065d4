"""Times of reports that look back: what they tell without a time is not of the day they are out."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from lagebild.domain.claim import TimeRef
from lagebild.domain.interval import Interval
from lagebild.domain.span import Span

# A report all of whose days lie so long before its own is a history, not news.
_LOOKS_BACK = dt.timedelta(days=60)
# One day in passing makes no history.
_FEWEST_DAYS = 2


def looks_back(times: Mapping[Span, TimeRef], published: Interval | None) -> bool:
    """Tell whether every day that a report names is long before its publication.

    One that leaves days open ("on Tuesday", in a report of some day in May) is news.
    """
    if published is None or published.single is None or published.first is None:
        return False
    lasts = [ref.days.last or ref.days.first for ref in times.values() if ref.days]
    known = [day for day in lasts if day]
    latest = max(known, default=published.first)
    return len(known) >= _FEWEST_DAYS and latest < published.first - _LOOKS_BACK


def told_last(times: Mapping[Span, TimeRef], before: Span) -> TimeRef:
    """Return the time that a history told last before a stretch of its text.

    None of its days are known where it has told none so far.
    """
    earlier = sorted(s for s, ref in times.items() if ref.days and s.end <= before.start)
    if not earlier:
        return TimeRef(text="", reason="No time is said, and the report looks back.")
    told = times[earlier[-1]]
    reason = f"No time is said: the last one told before, '{told.text}'."
    return msgspec.structs.replace(told, reason=reason)
