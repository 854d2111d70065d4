"""Half-open ranges of characters in a report's text."""

from typing import Self

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Half-open range `[start, end)` of code points in `Report.text`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is empty, reversed or negative")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Self) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        """Tell whether every character of the other is in this one."""
        return self.start <= other.start and other.end <= self.end

    def distance(self, other: Self) -> int:
        """Return the number of characters between the two, 0 where they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)

    def shifted(self, by: int) -> "Span":
        """Return the span moved by that many characters."""
        return Span(start=self.start + by, end=self.end + by)

    def joined(self, other: Self) -> "Span":
        """Return the smallest span that covers both."""
        return Span(start=min(self.start, other.start), end=max(self.end, other.end))


class Quote(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A span and the words that stand there, so that a claim can be read without its report."""

    span: Span
    text: str
