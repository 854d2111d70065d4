"""Text to tokens: the unigram pieces of the data file, with offsets into the text as it is."""

import math
from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache

import msgspec

from lagebild.encoder.packed import Packed

START, END = 0, 2
_UNKNOWN = 3
# What stands for a space in the pieces.
_SPACE = "▁"
# How much worse than the worst piece an unknown character is, as in sentencepiece.
_UNKNOWN_PENALTY = 10.0
# Words come again and again.
_REMEMBERED = 50_000


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """Token ids in order with the characters of the text that each covers, half-open.

    A paragraph's end is a token of its own that covers nothing.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def words(self) -> tuple[int, ...]:
        """Return for each token which word it belongs to: what no white space parts is one."""
        out, word, last = [], -1, -1
        for start, end in zip(self.starts, self.ends, strict=True):
            if start > last or start == end:
                word += 1
            out.append(word)
            last = end
        return tuple(out)

    def covering(self, start: int, end: int) -> range:
        """Return the tokens that share characters with `[start, end)`, an empty range if none."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.ids)


class Pieces:
    """The tokenizer of a data file: the likeliest way to cut each word into its pieces.

    Unigram model of Kudo (2018), https://arxiv.org/abs/1804.10959.
    """

    def __init__(self, packed: Packed) -> None:
        """Build the piece table."""
        pieces = packed.pieces()
        self._scores = array("f", (score for _, score in pieces))
        self._ids = {piece: number for number, (piece, _) in enumerate(pieces) if number > _UNKNOWN}
        self._longest = max(map(len, self._ids))
        self._unknown_score = min(self._scores) - _UNKNOWN_PENALTY
        self._replacements = packed.replacements
        self._cut = lru_cache(maxsize=_REMEMBERED)(self._cut_word)

    def tokenize(self, text: str) -> Tokens:
        """Return the tokens of a text, each line's end marked."""
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        plain, origin = self._plain(text)
        at = 0
        for line in plain.split("\n"):
            begin = at
            for word in line.split(" "):
                for number, first, last in self._cut(_SPACE + word) if word else ():
                    # The mark of the space before a word covers nothing of the text.
                    start, end = max(0, first - 1), last - 1
                    ids.append(number)
                    ends.append(origin[begin + end - 1] + 1 if end else origin[begin])
                    starts.append(origin[begin + start] if end else origin[begin])
                begin += len(word) + 1
            if line.strip():
                edge = ends[-1] if ends else 0
                ids.append(END)
                starts.append(edge)
                ends.append(edge)
            at += len(line) + 1
        return Tokens(ids=tuple(ids), starts=tuple(starts), ends=tuple(ends))

    def _cut_word(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Return the pieces of a word as (id, first, last): the best sum of scores (Viterbi)."""
        size = len(word)
        best = [0.0] + [-math.inf] * size
        back: list[tuple[int, int]] = [(0, 0)] * (size + 1)
        for first in range(size):
            score, single = best[first], False
            for last in range(first + 1, min(size, first + self._longest) + 1):
                number = self._ids.get(word[first:last])
                if number is None:
                    continue
                single = single or last == first + 1
                total = score + self._scores[number]
                if total > best[last]:
                    best[last], back[last] = total, (first, number)
            if not single and score + self._unknown_score > best[first + 1]:
                best[first + 1] = score + self._unknown_score
                back[first + 1] = (first, _UNKNOWN)
        out: list[tuple[int, int, int]] = []
        last = size
        while last:
            first, number = back[last]
            if out and number == out[-1][0] == _UNKNOWN:
                # Unknown characters in a row are one token.
                out[-1] = (_UNKNOWN, first, out[-1][2])
            else:
                out.append((number, first, last))
            last = first
        return tuple(reversed(out))

    def _plain(self, text: str) -> tuple[str, list[int]]:
        """Return the text as the pieces know it, and for each of its characters where it was."""
        out: list[str] = []
        origin: list[int] = []
        for at, character in enumerate(text):
            if character == "\n":
                out.append("\n")
                origin.append(at)
                continue
            for new in self._replacements.get(ord(character), character):
                if new == " " and (not out or out[-1] in " \n"):
                    continue
                out.append(new)
                origin.append(at)
        return "".join(out), origin
