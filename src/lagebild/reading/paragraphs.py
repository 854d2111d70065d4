"""A text as paragraphs: blank lines part them, and line breaks that no wrapping explains."""

import re
from collections.abc import Callable, Iterator

from lagebild.domain.span import Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"[^\n]+")
# Ragged lines are still wrapped lines: a break counts only where a seventh of the width was free.
_SLACK = 0.85
# Nobody wraps wider; longer lines are paragraphs, and so are the lines beside them.
_WIDEST_WRAP = 100


def paragraphs_of(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the stretches between blank lines, without the space around them."""
    at = start
    for blank in _BLANK.finditer(text, start):
        yield from _stripped(text, at, blank.start())
        at = blank.end()
    yield from _stripped(text, at, len(text))


def lines_of(text: str, within: Span) -> list[Span]:
    """Return the non-blank lines of a stretch, without the space around them."""
    found = _LINE.finditer(text, within.start, within.end)
    return [line for m in found for line in _stripped(text, m.start(), m.end())]


def pieces_of(text: str, paragraph: Span, stands_alone: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the paragraph whole where its lines are wrapped, else in its parts.

    A part ends at a line that stands alone, and at a break before a word that would have had room
    on the line: a wrapped text has none of these, a list or a text without blank lines only these.
    """
    lines = lines_of(text, paragraph)
    widest = max((len(line) for line in lines), default=0)
    room = widest * _SLACK if widest <= _WIDEST_WRAP else float("inf")
    part: Span | None = None
    alone_before = False
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        alone = stands_alone(line.of(text))
        if part and (alone or alone_before):
            yield part
            part = None
        part = part.joined(line) if part else line
        alone_before = alone
        if following and len(line) + 1 + _first_word(text, following) <= room:
            yield part
            part = None
    if part:
        yield part


def _first_word(text: str, line: Span) -> int:
    return len(line.of(text).split(maxsplit=1)[0])


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    if left < len(words):
        yield Span(start=start + left, end=start + len(words.rstrip()))
