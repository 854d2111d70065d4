"""The lanes below a control strip: one for each origin, on it a tick for each of its claims."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec

from lagebild.domain.claim import Modality
from lagebild.pipeline.questions import ClaimLine
from lagebild.web.calendar import cut
from lagebild.web.scale import LEFT, WIDTH, Scale

ROW = 15
_TICK = 11.0
_GAP = 2.0
# More rows than these and the lane shows how many claims there are instead of each of them.
_MOST_ROWS = 12
_HEAP = 30.0
_PADDING = 7

Href = Callable[[dt.date, dt.date], str]


class Voice(StrEnum):
    """How a tick is drawn: by what its claim says of the happening."""

    SAID = "said"
    OPEN = "open"
    NOT = "not"


_NOT = {Modality.NEGATED, Modality.REFUSED, Modality.DENIED}


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """One claim; links to its sentence. `control` tells claims about control from others."""

    x: float
    y: float
    width: float
    href: str
    title: str
    voice: Voice
    control: bool
    imprecise: bool


class Heap(msgspec.Struct, frozen=True, kw_only=True):
    """Claims too close to be drawn one by one; links to the days in which they lie."""

    x: float
    y: float
    width: float
    href: str
    count: int


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """All claims of one origin; `own` marks a report's own voice."""

    name: str
    own: bool
    y: float
    height: float
    ticks: tuple[Tick, ...] = ()
    heaps: tuple[Heap, ...] = ()


class _Dated(msgspec.Struct, frozen=True, kw_only=True):
    line: ClaimLine
    first: dt.date
    last: dt.date
    exact: bool


def draw_lanes(
    claims: Sequence[ClaimLine], scale: Scale, top: float, href: Href
) -> tuple[Lane, ...]:
    """Return the lanes of claims that touch the scale, who spoke first above.

    `top` is where the first lane begins, `href` gives the address of the same page for other days.
    """
    by_origin: defaultdict[tuple[str, bool], list[_Dated]] = defaultdict(list)
    names: dict[tuple[str, bool], str] = {}
    for dated in filter(None, (_dated(line, scale) for line in claims)):
        origin = dated.line.claim.source.origin
        name = dated.line.head.outlet or dated.line.head.name
        key = (origin.key if origin else name, origin is None)
        names.setdefault(key, (origin.name or origin.text) if origin else name)
        by_origin[key].append(dated)
    lanes = []
    y = top
    order = sorted(by_origin, key=lambda key: (min(d.first for d in by_origin[key]), names[key]))
    for key in order:
        lane = _lane(names[key], by_origin[key], scale, y, href)
        lanes.append(msgspec.structs.replace(lane, own=key[1]))
        y += lane.height
    return tuple(lanes)


def _dated(line: ClaimLine, scale: Scale) -> _Dated | None:
    days = line.claim.time.days if line.claim.time else None
    if days is None:
        return None
    # An open end is drawn at the one day that the words give.
    first, last = days.first or days.last, days.last or days.first
    if first is None or last is None or first > scale.last or last < scale.first:
        return None
    return _Dated(line=line, first=first, last=last, exact=days.single is not None)


def _lane(name: str, dated: Sequence[_Dated], scale: Scale, y: float, href: Href) -> Lane:
    ticks: list[Tick] = []
    rows: list[list[Tick]] = []
    for one in sorted(dated, key=lambda d: (d.first, d.last, d.line.claim.id)):
        row, x, width = _spot(one, rows, scale)
        if row == len(rows):
            rows.append([])
        tick = _tick(one, x, y + _PADDING + row * ROW, width)
        rows[row].append(tick)
        ticks.append(tick)
    if len(rows) > _MOST_ROWS:
        heaps = _heaps(dated, scale, y + _PADDING, href)
        return Lane(name=name, own=False, y=y, height=ROW + 4 + 2 * _PADDING, heaps=heaps)
    height = max(1, len(rows)) * ROW + 2 * _PADDING - 3
    return Lane(name=name, own=False, y=y, height=height, ticks=tuple(ticks))


def _spot(one: _Dated, rows: Sequence[Sequence[Tick]], scale: Scale) -> tuple[int, float, float]:
    """Return the first row with room for the claim, and where in it.

    A claim of one day may lie anywhere in that day, one of several days covers all of them.
    """
    left = min(scale.start(one.first), WIDTH - _TICK)
    right = max(scale.end(one.last), left + _TICK)
    width = _TICK if one.exact else right - left
    for row, ticks in enumerate(rows):
        x = max([left, *(t.x + t.width + _GAP for t in ticks if t.x + t.width + _GAP > left)])
        if x == left or (one.exact and x + width <= right):
            return row, round(x, 2), round(width, 2)
    return len(rows), round(left, 2), round(width, 2)


def _tick(one: _Dated, x: float, y: float, width: float) -> Tick:
    claim = one.line.claim
    voice = Voice.SAID
    if claim.modality is not Modality.ASSERTED:
        voice = Voice.NOT if claim.modality in _NOT else Voice.OPEN
    return Tick(
        x=x,
        y=y,
        width=width,
        href=f"/report/{one.line.head.id}#{claim.id}",
        title=one.line.gloss,
        voice=voice,
        control=claim.group == "control",
        imprecise=not one.exact,
    )


def _heaps(dated: Sequence[_Dated], scale: Scale, y: float, href: Href) -> tuple[Heap, ...]:
    heaps = []
    for first, last in cut(scale.first, scale.last, int((WIDTH - LEFT) / _HEAP)):
        count = sum(first <= max(one.first, scale.first) <= last for one in dated)
        if count:
            x, end = scale.start(first), scale.end(last)
            heaps.append(
                Heap(
                    x=x,
                    y=y,
                    width=round(max(_TICK, end - x - 1), 2),
                    href=href(first, last),
                    count=count,
                )
            )
    return tuple(heaps)
