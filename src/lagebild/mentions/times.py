"""Finding times: every stretch of a sentence that says when."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from lagebild.domain.mention import Bound, TimeExpression, TimeForm, TimeMention
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.times import TimeTable
from lagebild.mentions.time_grammar import Grammar, grammar_of
from lagebild.mentions.time_values import expression_of, slots_of

# Forms whose words alone leave open whether they lie before or after publication.
_EITHER_WAY = frozenset({TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.SEASON})
_JOINABLE = frozenset({TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.SEASON, TimeForm.UNIT})
# Of "in the last week" the article belongs to the time, of "on the 9th" it doesn't.
_WITH_DETERMINER = frozenset({TimeForm.SPAN, TimeForm.UNIT, TimeForm.CLOCK})
_LONGEST_OPENER = 60
_CLAUSE_END = re.compile(r"[,;:!?()]\s|\s[–—-]\s")


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """A time in one sentence, with offsets into the sentence."""

    start: int
    end: int
    time: TimeExpression
    cores: tuple[tuple[int, int], ...]


def find_times(
    report: Report, sentences: Sequence[Sentence], table: TimeTable
) -> tuple[TimeMention, ...]:
    """Return the times that the sentences name, in the order of the text, none overlapping.

    Where several patterns fit, the longest wins, then the one later in the table. Nothing is
    worked out here: a mention holds what the words say, `resolution.days` which days that is.
    """
    grammar = grammar_of(table)
    mentions = []
    for sentence in sentences:
        words = _plain_digits(sentence.span.of(report.text))
        for found in _times_in(words, grammar):
            span = Span(start=found.start, end=found.end).shifted(sentence.span.start)
            mentions.append(
                TimeMention(
                    span=span,
                    text=span.of(report.text),
                    sentence=sentence.index,
                    time=found.time,
                    cores=tuple(
                        Span(start=start, end=end).shifted(sentence.span.start)
                        for start, end in found.cores
                    ),
                )
            )
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _plain_digits(words: str) -> str:
    """Return the words with the digits of any script as 0 to 9, each in its place."""
    return re.sub(r"\d", lambda digit: str(int(digit.group())), words)


def _times_in(words: str, grammar: Grammar) -> list[_Found]:
    taken = [match.span() for pattern in grammar.never for match in pattern.finditer(words)]
    chosen: list[_Found] = []
    latest_first = reversed(list(_matches(words, grammar)))
    for found in sorted(latest_first, key=lambda f: (f.start - f.end, f.start)):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            chosen.append(found)
    chosen.sort(key=lambda found: found.start)
    joined = _joined(chosen, words, grammar)
    return [msgspec.structs.replace(found, time=_turned(found, words, grammar)) for found in joined]


def _matches(words: str, grammar: Grammar) -> Iterator[_Found]:
    for compiled in grammar.patterns:
        pattern = compiled.pattern
        for match in compiled.expression.finditer(words):
            start, groups = match.start(), match.groupdict()
            if pattern.opener is not False:
                # Looked for only here: openers are short words that stand everywhere.
                reach = max(0, start - _LONGEST_OPENER)
                opener = grammar.openers.search(words[reach:start])
                if opener:
                    start, groups["opener"] = reach + opener.start(), opener["opener"]
                elif pattern.opener:
                    continue
            time = expression_of(pattern, slots_of(groups, grammar.lookup))
            if time is not None:
                cores = _cores(match, words, grammar, time.form)
                yield _Found(start=start, end=match.end(), time=time, cores=cores)


def _cores(
    match: re.Match[str], words: str, grammar: Grammar, form: TimeForm
) -> tuple[tuple[int, int], ...]:
    """Return the words that are the time itself: no "since", no "about"; two of a stretch."""
    start, end = match.span("core") if "core" in match.re.groupindex else match.span()
    while outside := grammar.outside.match(words, start, end):
        start = outside.end()
    if form in _WITH_DETERMINER and grammar.determiner:
        determiner = grammar.determiner.search(words, 0, start)
        start = determiner.start() if determiner else start
    head = grammar.head.search(words, 0, start) if grammar.head else None
    start = head.start() if head else start
    second = [match.start(name) for name in match.groupdict() if name.endswith("2")]
    begins = min((at for at in second if at >= 0), default=-1)
    firsts = [match.end(name) for name in match.groupdict() if not name.endswith("2")]
    ends = max((at for at in firsts if start < at <= begins), default=-1)
    if ends < 0:
        return ((start, end),)
    return ((start, ends + (words[ends] == ".")), (begins, end))


def _joined(found: Sequence[_Found], words: str, grammar: Grammar) -> list[_Found]:
    """Join two neighbours that the words make the ends of one stretch."""
    joined: list[_Found] = []
    for time in found:
        before = joined[-1] if joined else None
        if before and _are_ends(before, time, words, grammar):
            end = msgspec.structs.replace(time.time.until or time.time, bound=Bound.AT)
            stretch = msgspec.structs.replace(before.time, bound=Bound.AT, until=end)
            cores = (*before.cores, *time.cores)
            joined[-1] = _Found(start=before.start, end=time.end, time=stretch, cores=cores)
        else:
            joined.append(time)
    return joined


def _are_ends(first: _Found, second: _Found, words: str, grammar: Grammar) -> bool:
    if not {first.time.form, second.time.form} <= _JOINABLE or first.time.until:
        return False
    gap = words[first.end : second.start]
    if second.time.bound is Bound.UNTIL and first.time.bound is not Bound.UNTIL:
        return not gap.strip()
    before = words[: first.end]
    return any(
        between.fullmatch(gap) and any(m.end() > first.start - 2 for m in opening.finditer(before))
        for opening, between in grammar.joins
    )


def _turned(found: _Found, words: str, grammar: Grammar) -> TimeExpression:
    """Turn a bare time ahead where its clause speaks of the future."""
    time = found.time
    bare = time.form in _EITHER_WAY and time.year is None and time.amount is None
    if not bare or time.past or time.bound is Bound.SINCE or grammar.future is None:
        return time
    if not _looks_ahead(words, found, grammar):
        return time
    until = msgspec.structs.replace(time.until, amount=1) if time.until else None
    return msgspec.structs.replace(time, amount=1, until=until)


def _looks_ahead(words: str, found: _Found, grammar: Grammar) -> bool:
    """Tell whether the verb nearest the time looks ahead, and none after it looks back.

    The nearest is the last one before the time in its clause, else the first one after it.
    """
    start, stop = _clause_around(words, found)
    before, after = words[start : found.start], words[found.end : stop]
    ahead = [(m.start() - len(before), True) for m in _all(grammar.future, before)]
    ahead += [(m.start() - len(before), False) for m in _all(grammar.looking_back, before)]
    later = [(m.start(), True) for m in _all(grammar.future, after)]
    back = [(m.start(), False) for m in _all(grammar.looking_back, after)]
    nearest = max(ahead) if ahead else min(later + back, default=(0, False))
    return nearest[1] and not back


def _all(cue: re.Pattern[str] | None, words: str) -> list[re.Match[str]]:
    return list(cue.finditer(words)) if cue else []


def _clause_around(words: str, found: _Found) -> tuple[int, int]:
    ends = [match.end() for match in _CLAUSE_END.finditer(words)]
    start = max((end for end in ends if end <= found.start), default=0)
    return start, min((end for end in ends if end > found.end), default=len(words))
