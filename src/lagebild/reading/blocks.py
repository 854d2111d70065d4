"""What each stretch of a report is: headline, body, caption, date line, credit or furniture."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lagebild.domain.ids import ActorId
from lagebild.domain.report import Block, BlockKind
from lagebild.domain.span import Span
from lagebild.reading.credits import credit_start
from lagebild.reading.datelines import agency_dateline_end, header_end
from lagebild.reading.draft import Piece
from lagebild.reading.line_marks import (
    date_on_line,
    is_byline,
    is_navigation,
    is_photo_credit,
    is_slug,
)
from lagebild.reading.paragraphs import lines_of, paragraphs_of, pieces_of

# The longest of 201 headlines of German, Danish and English reports has 107 characters.
_LONGEST_HEADLINE = 150
_LONGEST_SUBHEAD = 100
# A closing line of fewer words is a name, a teaser or a label; a longer one may be cut-off prose.
_LEAST_CLOSING_WORDS = 5
# A photo credit marks the few lines of its paragraph, not a page without blank lines.
_LONGEST_CAPTION_LINES = 4
_CLOSERS = r"[\"”“»'’)\]]*$"
_ENDS_SENTENCE = re.compile(rf"[.!?:;,…。！？؟।]{_CLOSERS}")
# A headline may ask or call out, but does not end in a full stop.
_ENDS_STATEMENT = re.compile(rf"[.:;,…。।]{_CLOSERS}")
_PROSE = (BlockKind.BODY, BlockKind.HEADLINE)


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is known before the lines are read: the language, and agencies by case-folded name."""

    language: str
    names: Mapping[str, ActorId]


def text_pieces(text: str, known: Known) -> tuple[Piece, ...]:
    """Return the paragraphs and lines of a plain text; a header that opens it comes first."""
    pieces: list[Piece] = []
    start = header_end(text) or 0
    if start:
        pieces.append(_trimmed(text, Span(start=0, end=start), BlockKind.DATELINE))
    for paragraph in paragraphs_of(text, start):
        lines = [line.of(text) for line in lines_of(text, paragraph)]
        if len(lines) <= _LONGEST_CAPTION_LINES and any(map(is_photo_credit, lines)):
            pieces.append(Piece(span=paragraph, kind=BlockKind.CAPTION))
            continue
        parts = pieces_of(text, paragraph, lambda line: _line_kind(line, known) is not None)
        pieces.extend(Piece(span=part) for part in parts)
    return tuple(pieces)


def mark_blocks(text: str, pieces: Sequence[Piece], known: Known) -> tuple[Block, ...]:
    """Return what each piece is, in order; what a piece already is by its markup stays."""
    marked = [m for piece in pieces for m in _by_words(text, piece, known)]
    return tuple(_by_position(text, marked))


def _by_words(text: str, piece: Piece, known: Known) -> Iterator[Piece]:
    line = piece.span.of(text)
    kind = piece.kind or _line_kind(line, known)
    if kind is not None:
        yield Piece(span=piece.span, kind=kind)
        return
    start = agency_dateline_end(line, known.language, known.names) or 0
    end = credit_start(line, known.names) or len(line)
    if start:
        yield _cut(text, piece, 0, start, BlockKind.DATELINE)
    yield _cut(text, piece, start, max(end, start + 1), None)
    if start < end < len(line):
        yield _cut(text, piece, end, len(line), BlockKind.CREDIT)


def _line_kind(line: str, known: Known) -> BlockKind | None:
    if is_navigation(line) or is_slug(line) or is_byline(line):
        return BlockKind.FURNITURE
    if is_photo_credit(line):
        return BlockKind.CAPTION
    if date_on_line(line, known.language):
        return BlockKind.DATELINE
    return BlockKind.CREDIT if credit_start(line, known.names) == 0 else None


def _by_position(text: str, pieces: Sequence[Piece]) -> Iterator[Block]:
    """Settle what only the neighbours tell: headline, subhead, section word, stray date line."""
    prose = [i for i, p in enumerate(pieces) if p.kind is None or p.kind in _PROSE]
    # Where short lines are all there is, the last one is what the report says.
    body = {i for i in prose if _is_body(text, pieces[i], first=i == prose[0])} or {*prose[-1:]}
    first, last = min(body, default=len(pieces)), max(body, default=-1)
    dates = {i for i, p in enumerate(pieces) if _is_date_line(text, pieces, i, p.kind)}
    # Several days as subheads tell of a chronicle: none of them is the day of publication.
    chronicle = any(first < i < last for i in dates)
    related = closing = False
    for i, piece in enumerate(pieces):
        kind = piece.kind
        related = related or (i > last and is_navigation(piece.span.of(text)))
        closing = closing or related or (i > last and kind is None)
        if kind is None and i in body:
            kind = BlockKind.BODY
        elif kind is None and i > last:
            few = len(piece.span.of(text).split()) < _LEAST_CLOSING_WORDS
            kind = BlockKind.FURNITURE if related or few else BlockKind.HEADLINE
        elif kind is None:
            section = i == prose[0] and i < first and _is_section(text, pieces, prose)
            kind = BlockKind.FURNITURE if section else BlockKind.HEADLINE
        elif i in dates and chronicle:
            kind = BlockKind.HEADLINE
        elif i in dates and closing:
            # The day of something that the page leads to.
            kind = BlockKind.FURNITURE
        yield Block(span=piece.span, kind=kind)


def _is_body(text: str, piece: Piece, *, first: bool) -> bool:
    line = piece.span.of(text)
    if piece.kind is not None:
        return piece.kind is BlockKind.BODY
    if first and len(line) <= _LONGEST_HEADLINE and "\n" not in line:
        return bool(_ENDS_STATEMENT.search(line))
    return len(line) > _LONGEST_SUBHEAD or "\n" in line or bool(_ENDS_SENTENCE.search(line))


def _is_section(text: str, pieces: Sequence[Piece], prose: Sequence[int]) -> bool:
    """Tell whether the first line is one word, such as "Politik", above a headline."""
    top = [pieces[i].span.of(text).split() for i in prose[:3]]
    return len(top) == 3 and len(top[0]) == 1 and len(top[1]) > 1


def _is_date_line(text: str, pieces: Sequence[Piece], i: int, kind: BlockKind | None) -> bool:
    return kind is BlockKind.DATELINE and _is_own_line(text, pieces, i)


def _is_own_line(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Tell a date line from a dateline that stands at the head of its paragraph."""
    end = pieces[i].span.end
    return i + 1 == len(pieces) or "\n" in text[end : pieces[i + 1].span.start]


def _cut(text: str, piece: Piece, start: int, end: int, kind: BlockKind | None) -> Piece:
    first = piece.span.start
    return _trimmed(text, Span(start=first + start, end=first + end), kind)


def _trimmed(text: str, span: Span, kind: BlockKind | None) -> Piece:
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Piece(
        span=Span(start=span.start + left, end=span.start + len(words.rstrip())), kind=kind
    )
