"""Words of a table as expressions, and the form in which they are looked up."""

import re
from collections.abc import Iterable


def key_of(word: str) -> str:
    """Return the form in which words are looked up: case-folded, with single spaces."""
    return " ".join(word.split()).casefold()


def one_word(word: str) -> str:
    """Return an expression for a word or several; in lower case it may begin with a capital."""
    first, escaped = word[0], r"\s+".join(re.escape(part) for part in word.split())
    if first.islower() and escaped.startswith(first):
        return f"[{first}{first.upper()}]{escaped[1:]}"
    return escaped


def spaced(pattern: str) -> str:
    """Return the expression with each space standing for any white space, `" ?"` for none too."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def any_word(words: Iterable[str]) -> str:
    """Return an expression for any of the words, longest first, with any white space inside."""
    return "|".join(one_word(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
