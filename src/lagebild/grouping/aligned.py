"""Which sentences of a text stand in another, in the same words."""

from collections.abc import Iterable, Sequence

import msgspec

from lagebild.domain.lineage import Parted, Passage
from lagebild.domain.span import Span
from lagebild.grouping.shingles import runs, words_of

_RUN = 3
# So much of a sentence's runs of three words stand in the other, whole: editors cut and replace.
_TAKEN = 0.6

Run = tuple[str, ...]


class Alignment(msgspec.Struct, frozen=True, kw_only=True):
    """The passages that a copy shares with its original, and both shares, 0 to 1 by length."""

    passages: tuple[Passage, ...]
    added: tuple[Span, ...]
    share: float
    contained: float


def sentence_runs(text: Parted) -> tuple[frozenset[Run], ...]:
    """Return the runs of three words of each sentence."""
    return tuple(runs(words_of(span.of(text.text)), _RUN) for span in text.spans)


def align(
    copy: Parted,
    original: Parted,
    runs_of_copy: Sequence[frozenset[Run]],
    runs_of_original: Sequence[frozenset[Run]],
) -> Alignment:
    """Return which sentences of the copy stand in the original, in whatever order.

    A sentence is taken where 0.6 of its runs of words stand in the original, in one sentence or
    in several, as when an editor joins two; its passage names the sentence that holds most.
    """
    taken = _taken(runs_of_copy, runs_of_original)
    back = _taken(runs_of_original, runs_of_copy)
    pairs = [(at, other) for at, other in enumerate(taken) if other is not None]
    kept = {*(other for _, other in pairs), *(at for at, n in enumerate(back) if n is not None)}
    return alignment(copy, original, pairs, kept)


def alignment(
    copy: Parted, original: Parted, pairs: Iterable[tuple[int, int]], kept: Iterable[int]
) -> Alignment:
    """Return the alignment of sentence indices; `kept` are those of the original in the copy."""
    at = dict(pairs)
    passages = (Passage(span=copy.spans[n], original=original.spans[m]) for n, m in at.items())
    return Alignment(
        passages=tuple(sorted(passages)),
        added=tuple(span for n, span in enumerate(copy.spans) if n not in at),
        share=_share(copy.spans, at),
        contained=_share(original.spans, kept),
    )


def _taken(
    sentences: Sequence[frozenset[Run]], others: Sequence[frozenset[Run]]
) -> tuple[int | None, ...]:
    everything: frozenset[Run] = frozenset().union(*others)
    found: list[int | None] = []
    for own in sentences:
        if own and len(own & everything) >= _TAKEN * len(own):
            shared = [len(own & other) for other in others]
            found.append(shared.index(max(shared)))
        else:
            found.append(None)
    return tuple(found)


def _share(spans: Sequence[Span], which: Iterable[int]) -> float:
    whole = sum(map(len, spans))
    return sum(len(spans[n]) for n in sorted(set(which))) / whole if whole else 0.0
