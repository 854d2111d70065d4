"""Where days lie across a drawing, and the axis that says so."""

import datetime as dt

import msgspec

from lagebild.web.calendar import cut, day_and_month, month

WIDTH = 960
LEFT = 196
_MOST_MARKS = 17
_LABEL_WIDTH = 44


class AxisMark(msgspec.Struct, frozen=True, kw_only=True):
    """A day on the axis; `above` is the year where it is new, empty labels are left out."""

    x: float
    label: str
    above: str


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """The days from first to last, both included, across the drawing."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def start(self, day: dt.date) -> float:
        """Return where the day begins, the edge of the drawing where it lies outside."""
        return self._x((day - self.first).days)

    def end(self, day: dt.date) -> float:
        """Return where the day ends, the edge of the drawing where it lies outside."""
        return self._x((day - self.first).days + 1)

    def axis(self) -> tuple[AxisMark, ...]:
        """Return the marks, a label only where it has room."""
        starts = [first for first, _ in cut(self.first, self.last, _MOST_MARKS)]
        by_day = len(starts) < 2 or (starts[1] - starts[0]).days < 28
        by_month = not by_day and any(day.month != 1 for day in starts[1:])
        marks: list[AxisMark] = []
        year = None
        for number, day in enumerate(starts):
            at = self.start(day)
            following = self.start(starts[number + 1]) if number + 1 < len(starts) else WIDTH
            if number == 0 and following - at < _LABEL_WIDTH and len(starts) > 1:
                marks.append(AxisMark(x=at, label="", above=""))
                continue
            words = day_and_month(day) if by_day else month(day) if by_month else str(day.year)
            above = str(day.year) if (by_day or by_month) and day.year != year else ""
            year = day.year
            marks.append(AxisMark(x=at, label=words, above=above))
        return tuple(marks)

    def _x(self, days: int) -> float:
        at = min(max(days, 0), self.days)
        return round(LEFT + (WIDTH - LEFT) * at / self.days, 2)
