"""Which days a place page shows, and the addresses of the same page for other days."""

import datetime as dt
from collections.abc import Sequence
from urllib.parse import quote, urlencode

import msgspec

from lagebild.domain.interval import Interval, Precision
from lagebild.pipeline.questions import ClaimLine, PlaceAnswer
from lagebild.web.calendar import Days

# What a page shows by itself: the shortest of these windows, in days, that holds most claims.
_WINDOWS = (31, 92, 366)
_MOST = 2 / 3
_NAMES = ((7, "busiest week"), (31, "busiest month"), (366, "busiest year"))


class Zoom(msgspec.Struct, frozen=True, kw_only=True):
    """A link to the same page for other days; `here` where it shows them already."""

    label: str
    href: str
    here: bool


def name_href(name: str) -> str:
    """Return the address of the page of the place that goes by this name."""
    return f"/place/{quote(name, safe='')}"


def place_href(place: str, first: dt.date, last: dt.date, known_by: dt.date | None) -> str:
    """Return the address of a place's page for these days."""
    days = {"from": first.isoformat(), "to": last.isoformat()}
    known = {"known": known_by.isoformat()} if known_by else {}
    return f"{name_href(place)}?{urlencode(days | known)}"


def first_view(whole: PlaceAnswer) -> Days | None:
    """Return the days to show where none are asked for: all, or where most claims lie.

    The days around many claims would be a line among the years of a hold that one report names.
    """
    if whole.first is None or whole.last is None:
        return None
    said = single_days(whole.claims)
    for length in _WINDOWS:
        if (whole.last - whole.first).days < length:
            break
        first, last, count = busiest(said, length)
        if count and count >= _MOST * len(said):
            return max(first, whole.first), min(last, whole.last)
    return whole.first, whole.last


def single_days(claims: Sequence[ClaimLine]) -> list[dt.date]:
    """Return the days of claims that lie on one day, sorted."""
    times = (line.claim.time for line in claims)
    return sorted(
        time.days.single for time in times if time and time.days and time.days.single is not None
    )


def busiest(said: Sequence[dt.date], length: int) -> tuple[dt.date, dt.date, int]:
    """Return the first and last day of the window with most of the sorted days, and how many.

    The window is at most `length` days long and lies around the days that it holds. Without any
    day, it is one day in the year 1 and holds none.
    """
    best = (dt.date.min, dt.date.min, 0)
    start = 0
    for end, last in enumerate(said):
        while (last - said[start]).days >= length:
            start += 1
        if end - start + 1 > best[2]:
            best = (said[start], last, end - start + 1)
    first, last, count = best
    if not count:
        return best
    spare = length - ((last - first).days + 1)
    before = min(spare // 2, first.toordinal() - 1)
    after = min(spare - spare // 2, dt.date.max.toordinal() - last.toordinal())
    return (
        dt.date.fromordinal(first.toordinal() - before),
        dt.date.fromordinal(last.toordinal() + after),
        count,
    )


def within(whole: PlaceAnswer, first: dt.date, last: dt.date) -> PlaceAnswer | None:
    """Return the answer for fewer days, None where they are not all in the whole answer."""
    if whole.first is None or whole.last is None:
        return None
    if not whole.first <= first <= last <= whole.last:
        return None
    asked = Interval(first=first, last=last, precision=Precision.RANGE)
    return msgspec.structs.replace(
        whole,
        first=first,
        last=last,
        days=tuple(day for day in whole.days if first <= day.day <= last),
        claims=tuple(
            line
            for line in whole.claims
            if line.claim.time and line.claim.time.days and line.claim.time.days.overlaps(asked)
        ),
    )


def zooms(whole: PlaceAnswer, shown: PlaceAnswer) -> tuple[Zoom, ...]:
    """Return links to all days, to the busiest shorter windows, and to the days beside."""
    if whole.first is None or whole.last is None or shown.first is None or shown.last is None:
        return ()
    found = [("all days", whole.first, whole.last)]
    said = single_days(whole.claims)
    for length, label in reversed(_NAMES):
        first, last, count = busiest(said, length)
        if count and length <= (whole.last - whole.first).days:
            found.append((label, max(first, whole.first), min(last, whole.last)))
    here = (shown.first, shown.last)
    length = (shown.last - shown.first).days + 1
    if shown.first > whole.first:
        earlier = max(shown.first.toordinal() - length, whole.first.toordinal())
        start = dt.date.fromordinal(earlier)
        found.append(("◂ earlier", start, dt.date.fromordinal(earlier + length - 1)))
    if shown.last < whole.last:
        later = min(shown.last.toordinal() + length, whole.last.toordinal())
        found.append(
            ("later ▸", dt.date.fromordinal(max(1, later - length + 1)), dt.date.fromordinal(later))
        )
    return tuple(
        Zoom(
            label=label,
            href=place_href(shown.place.id, first, last, shown.known_by),
            here=(first, last) == here,
        )
        for label, first, last in found
    )
