"""The whole corpus as passages, and which of them are set aside."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from training.reader.passage import Passage, PassageError, parse
from training.reader.said import read_said, speeches_in
from training.reader.standoff import load_pieces

CORPUS = Path(__file__).parents[1] / "corpus"
_PARTS = 10
_SILENT_PARTS = 3


def share_of(passage_id: str, parts: int) -> int:
    """Return in which of so many parts an id falls, by its hash."""
    return int.from_bytes(hashlib.sha256(passage_id.encode()).digest()[:4]) % parts


def is_set_aside(passage: Passage) -> bool:
    """Tell whether a passage is never trained on: a tenth, and of silent real reports a third.

    The pieces of one article go together.
    """
    name = passage.id.split("#")[0]
    if passage.head.get("kind") == "real" and not passage.claims:
        return share_of(name, _SILENT_PARTS) == 0
    return share_of(name, _PARTS) == 0


def written(folder: Path = CORPUS) -> Iterator[Passage]:
    """Yield the passages that this project wrote, in the order of their files' names."""
    said = read_said(folder / "said")
    for path in sorted((folder / "written").glob("*/*.txt")):
        for passage in parse(path.read_text("utf-8")):
            rows = said.get(passage.id)
            speeches = speeches_in(rows, passage.text) if rows else None
            yield msgspec.structs.replace(passage, speeches=speeches)


def other(folder: Path = CORPUS) -> Iterator[Passage]:
    """Yield the passages in languages that are only tested."""
    for path in sorted((folder / "other").glob("*.txt")):
        yield from parse(path.read_text("utf-8"))


def real(public: Path, folder: Path = CORPUS) -> Iterator[Passage]:
    """Yield the annotated public texts that are there; say on standard error how many are not."""
    faults: list[PassageError] = []
    for path in sorted((folder / "real").glob("*.jsonl")):
        for piece in load_pieces(path, public):
            if isinstance(piece, PassageError):
                faults.append(piece)
            else:
                yield piece
    if faults:
        print(f"{len(faults)} public texts left out, the first: {faults[0]}", file=sys.stderr)


def parted(passages: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Return what is trained on and what is set aside."""
    return (
        [passage for passage in passages if not is_set_aside(passage)],
        [passage for passage in passages if is_set_aside(passage)],
    )
