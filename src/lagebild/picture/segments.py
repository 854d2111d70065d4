"""A place's line: the steps of its days, one after another."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

import msgspec

from lagebild.picture.boundaries import is_wide, next_step
from lagebild.picture.evidence import Saying
from lagebild.picture.moves import Move
from lagebild.picture.sides import Sides, share_a_side
from lagebild.picture.states import SHUT_IN, Situation, Step


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A step with its first day, the last day spoken of, and the situation before it."""

    first: dt.date
    until: dt.date
    step: Step
    before: Situation
    settled: bool = True


def line_of(said: Sequence[Saying], sides: Sides) -> tuple[Segment, ...]:
    """Set the sayings of one place on its line.

    Sayings whose day is not settled draw nothing beside dated ones: where all their days lie in
    one segment that agrees with them, they support it. Without any dated one they make one
    segment of their own.
    """
    wide = is_wide(said)
    dated = [saying for saying in said if saying.settled]
    undated = [saying for saying in said if not saying.settled]
    line: list[Segment] = []
    for day, group in groupby(dated, key=lambda saying: saying.first):
        line = _with_day(line, day, tuple(group), sides, wide=wide)
    if not line and undated:
        return _undated(undated, sides, wide=wide)
    for saying in undated:
        line = _supported(line, saying, sides, whole_window=True)[0]
    return tuple(line)


def _with_day(
    line: list[Segment], day: dt.date, said: Sequence[Saying], sides: Sides, *, wide: bool
) -> list[Segment]:
    """Add the day's step; what was said to have happened by then may support an earlier one."""
    opening: list[Saying] = []
    for saying in said:
        attached = False
        if saying.late and saying.window.first is not None:
            line, attached = _supported(line, saying, sides, whole_window=False)
        if not attached:
            opening.append(saying)
    before = line[-1].step.situation if line else Situation()
    step = next_step(before, opening, day, sides, wide=wide)
    if step is None:
        return line
    until = max(saying.until for saying in step.used)
    if line and line[-1].step.situation.same_picture(step.situation):
        until = max(until, line[-1].until)
    return [*line, Segment(first=day, until=until, step=step, before=before)]


def _supported(
    line: list[Segment], saying: Saying, sides: Sides, *, whole_window: bool
) -> tuple[list[Segment], bool]:
    """Add the saying to the last segment in its window that agrees with it, if there is one."""
    for index in reversed(range(len(line))):
        segment = line[index]
        following = line[index + 1].first if index + 1 < len(line) else dt.date.max
        first, last = saying.window.first or dt.date.min, saying.window.last or dt.date.max
        covered = segment.first <= first and last < following
        touched = segment.first <= last and first < following
        if not (covered if whole_window else touched):
            continue
        if not agrees(segment.step.situation, saying, sides):
            continue
        used = (*segment.step.used, saying)
        step = msgspec.structs.replace(segment.step, used=used)
        line[index : index + 1] = [msgspec.structs.replace(segment, step=step)]
        return line, True
    return line, False


def agrees(now: Situation, saying: Saying, sides: Sides) -> bool:
    """Tell whether the saying says no more than what is drawn."""
    match saying.move:
        case Move.TAKES | Move.HOLDS:
            inside = share_a_side(saying.sides, now.holders, saying.first, sides)
            return inside and not saying.said.part
        case Move.ENCIRCLES:
            return now.state in SHUT_IN and share_a_side(
                saying.sides, now.outside, saying.first, sides
            )
    return False


def _undated(said: Sequence[Saying], sides: Sides, *, wide: bool) -> tuple[Segment, ...]:
    first = min(saying.first for saying in said)
    opens = min(saying.window.first or saying.first for saying in said)
    step = next_step(Situation(), said, first, sides, wide=wide)
    if step is None:
        return ()
    until = max(saying.until for saying in step.used)
    segment = Segment(
        first=min(opens, first), until=until, step=step, before=Situation(), settled=False
    )
    return (segment,)
