"""Who says what: stretches of speech, writing or thought, and the mention that is their speaker."""

import re
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from lagebild.domain.span import Span
from lagebild.encoder.heads import Weights, linear, softmax
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import TokenSpan, partners
from lagebild.encoder.tokens import Tokens

# The model is unsure token by token, and a clause is said whole or not at all.
_EDGE = re.compile(r'[,;:.!?\n–—]+(?=\s|$)|["„“”«»()\[\]]')
_ENDS = re.compile(r"[.!?\n]")
_QUOTED = re.compile(r'[„“”»«"]([^„“”»«"\n]+)["“”«»]')
_SAID = 0.5
# Shorter stretches are titles and single words in quotation marks.
_SHORTEST = 20
_QUOTED_WORDS = 3
# A frame ("..., sagte er, ...") parts what one speaker says in a sentence by so much at most.
_FRAME = 120
_GAP = 3


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """Words that someone says, in parts; `speaker` is the place in the list of those who may."""

    parts: tuple[Span, ...]
    speaker: int | None = None


def find_speech(
    weights: Weights, text: str, tokens: Tokens, states: Floats, speakers: Sequence[TokenSpan]
) -> tuple[Said, ...]:
    """Return what is said in a text in order; one in quotation marks inside another is its own."""
    if not len(states):
        return ()
    chances = 1 - softmax(linear(weights, "speech", states))[:, 0]
    stretches = sorted({*_stretches(text, tokens, chances), *_quoted(text, tokens, chances)})
    who = _who(weights, tokens, states, stretches, speakers)
    out: list[Said] = []
    for span, speaker in zip(stretches, who, strict=True):
        if out and _goes_on(text, out[-1], span, speaker):
            out[-1] = Said(parts=(*out[-1].parts, span), speaker=speaker)
        else:
            out.append(Said(parts=(span,), speaker=speaker))
    return tuple(out)


def clauses(text: str) -> Iterator[Span]:
    """Yield the stretches between punctuation marks, without white space round them."""
    at = 0
    for edge in (*_EDGE.finditer(text), None):
        start, end = at, edge.start() if edge else len(text)
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield Span(start=start, end=end)
        at = edge.end() if edge else end


def _stretches(text: str, tokens: Tokens, chances: Floats) -> Iterator[Span]:
    """Yield runs of clauses of one sentence that are said."""
    last: Span | None = None
    for clause in clauses(text):
        if _chance(tokens, chances, clause) < _SAID:
            continue
        if last and _touches(text, last, clause):
            last = Span(start=last.start, end=clause.end)
            continue
        if last and len(last) >= _SHORTEST:
            yield last
        last = clause
    if last and len(last) >= _SHORTEST:
        yield last


def _touches(text: str, last: Span, clause: Span) -> bool:
    near = clause.start - last.end <= _GAP
    return near and not _ENDS.search(text, last.end, clause.start)


def _quoted(text: str, tokens: Tokens, chances: Floats) -> Iterator[Span]:
    for found in _QUOTED.finditer(text):
        span = Span(start=found.start(1), end=found.end(1))
        if len(found[1].split()) >= _QUOTED_WORDS and _chance(tokens, chances, span) >= _SAID:
            yield span


def _chance(tokens: Tokens, chances: Floats, span: Span) -> float:
    inside = tokens.covering(span.start, span.end)
    return float(chances[inside.start : inside.stop].mean()) if inside else 0.0


def _who(
    weights: Weights,
    tokens: Tokens,
    states: Floats,
    stretches: Sequence[Span],
    speakers: Sequence[TokenSpan],
) -> tuple[int | None, ...]:
    """Return who says each stretch; nobody speaks from inside his own words."""
    if not stretches or not speakers:
        return tuple(None for _ in stretches)
    inside = [tokens.covering(span.start, span.end) for span in stretches]
    left = np.stack([states[part.start : part.stop].mean(0) for part in inside])
    right = np.stack([states[s.start : s.end].mean(0) for s in speakers])

    def able(at: int, speaker: int) -> bool:
        return speakers[speaker].start not in inside[at]

    starts = [part.start for part in inside]
    return partners(weights, "speakers", (left, starts), (right, speakers), able)


def _goes_on(text: str, last: Said, span: Span, speaker: int | None) -> bool:
    end = last.parts[-1].end
    one_sentence = not _ENDS.search(text, end, span.start)
    return last.speaker == speaker and 0 <= span.start - end < _FRAME and one_sentence
