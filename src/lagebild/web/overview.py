"""The histogram of all claims about a place, which part of it is shown, and links to others."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from lagebild.pipeline.questions import ClaimLine
from lagebild.web.calendar import cut
from lagebild.web.lanes import Href
from lagebild.web.ranges import single_days
from lagebild.web.scale import LEFT, WIDTH, AxisMark, Scale

HEIGHT = 40
_MOST_BINS = 60
_LEAST_HEIGHT = 3.0


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """A bar over some days; links to the page for them."""

    x: float
    width: float
    height: float
    href: str
    title: str


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """The bars over all days of a place; `x`, `shown` are where the days on the page lie."""

    width: int
    height: int
    left: int
    bins: tuple[Bin, ...]
    axis: tuple[AxisMark, ...]
    x: float
    shown: float


def draw_overview(
    claims: Sequence[ClaimLine], whole: Scale, shown: Scale, href: Href
) -> Overview | None:
    """Lay out the bars of claims that lie on one day; None where the page shows all days."""
    if shown.first <= whole.first and whole.last <= shown.last:
        return None
    said = single_days(claims)
    pieces = cut(whole.first, whole.last, _MOST_BINS)
    counts = [sum(first <= day <= last for day in said) for first, last in pieces]
    most = max(counts)
    left, right = whole.start(shown.first), whole.end(shown.last)
    return Overview(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        bins=tuple(
            Bin(
                x=whole.start(first),
                width=round(max(3.0, whole.end(last) - whole.start(first) - 1), 2),
                height=round(_LEAST_HEIGHT + (HEIGHT - _LEAST_HEIGHT) * count / most, 2),
                href=href(first, last),
                title=f"{_span(first, last)}: {count} {'claim' if count == 1 else 'claims'}",
            )
            for (first, last), count in zip(pieces, counts, strict=True)
            if count
        ),
        axis=whole.axis(),
        x=left,
        shown=round(max(4.0, right - left), 2),
    )


def _span(first: dt.date, last: dt.date) -> str:
    return first.isoformat() if first == last else f"{first} to {last}"
