"""Numbers with bounds, unit and what they count."""

import msgspec

from lagebild.domain.span import Span


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number as claimed: an interval, never a bare value.

    `what` is what is counted (killed, present, area, share, ...), `unit` in what. "at least ten"
    has `low` alone, "less than 1" `high` alone, "about 40" `best` and `approx`.
    """

    what: str
    unit: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    approx: bool = False
    text: str = ""
    span: Span | None = None

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the greatest value that the words allow."""
        low = self.best if self.low is None and self.high is None else self.low
        high = self.best if self.low is None and self.high is None else self.high
        return low, high
