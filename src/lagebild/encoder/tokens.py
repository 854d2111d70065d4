"""Text to tokens: the unigram pieces of the data file, with offsets into the text as it is."""

from collections.abc import Sequence

import msgspec
from tokenizers import Tokenizer, models, pre_tokenizers

from lagebild.encoder.packed import Packed

START, END = 0, 2
_UNKNOWN = 3


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

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.ids)


class Pieces:
    """The tokenizer of a data file."""

    def __init__(self, packed: Packed) -> None:
        """Build the piece table; half a second, once a process."""
        self._model = Tokenizer(
            models.Unigram(packed.pieces(), unk_id=_UNKNOWN, byte_fallback=False)
        )
        self._model.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
        self._replacements = packed.replacements

    def tokenize(self, text: str) -> Tokens:
        """Return the tokens of a text, each line's end marked."""
        return self.tokenize_all([text])[0]

    def tokenize_all(self, texts: Sequence[str]) -> tuple[Tokens, ...]:
        """Return the tokens of each text; many at once are faster."""
        plain = [self._plain(text) for text in texts]
        lines = [(at, line) for at, (text, _) in enumerate(plain) for line in _lines(text)]
        coded = self._model.encode_batch(
            [plain[at][0][start:end] for at, (start, end) in lines], add_special_tokens=False
        )
        ids: list[list[int]] = [[] for _ in texts]
        starts: list[list[int]] = [[] for _ in texts]
        ends: list[list[int]] = [[] for _ in texts]
        for (at, (first, _)), encoding in zip(lines, coded, strict=True):
            text, origin = plain[at]
            for piece, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
                begin, stop = first + start, first + end
                while begin < stop - 1 and text[begin] == " ":
                    begin += 1
                ids[at].append(piece)
                starts[at].append(origin[begin])
                ends[at].append(origin[stop - 1] + 1 if stop > begin else origin[begin])
            ids[at].append(END)
            edge = ends[at][-1] if ends[at] else 0
            starts[at].append(edge)
            ends[at].append(edge)
        return tuple(
            Tokens(ids=tuple(a), starts=tuple(b), ends=tuple(c))
            for a, b, c in zip(ids, starts, ends, strict=True)
        )

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


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where the lines that hold something start and end."""
    out, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((start, start + len(line)))
        start += len(line) + 1
    return out
