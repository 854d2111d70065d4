"""Likeness of meaning between reports in different languages, from vectors of their sentences."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec
import numpy as np
from numpy.typing import NDArray

from lagebild.domain.lineage import Parted
from lagebild.grouping.aligned import Alignment, alignment

Floats = NDArray[np.float32]
# Sentences to vectors of length 1: shape (sentences, width).
Vectors = Callable[[Sequence[str]], Floats]

# Sentences of one language lie together, whatever they say, until their mean is taken away. From
# fewer sentences or reports the mean says what these reports are about.
_SENTENCES = 100
_REPORTS = 5
# Mean likeness of each sentence to the likest of the other text, the smaller of both directions,
# and of two sentences that count as one. docs/lineage.md has the measurements.
ALIKE = 0.22
_SAME = 0.25
# Sentences in one matrix product; 2,000 by 100,000 likenesses take 800 MB.
_BLOCK = 2_000


class Alike(msgspec.Struct, frozen=True, kw_only=True):
    """Two texts of one meaning, by index in the order of time, and their sentences aligned."""

    earlier: int
    later: int
    score: float
    alignment: Alignment


class Likenesses(msgspec.Struct, frozen=True, kw_only=True):
    """All pairs alike, and the languages with too little text to say."""

    pairs: tuple[Alike, ...]
    unmeasured: tuple[str, ...]


class _Centred(msgspec.Struct, frozen=True, kw_only=True):
    """The texts of one language: their indices, where each begins, all vectors centred."""

    texts: tuple[int, ...]
    starts: tuple[int, ...]
    vectors: Floats

    def of(self, place: int) -> Floats:
        """Return the vectors of one text."""
        ends = (*self.starts[1:], len(self.vectors))
        return self.vectors[self.starts[place] : ends[place]]


def alike(ordered: Sequence[Parted], vectors: Vectors, least: float = ALIKE) -> Likenesses:
    """Return which texts of different languages say the same, with a score of at least `least`.

    `ordered` stands in the order of time. Every sentence is compared with every sentence of other
    languages in blocks: the cost is the square of their number, which is meant for 100,000.
    """
    by_language: dict[str, list[int]] = {}
    for at, text in enumerate(ordered):
        if text.spans:
            by_language.setdefault(text.head.language, []).append(at)
    centred: dict[str, _Centred] = {}
    for language, texts in sorted(by_language.items()):
        count = sum(len(ordered[at].spans) for at in texts)
        if count >= _SENTENCES and len(texts) >= _REPORTS:
            centred[language] = _centre(texts, ordered, vectors)
    found = []
    for one, two, first, second, score in _scored(centred, least):
        a, b = centred[one].texts[first], centred[two].texts[second]
        same = centred[one].of(first) @ centred[two].of(second).T
        earlier, later = min(a, b), max(a, b)
        matched = _align(ordered[later], ordered[earlier], same if later == a else same.T)
        found.append(Alike(earlier=earlier, later=later, score=score, alignment=matched))
    return Likenesses(
        pairs=tuple(sorted(found, key=lambda pair: (pair.earlier, pair.later))),
        unmeasured=tuple(sorted(by_language.keys() - centred.keys())),
    )


def _centre(texts: Sequence[int], ordered: Sequence[Parted], vectors: Vectors) -> _Centred:
    starts: list[int] = []
    sentences: list[str] = []
    for at in texts:
        starts.append(len(sentences))
        sentences += [span.of(ordered[at].text) for span in ordered[at].spans]
    own = vectors(sentences)
    own = own - own.mean(0)
    lengths = np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
    out = np.asarray(own / lengths, np.float32)
    return _Centred(texts=tuple(texts), starts=tuple(starts), vectors=out)


def _scored(
    centred: Mapping[str, _Centred], least: float
) -> Iterator[tuple[str, str, int, int, float]]:
    """Yield the languages and numbers of two texts with their score, for all that reach it."""
    for one, two in combinations(sorted(centred), 2):
        for first, scores in _blocks(centred[one], centred[two]):
            for row, second in np.argwhere(scores >= least).tolist():
                yield one, two, first + row, second, float(scores[row, second])


def _blocks(one: _Centred, two: _Centred) -> Iterator[tuple[int, Floats]]:
    """Yield the number of a first text and scores: shape (texts from there, texts of the other)."""
    bounds = (*one.starts, len(one.vectors))
    first = 0
    while first < len(one.texts):
        last = first + 1
        while last < len(one.texts) and bounds[last + 1] - bounds[first] <= _BLOCK:
            last += 1
        same = one.vectors[bounds[first] : bounds[last]] @ two.vectors.T
        rows = np.array(bounds[first:last]) - bounds[first]
        yield first, _scores(same, rows, np.array(two.starts))
        first = last


def _scores(same: Floats, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
    """Return the score of each pair of texts from the likeness of each pair of sentences."""
    heights = np.diff([*rows, same.shape[0]])[:, None]
    widths = np.diff([*columns, same.shape[1]])[None, :]
    there = np.add.reduceat(np.maximum.reduceat(same, columns, axis=1), rows, axis=0) / heights
    back = np.add.reduceat(np.maximum.reduceat(same, rows, axis=0), columns, axis=1) / widths
    return np.asarray(np.minimum(there, back), np.float32)


def _align(copy: Parted, original: Parted, same: Floats) -> Alignment:
    """Join each sentence to its likest where both say the same; `same` has the copy's rows."""
    there, back = same.argmax(1), same.argmax(0)
    pairs = [(row, int(column)) for row, column in enumerate(there) if same[row, column] >= _SAME]
    kept = [column for column, row in enumerate(back) if same[row, column] >= _SAME]
    return alignment(copy, original, pairs, kept)
