"""The stretches of a control strip: where each lies, how it is filled, what is written on it."""

import datetime as dt
import textwrap
import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec

from lagebild.domain.picture import ControlInterval, ControlState, Mark, Standing
from lagebild.web.scale import WIDTH, Scale

# Sides are told apart by colour; more sides than these at one place share colours.
COLOURS = 8
# A stretch of one day among years must still be seen and hit.
_LEAST_WIDTH = 6.0
# Carried states fade in these steps; each is the greatest age in days of its step.
_FADES = (0, 7, 30, 120)
_MARKS = {Mark.REVERSAL: "↺", Mark.DISPUTED: "!", Mark.UNDATED: "?"}
_FLAG_ROOM = 8.5
# A flag further from its stretch than this would seem to belong to another one.
_FURTHEST = 70.0
# Width of a letter, and of a bold one in the small size for narrow stretches, about.
_LETTER = 7.0
_SMALL_LETTER = 5.5
_NARROW = 90
_LINES = 3
_LEAST_LETTERS = 5


class Texture(StrEnum):
    """How a stretch is filled."""

    PLAIN = "plain"
    STRIPES = "stripes"
    DOTS = "dots"
    EMPTY = "empty"


class Fill(msgspec.Struct, frozen=True, kw_only=True):
    """A texture in the colours of the sides, 0 for none; `paper` shows through what is claimed."""

    texture: Texture
    colours: tuple[int, ...]
    paper: bool

    @property
    def name(self) -> str:
        """A name for its pattern that no other fill has."""
        return "-".join([self.texture, *map(str, self.colours), *(["paper"] if self.paper else [])])


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a stretch of one age; `fade` counts the steps of age, 0 while claims speak."""

    x: float
    width: float
    fade: int


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of one state; `number` is that of its row in the table.

    `ring` is the colour of who stands all round it, 0 where that is not said, None where it is
    open.
    """

    number: int
    x: float
    width: float
    fill: Fill
    pieces: tuple[Piece, ...]
    title: str
    label: tuple[str, ...]
    small: bool
    age: str
    age_x: float
    ring: int | None
    flag: str
    flag_x: float | None


def colours_of(intervals: Sequence[ControlInterval]) -> dict[str, int]:
    """Return a colour, from 1, for each side by name, in the order in which they appear.

    A side has the same colour at every place and on every day, unless another side of the place
    took it first in the order of their keys.
    """
    sides = {h.name: h.key for i in intervals for h in (*i.holders, *i.outside)}
    colours: dict[str, int] = {}
    for key in sorted(set(sides.values())):
        start = zlib.crc32(key.encode("utf-8", "surrogatepass"))
        wished = [(start + step) % COLOURS + 1 for step in range(COLOURS)]
        taken = set(colours.values())
        colours[key] = next((colour for colour in wished if colour not in taken), wished[0])
    return {name: colours[key] for name, key in sides.items()}


def draw_bands(
    intervals: Sequence[ControlInterval], scale: Scale, colours: Mapping[str, int]
) -> tuple[Band, ...]:
    """Return the stretches that touch the scale, the wide ones first, so that they lie below."""
    shown = [
        _band(number, interval, scale, colours)
        for number, interval in enumerate(intervals, start=1)
        if interval.first <= scale.last and (interval.last is None or interval.last >= scale.first)
    ]
    return tuple(sorted(_with_flags(shown), key=lambda band: (-band.width, band.number)))


def in_words(interval: ControlInterval) -> str:
    """Say the state of an interval: its kind, who holds it, who stands outside."""
    held = " / ".join(
        f"{h.name} ≈{h.share * 100:.0f} %" if h.share is not None else h.name
        for h in interval.holders
    )
    outside = ", ".join(h.name for h in interval.outside)
    words = f"{interval.state.value}: {held}" if held else interval.state.value
    return f"{words} (outside: {outside})" if outside else words


def _band(number: int, interval: ControlInterval, scale: Scale, colours: Mapping[str, int]) -> Band:
    first = max(interval.first, scale.first)
    last = min(interval.last or scale.last, scale.last)
    pieces = _pieces(interval, first, last, scale)
    carried = [piece for piece in pieces if piece.fade]
    x, width = pieces[0].x, max(_LEAST_WIDTH, round(scale.end(last) - scale.start(first), 2))
    age = (last - max(interval.said_until, interval.first)).days
    room = sum(piece.width for piece in carried)
    words = f"carried {age} {'day' if age == 1 else 'days'}" if carried else ""
    shows_age = bool(carried) and room > len(words) * _LETTER + 12
    days = f"{interval.first} to {interval.last or '…'}"
    return Band(
        number=number,
        x=x,
        width=width,
        fill=_fill(interval, colours),
        pieces=tuple(pieces),
        title=f"{number}. {days}: {in_words(interval)}. {interval.reason}",
        label=_label(interval, width)[: _LINES - 1 if shows_age else _LINES],
        small=width < _NARROW,
        age=words if shows_age else "",
        age_x=carried[0].x + 6 if carried else x,
        ring=_ring(interval, colours),
        flag=str(number) + "".join(_MARKS.get(mark, "") for mark in interval.marks),
        flag_x=None,
    )


def _pieces(interval: ControlInterval, first: dt.date, last: dt.date, scale: Scale) -> list[Piece]:
    """Cut the days from first to last where the state gets a step older."""
    said = max(interval.said_until, interval.first).toordinal()
    starts = [(interval.first.toordinal(), 0)]
    starts += [(said + age + 1, step) for step, age in enumerate(_FADES, start=1)]
    ends = [start - 1 for start, _ in starts[1:]] + [last.toordinal()]
    found = []
    for (start, fade), end in zip(starts, ends, strict=True):
        a, b = max(start, first.toordinal()), min(end, last.toordinal())
        if a <= b:
            x = scale.start(dt.date.fromordinal(a))
            width = round(scale.end(dt.date.fromordinal(b)) - x, 2)
            found.append(Piece(x=x, width=width, fade=fade))
    if len(found) == 1:
        only = found[0]
        x = min(only.x, WIDTH - _LEAST_WIDTH)
        return [Piece(x=x, width=max(_LEAST_WIDTH, only.width), fade=only.fade)]
    return found


def _fill(interval: ControlInterval, colours: Mapping[str, int]) -> Fill:
    sides = tuple(dict.fromkeys(colours[holder.name] for holder in interval.holders))
    claimed = interval.standing is Standing.CLAIMED
    match interval.state:
        case ControlState.UNKNOWN | ControlState.LOST:
            return Fill(texture=Texture.EMPTY, colours=(), paper=True)
        case ControlState.PRESENCE:
            return Fill(texture=Texture.DOTS, colours=sides[:1] or (0,), paper=True)
        case ControlState.PARTIAL | ControlState.CONTESTED:
            both = sides if len(sides) > 1 else (*sides, 0)
            return Fill(texture=Texture.STRIPES, colours=both, paper=claimed)
        case _:
            texture = Texture.STRIPES if claimed else Texture.PLAIN
            return Fill(texture=texture, colours=sides[:1] or (0,), paper=claimed)


def _ring(interval: ControlInterval, colours: Mapping[str, int]) -> int | None:
    if interval.outside:
        return colours[interval.outside[0].name]
    return 0 if interval.state in (ControlState.ENCIRCLED, ControlState.BESIEGED) else None


def _label(interval: ControlInterval, width: float) -> tuple[str, ...]:
    """Return the lines that say the state, as wide as there is room; none where there is none."""
    letters = int((width - 6) / (_SMALL_LETTER if width < _NARROW else _LETTER))
    if letters < _LEAST_LETTERS:
        return ()
    names = " / ".join(holder.name for holder in interval.holders)
    shown = [names] if names and interval.state is ControlState.FULL else [interval.state, names]
    if len(": ".join(filter(None, shown))) <= letters:
        return (": ".join(filter(None, shown)),)
    lines = [
        line if len(line) <= letters else line[: letters - 1] + "…"
        for words in shown
        for line in textwrap.wrap(words, letters, break_long_words=False)
    ]
    if len(lines) > _LINES:
        lines[_LINES - 1] = lines[_LINES - 1][: letters - 1].rstrip("…") + "…"
    return tuple(lines)


def _with_flags(bands: Sequence[Band]) -> list[Band]:
    """Set each number above its stretch, moved right where it would touch the one before."""
    placed: list[Band] = []
    free = 0.0
    for band in bands:
        room = _FLAG_ROOM * len(band.flag) + 4
        middle = band.x + min(band.width, room) / 2
        x = min(max(middle, free + room / 2), WIDTH - room / 2)
        if x - room / 2 < free - 0.01 or abs(x - middle) > _FURTHEST:
            placed.append(band)
            continue
        free = x + room / 2
        placed.append(msgspec.structs.replace(band, flag_x=round(x, 2)))
    return placed
