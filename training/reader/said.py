"""What is said in a passage and by whom, from lines of exact words."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from training.reader.passage import Speech


class Quoted(msgspec.Struct, frozen=True):
    """A quotation as someone noted it: words without their frame in parts, and the speaker's.

    `type` is Direct, Indirect, FreeIndirect, Reported, or none for a passage where nothing is said.
    """

    id: str
    type: str
    quote: tuple[str, ...]
    speaker: str


def read_said(folder: Path) -> Mapping[str, tuple[Quoted, ...]]:
    """Return the lines of a folder's files by the passage that they are about."""
    rows: defaultdict[str, list[Quoted]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            row = msgspec.json.decode(line, type=Quoted)
            rows[row.id].append(row)
    return {name: tuple(found) for name, found in rows.items()}


def speeches_in(rows: Sequence[Quoted], text: str) -> tuple[Speech, ...]:
    """Return where what the lines quote stands in a text.

    The speaker is the occurrence of its words that stands nearest to what is said.
    """
    out, at = [], 0
    for row in rows:
        parts = []
        for words in row.quote:
            start = text.find(words, at)
            start = text.find(words) if start < 0 else start
            if start >= 0 and words:
                parts.append((start, start + len(words)))
                at = start
        if parts and row.type != "none":
            speaker = _nearest(text, row.speaker, (parts[0][0], parts[-1][1]))
            out.append(Speech(type=row.type, parts=tuple(parts), speaker=speaker))
    return tuple(out)


def _nearest(text: str, words: str, said: tuple[int, int]) -> tuple[int, int] | None:
    """Return where the words stand nearest, first of all in the sentence of what is said."""
    found = [match.start() for match in re.finditer(re.escape(words), text)] if words else []

    def far(at: int) -> tuple[int, int]:
        left, right = (at + len(words), said[0]) if at < said[0] else (said[1], at)
        between = text[left:right] if left < right else ""
        return len(re.findall(r"[.!?\n](?=\s|$)", between)), len(between)

    start = min(found, key=far, default=None)
    return None if start is None else (start, start + len(words))
