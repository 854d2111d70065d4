"""The day of publication as a time: what a bare present tense says."""

import datetime as dt

from lagebild.domain.claim import TimeRef
from lagebild.domain.interval import Interval
from lagebild.domain.report import Report

# The days of a year are still worth going through one by one, those of a decade are not.
_LONGEST_WINDOW = 366


def publication_ref(report: Report) -> TimeRef:
    """Return the day of publication as the time of a bare present tense.

    Where it is not settled, the time is the window, no more exact than that; where nothing is
    known, none.
    """
    window = report.publication.days
    if window is None:
        return TimeRef(text="", reason="No time is said, and the day of publication is unknown.")
    if window.single:
        reason = f"No time is said: the day of publication, {window.iso()}."
        return TimeRef(text="", days=window, reason=reason)
    reason = f"No time is said: the day of publication, some day in {window.iso()}."
    return TimeRef(text="", days=window, reason=reason)


def publication_days(window: Interval | None) -> tuple[dt.date, ...]:
    """Return every day on which a report may have been published, none where that is too open."""
    if window is None or window.first is None or window.days is None:
        return ()
    if window.days > _LONGEST_WINDOW:
        return ()
    return tuple(window.first + dt.timedelta(days=step) for step in range(window.days))
