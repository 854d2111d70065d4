"""Days of short passages, as a report of one sentence has them."""

from collections.abc import Mapping

from lagebild.domain.claim import TimeRef
from lagebild.domain.span import Span
from lagebild.resolution.days import resolve_times
from tests.mentions.passages import ANCHOR_DAY, report_of, times_of


def refs_of(text: str, language: str, published: str | None = ANCHOR_DAY) -> Mapping[Span, TimeRef]:
    """Return the times of a text as resolved."""
    return resolve_times(report_of(text, language, published), times_of(text, language))


def only_ref(text: str, language: str, published: str | None = ANCHOR_DAY) -> TimeRef:
    """Return the one time of a text; fails where there are none or several."""
    (ref,) = refs_of(text, language, published).values()
    return ref


def days_of(text: str, language: str, published: str | None = ANCHOR_DAY) -> str:
    """Return the days of all times of a text as ISO 8601 values, `?` for unknown."""
    times = tuple(time for time in times_of(text, language) if time.time.form.names_days)
    refs = resolve_times(report_of(text, language, published), times).values()
    return " ".join(ref.days.iso() if ref.days else "?" for ref in refs)


def values_of(text: str, language: str, published: str | None = ANCHOR_DAY) -> str:
    """Return the TIMEX3 values of all times of a text."""
    refs = refs_of(text, language, published).values()
    return " ".join(timex.value for ref in refs for timex in ref.timexes)
