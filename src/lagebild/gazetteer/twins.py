"""Names so alike that they may be one actor's: suggested to a person, never merged."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from lagebild.gazetteer.names import fold

# Found on own pairs: spellings of one name score above, "23rd Division" and "25th Division" below.
_ALIKE = 88
# Of shorter names a letter is too much of the name.
_SHORTEST = 5


def twins(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return those of the other names that may be the same actor's, the likest first.

    Case, diacritics, hyphens and the order of words do not count. Names that fold alike are no
    twins but one name; names that differ in a number are two actors.
    """
    key = fold(name)
    if len(key) < _SHORTEST:
        return ()
    folded = {other: fold(other) for other in dict.fromkeys(others)}
    fitting = {
        other: words
        for other, words in folded.items()
        if words != key and len(words) >= _SHORTEST and _digits(words) == _digits(key)
    }
    found = process.extract(
        key, fitting, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=None
    )
    return tuple(other for _, _, other in sorted(found, key=lambda hit: (-hit[1], hit[2])))


def _digits(words: str) -> str:
    return "".join(sign for sign in words if sign.isdigit())
