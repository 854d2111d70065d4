"""A sentence with its clauses and the mentions that stand in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from lagebild.domain.mention import (
    ActorMention,
    FigureMention,
    Mentions,
    PlaceMention,
    TimeMention,
)
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.grammar import GrammarTable, Pattern

# A stretch between commas of fewer words is a list item or an apposition, not a clause.
_LEAST_WORDS = 3
_BREAK = re.compile(r"[,;:]|\s[-–—]\s")
_WORD = re.compile(r"\w[\w'’*-]*")


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence, its clauses in order, and its mentions; all spans are of the report's text."""

    text: str
    sentence: Sentence
    clauses: tuple[Span, ...]
    joints: tuple[Pattern, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()

    def clause_of(self, span: Span) -> Span:
        """Return the clause in which the span starts."""
        starts = [clause.start for clause in self.clauses]
        return self.clauses[max(0, bisect_right(starts, span.start) - 1)]


@cache
def compiled(word: str) -> re.Pattern[str]:
    """Return the expression over whole words, in any case; a space in it is any white space."""
    spaced = word.replace(" ", r"\s")
    return re.compile(rf"(?<![\w-])(?:{spaced})(?!\w|-\w)", re.IGNORECASE)


def any_of(patterns: Sequence[Pattern]) -> re.Pattern[str] | None:
    """Return one expression for all the patterns, None where there are none."""
    return compiled("|".join(pattern.word for pattern in patterns)) if patterns else None


def words_between(text: str, left: Span, right: Span) -> int:
    """Count the words between two spans."""
    first, last = min(left.end, right.end), max(left.start, right.start)
    return len(_WORD.findall(text, first, last)) if first < last else 0


def scenes(
    report: Report, sentences: Sequence[Sentence], mentions: Mentions, grammar: GrammarTable
) -> Iterator[Scene]:
    """Yield each sentence with its clauses and mentions, in the order of the text."""
    for sentence in sentences:
        index = sentence.index
        actors = tuple(m for m in mentions.actors if m.sentence == index)
        places = tuple(m for m in mentions.places if m.sentence == index)
        yield Scene(
            text=report.text,
            sentence=sentence,
            clauses=_clauses(report.text, sentence.span, grammar, (*actors, *places)),
            joints=grammar.joints,
            actors=actors,
            places=places,
            times=tuple(m for m in mentions.times if m.sentence == index),
            figures=tuple(m for m in mentions.figures if m.sentence == index),
        )


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _clauses(
    text: str,
    sentence: Span,
    grammar: GrammarTable,
    names: Sequence[ActorMention | PlaceMention],
) -> tuple[Span, ...]:
    goes_on = any_of(grammar.goes_on)
    breaks = [
        match.end()
        for match in _BREAK.finditer(text, sentence.start, sentence.end)
        if not (goes_on and goes_on.match(text, _next_word(text, match.end())))
    ]
    opener = any_of(grammar.opens)
    if opener:
        breaks += [match.start() for match in opener.finditer(text, sentence.start, sentence.end)]
    inside = [name.span for name in names]
    breaks = sorted({b for b in breaks if not any(s.start < b < s.end for s in inside)})
    clauses: list[Span] = []
    start = sentence.start
    for end in [*breaks, sentence.end]:
        if end <= start:
            continue
        few = len(_WORD.findall(text, start, end)) < _LEAST_WORDS
        if few and clauses:
            clauses[-1] = Span(start=clauses[-1].start, end=end)
        elif few and end != sentence.end:
            continue
        else:
            clauses.append(Span(start=start, end=end))
        start = end
    return tuple(clauses) or (sentence,)
