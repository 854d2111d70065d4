"""Passages cut into single sentences, to see what context is worth."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec
import sentencex

from training.reader.passage import Passage


def sentence_starts(passage: Passage) -> Iterator[int]:
    """Yield where each sentence of a passage starts; none crosses a line."""
    at = 0
    for paragraph in passage.text.split("\n"):
        start = at
        # It reads a language that it doesn't know by the rules of English.
        for part in sentencex.segment(passage.head.get("lang", "en"), paragraph):
            yield start
            start += len(part)
        at += len(paragraph) + 1


def sentence_at(starts: Sequence[int], at: int) -> int:
    """Return the number of the sentence that holds a character, counted from 1."""
    return bisect_right(starts, at)


def single_sentences(passage: Passage) -> Iterator[Passage]:
    """Yield each sentence as a passage; slots that other sentences fill are open in it."""
    starts = [*sentence_starts(passage), len(passage.text)]
    for number, (start, end) in enumerate(itertools.pairwise(starts)):
        spans = tuple(
            msgspec.structs.replace(span, start=span.start - start, end=span.end - start)
            for span in passage.spans
            if start <= span.start and span.end <= end
        )
        ids = {span.id for span in spans}
        yield msgspec.structs.replace(
            passage,
            id=f"{passage.id}/{number}",
            text=passage.text[start:end],
            spans=spans,
            claims=tuple(claim for claim in passage.claims if claim.trigger in ids),
            speeches=None,
        )
