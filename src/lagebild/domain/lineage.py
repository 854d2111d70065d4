"""Which report copies which, passage by passage."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.report import ReportHead
from lagebild.domain.span import Span


class How(StrEnum):
    """What shows that a report copies another."""

    CREDIT = "credit"
    WORDING = "wording"
    MEANING = "meaning"


class Parted(msgspec.Struct, frozen=True, kw_only=True):
    """A report's text and the spans of its sentences: what likeness is measured on."""

    head: ReportHead
    text: str
    spans: tuple[Span, ...]


class Passage(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A sentence of a copy, and the sentence of the original that it was taken from."""

    span: Span
    original: Span


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """One report that took text from an earlier one, its original.

    `share` is how much of the copy stands in the original, `contained` how much of the original
    stands in the copy, both 0 to 1 by length. `added` are the copy's sentences that the original
    lacks. `ordered` is False where their days leave open which came first.
    """

    report: ReportId
    original: ReportId
    how: tuple[How, ...]
    share: float
    contained: float
    passages: tuple[Passage, ...]
    added: tuple[Span, ...] = ()
    ordered: bool = True


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """All copies, by copy and original.

    `unmeasured` are languages in which too little text was given to compare its meaning.
    """

    copies: tuple[Copy, ...] = ()
    unmeasured: tuple[str, ...] = ()

    def among(self, reports: Iterable[ReportId]) -> "Lineage":
        """Return the copies whose report and original are both among these."""
        kept = frozenset(reports)
        copies = tuple(c for c in self.copies if c.report in kept and c.original in kept)
        return msgspec.structs.replace(self, copies=copies)
