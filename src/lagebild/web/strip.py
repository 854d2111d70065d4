"""The control strip of a place: the whole drawing."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.picture import ControlInterval
from lagebild.pipeline.questions import ClaimLine
from lagebild.web.bands import Band, Fill, Texture, colours_of, draw_bands
from lagebild.web.lanes import Href, Lane, draw_lanes
from lagebild.web.scale import LEFT, WIDTH, AxisMark, Scale

BAND_TOP = 58
BAND_HEIGHT = 54
_GAP = 10
_AXIS = 34


class Strip(msgspec.Struct, frozen=True, kw_only=True):
    """The whole drawing, in units of its view box; `fills` are those that need a pattern."""

    width: int
    height: float
    left: int
    band_top: int
    band_height: int
    bands: tuple[Band, ...]
    fills: tuple[Fill, ...]
    lanes: tuple[Lane, ...]
    axis: tuple[AxisMark, ...]
    legend: tuple[tuple[str, int], ...]


def draw_strip(
    intervals: Sequence[ControlInterval], claims: Sequence[ClaimLine], scale: Scale, href: Href
) -> Strip:
    """Lay out the strip of one place over the days of the scale.

    `href` gives the address of the same page for other days.
    """
    colours = colours_of(intervals)
    bands = draw_bands(intervals, scale, colours)
    top = BAND_TOP + BAND_HEIGHT + _GAP if bands else _AXIS
    lanes = draw_lanes(claims, scale, top, href)
    fills = {band.fill.name: band.fill for band in bands}
    return Strip(
        width=WIDTH,
        height=top + sum(lane.height for lane in lanes) + 2,
        left=LEFT,
        band_top=BAND_TOP,
        band_height=BAND_HEIGHT,
        bands=bands,
        fills=tuple(
            fills[name]
            for name in sorted(fills)
            if fills[name].texture in (Texture.STRIPES, Texture.DOTS)
        ),
        lanes=lanes,
        axis=scale.axis(),
        legend=tuple(colours.items()),
    )
