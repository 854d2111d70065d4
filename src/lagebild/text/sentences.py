"""Sentences of a report's headline and body, with exact offsets."""

import re
from collections.abc import Iterator
from functools import cache

import sentencex

from lagebild.domain.report import Block, BlockKind, Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.sentences import load_sentences
from lagebild.lexicon.tables import LANGUAGES

_READ = (BlockKind.HEADLINE, BlockKind.BODY)
# sentencex panics on a letter, one of these and a full stop ("B\N{NO-BREAK SPACE}."): it steps back
# one byte. A plain space in its place leaves all offsets as they are.
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")


def split(report: Report) -> tuple[Sentence, ...]:
    """Return the sentences of headline and body in order; none crosses a block.

    Boundaries are sentencex's, which reads a language that it does not know by English rules,
    mended where it parts an ordinal from its noun ("die 5. | Division").
    """
    found = [
        (paragraph, span, block.kind)
        for paragraph, block in enumerate(report.blocks)
        if block.kind in _READ
        for span in _sentences(report.text, block, report.language)
    ]
    return tuple(
        Sentence(index=index, paragraph=paragraph, span=span, kind=kind)
        for index, (paragraph, span, kind) in enumerate(found)
    )


def _sentences(text: str, block: Block, language: str) -> Iterator[Span]:
    words = block.span.of(text)
    ordinal = _ordinal_end(language) if language in LANGUAGES else None
    start = end = 0
    for part in sentencex.segment(language, _WIDE_SPACE.sub(" ", words)):
        end += len(part)
        if ordinal and ordinal.search(words[start:end]) and end < len(words):
            continue
        yield from _stripped(words, start, end, block.span.start)
        start = end
    yield from _stripped(words, start, len(words), block.span.start)


def _stripped(words: str, start: int, end: int, offset: int) -> Iterator[Span]:
    part = words[start:end]
    left = len(part) - len(part.lstrip())
    if left < len(part):
        yield Span(start=offset + start + left, end=offset + start + len(part.rstrip()))


@cache
def _ordinal_end(language: str) -> re.Pattern[str] | None:
    leads = [re.escape(lead.word) for lead in load_sentences(language).ordinal_lead]
    if not leads:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(leads)})\s+\d{{1,3}}\.\s*$", re.I)
