"""Runs of words as hashes, and which texts share enough of them to be compared."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

WORDS = 4
# One hash in so many is kept, chosen by its own value, so that all texts keep the same ones: shares
# of kept hashes estimate containment as MinHash estimates likeness (FracMinHash).
_KEPT_OF = 4
# A text is compared with the earliest that share a run of words. With more of them a run that all
# texts have, or an agency text that thousands print, would make the work quadratic.
_EARLIEST = 20
_SHARED = 2
_WORD = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the text's words, case folded."""
    return tuple(_WORD.findall(text.casefold()))


def runs(words: Sequence[str], length: int) -> frozenset[tuple[str, ...]]:
    """Return all runs of so many words; of fewer words, the one run that they are."""
    if len(words) <= length:
        return frozenset([tuple(words)]) if words else frozenset()
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def sketch(text: str) -> frozenset[int]:
    """Return the kept 64-bit hashes of the text's runs of four words."""
    hashes = (_hash(run) for run in runs(words_of(text), WORDS))
    return frozenset(value for value in hashes if value % _KEPT_OF == 0)


def candidates(sketches: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Yield earlier and later index of texts that share two hashes or more, by later index.

    Sketches stand in the order of time. Cost: linear in the hashes.
    """
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for later, hashes in enumerate(sketches):
        shared: Counter[int] = Counter()
        for value in hashes:
            shared.update(holders[value])
            if len(holders[value]) < _EARLIEST:
                holders[value].append(later)
        for earlier in sorted(shared):
            if shared[earlier] >= _SHARED:
                yield earlier, later


def _hash(run: Sequence[str]) -> int:
    digest = hashlib.blake2b(" ".join(run).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big")
