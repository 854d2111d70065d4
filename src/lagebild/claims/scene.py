"""A sentence with its clauses and the mentions that stand in it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

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
# No sentence that a person wrote is longer; the work on one grows with the square of its length.
LONGEST_SCENE = 1500
_BREAK = re.compile(r"[,;:]|\s[-–—]\s")
_WORD = re.compile(r"\w[\w'’*-]*")

_Mention = TypeVar("_Mention", ActorMention, PlaceMention, TimeMention, FigureMention)


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

    def actor_before(self, at: int) -> ActorMention | None:
        """Return the last actor that ends before a character of the text."""
        ends = [actor.span.end for actor in self.actors]
        index = bisect_right(ends, at)
        return self.actors[index - 1] if index else None

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
    """Yield each sentence with its clauses and mentions, in the order of the text.

    A very long sentence comes in pieces, each a scene of its own.
    """
    actors, places = _by_sentence(mentions.actors), _by_sentence(mentions.places)
    times, figures = _by_sentence(mentions.times), _by_sentence(mentions.figures)
    for sentence in sentences:
        index = sentence.index
        names = [m.span for m in actors[index]] + [m.span for m in places[index]]
        clauses = _clauses(report.text, sentence.span, grammar, names)
        for piece in _pieces(clauses):
            span = piece[0].joined(piece[-1])
            yield Scene(
                text=report.text,
                sentence=msgspec.structs.replace(sentence, span=span),
                clauses=piece,
                joints=grammar.joints,
                actors=_within(actors[index], span),
                places=_within(places[index], span),
                times=_within(times[index], span),
                figures=_within(figures[index], span),
            )


def _by_sentence(mentions: Iterable[_Mention]) -> Mapping[int, list[_Mention]]:
    found: defaultdict[int, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.sentence].append(mention)
    return found


def _within(mentions: Sequence[_Mention], span: Span) -> tuple[_Mention, ...]:
    return tuple(mention for mention in mentions if span.contains(mention.span))


def _pieces(clauses: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the clauses in runs of no more than so many characters, a longer clause cut."""
    run: list[Span] = []
    for clause in clauses:
        for start in range(clause.start, clause.end, LONGEST_SCENE):
            part = Span(start=start, end=min(clause.end, start + LONGEST_SCENE))
            if run and part.end - run[0].start > LONGEST_SCENE:
                yield tuple(run)
                run = []
            run.append(part)
    if run:
        yield tuple(run)


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _clauses(
    text: str,
    sentence: Span,
    grammar: GrammarTable,
    names: Sequence[Span],
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
    named = {at for name in names for at in range(name.start + 1, name.end)}
    breaks = sorted(set(breaks) - named)
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
