"""What the three forms of input give before date, language, credits and blocks are found."""

import msgspec

from lagebild.domain.report import BlockKind, DateEvidence
from lagebild.domain.span import Span


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph or line of the text; `kind` is None where its words must tell what it is."""

    span: Span
    kind: BlockKind | None = None


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A report's text, and what its provider says of it.

    `pieces` are in order, `None` where no markup parts the text; `published` is the provider's own
    value as written; `evidence` is what the feed or the page's markup says of the date; `language`
    is the provider's word, `language_hint` what a page claims and often has wrong.
    """

    name: str
    text: str
    pieces: tuple[Piece, ...] | None = None
    evidence: tuple[DateEvidence, ...] = ()
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    language_hint: str | None = None
