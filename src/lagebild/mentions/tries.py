"""A trie of words: finds at a place in a sentence all names that begin there."""

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from lagebild.mentions.words import Stem, Word

_TOKENS = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[*:_](?=in)[^\W_]+)?")
_GAP = re.compile(r"[\s\-‐‑–/\"„“”»«'’‘.&()]{0,3}")
_GENITIVE = re.compile(r"['’]s\b")

Payload = TypeVar("Payload")


class _Node(Generic[Payload]):
    """Where the words read so far lead; `ends` are the names that are complete here."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Payload]] = {}
        self.ends: list[tuple[tuple[str, ...], Payload]] = []


class WordTrie(Generic[Payload]):
    """Names as sequences of stems, each with what it stands for."""

    def __init__(self, stem: Stem) -> None:
        self._root: _Node[Payload] = _Node()
        self._stem = stem

    def add(self, name: str, payload: Payload) -> None:
        """Add a name; its abbreviations are matched with their case, other words inflected."""
        words = tuple(_TOKENS.findall(_GENITIVE.sub("", name)))
        node = self._root
        for word in words:
            node = node.next.setdefault(self._stem(word), _Node())
        node.ends.append((words, payload))

    def match(self, words: Sequence[Word], first: int) -> list[tuple[int, Payload]]:
        """Return what begins at that word: the word after its last one, and what it stands for.

        Longest first; several of one length where a name is shared.
        """
        found: list[tuple[int, Payload]] = []
        nodes, end = [self._root], first
        while nodes and end < len(words):
            word = words[end]
            if end > first and not _GAP.fullmatch(word.gap):
                break
            nodes = [node.next[key] for node in nodes for key in word.keys if key in node.next]
            end += 1
            for node in nodes:
                for name, payload in node.ends:
                    if _case_fits(name, words[first:end]):
                        found.append((end, payload))
        found.sort(key=lambda pair: -pair[0])
        return found

    def longest(self, words: Sequence[Word], first: int) -> tuple[int, tuple[Payload, ...]] | None:
        """Return the end of the longest name that begins at that word, and all it stands for."""
        found = self.match(words, first)
        if not found:
            return None
        end = found[0][0]
        return end, tuple(dict.fromkeys(payload for at, payload in found if at == end))


def _case_fits(name: tuple[str, ...], words: Sequence[Word]) -> bool:
    for listed, word in zip(name, words, strict=True):
        if is_abbreviation(listed) and word.text not in {listed, f"{listed}s"}:
            return False
    if len(name) == 1:
        exact = listed_as_is(name[0])
        return word.text == name[0] if exact else word.capital or not name[0][0].isupper()
    return any(word.capital for word in words) or not any(w[0].isupper() for w in name)


def is_abbreviation(word: str) -> bool:
    """Tell whether a listed word is one: capitals and digits, two or more."""
    return len(word) > 1 and word.isupper()


def listed_as_is(word: str) -> bool:
    """Tell whether a listed word is an agency's sign in small letters: mw, dpa."""
    return len(word) <= 3 and word.islower() and word.isascii()
