"""Annotations of public texts that are not in the repository: offsets, labels and a hash.

`python -m training.reader.standoff MARKED PUBLIC OUT` turns marked copies into that form.
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.reader.passage import Line, Passage, PassageError, Span, Speech, parse
from training.reader.said import read_said, speeches_in


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Characters `start` to `end` of a public text, with what is marked in them.

    `source` is a file of the public folder, `report` the record in it where it holds several.
    """

    id: str
    source: str
    report: str = ""
    start: int
    end: int
    sha256: str
    lang: str
    published: str
    spans: tuple[tuple[str, int, int, str], ...] = ()
    claims: tuple[Line, ...] = ()
    speeches: tuple[Speech, ...] | None = None


class _Record(msgspec.Struct, frozen=True):
    id: str
    text: str
    lang: str
    published: str


def public_text(folder: Path, source: str, report: str) -> str:
    """Return a public text; raise PassageError where it is not in the folder."""
    path = folder / source
    if not path.exists():
        raise PassageError(f"{path} is absent; the corpus README says where it comes from")
    raw = path.read_text("utf-8")
    if not report:
        return raw
    for line in raw.splitlines():
        record = msgspec.json.decode(line, type=_Record)
        if record.id == report:
            return record.text
    raise PassageError(f"{path} has no report {report!r}")


def load_pieces(path: Path, folder: Path) -> Iterator[Passage | PassageError]:
    """Yield the annotated pieces of a file as passages, and for each that is not there why."""
    texts: dict[tuple[str, str], str] = {}
    for line in path.read_text("utf-8").splitlines():
        piece = msgspec.json.decode(line, type=Piece)
        try:
            yield _passage(piece, folder, texts)
        except PassageError as fault:
            yield fault


def _passage(piece: Piece, folder: Path, texts: dict[tuple[str, str], str]) -> Passage:
    key = (piece.source, piece.report)
    if key not in texts:
        texts[key] = public_text(folder, *key)
    text = texts[key][piece.start : piece.end]
    if hashlib.sha256(text.encode()).hexdigest() != piece.sha256:
        raise PassageError(f"{piece.id}: {piece.source} holds another text than was annotated")
    return Passage(
        id=piece.id,
        head={"lang": piece.lang, "published": piece.published, "kind": "real", "war": ""},
        text=text,
        spans=tuple(
            Span(id=name, start=start, end=end, stands_for=other)
            for name, start, end, other in piece.spans
        ),
        claims=piece.claims,
        speeches=piece.speeches,
    )


def find_text(passage: Passage, folder: Path) -> tuple[str, str, int]:
    """Return source, report and offset of the text that a marked copy was made of."""
    if "#" in passage.id:
        source, report = f"bench/control-ukraine/reports/{passage.id.split('#')[0]}.md", ""
    else:
        source, report = f"train-text/{passage.id[:2]}.jsonl", passage.id
    at = public_text(folder, source, report).find(passage.text)
    if at < 0:
        raise PassageError(f"{passage.id}: the marked copy differs from {source}")
    return source, report, at


def piece_of(passage: Passage, folder: Path, speeches: tuple[Speech, ...] | None = None) -> Piece:
    """Return a marked copy as offsets and labels."""
    source, report, at = find_text(passage, folder)
    return Piece(
        id=passage.id,
        source=source,
        report=report,
        start=at,
        end=at + len(passage.text),
        sha256=hashlib.sha256(passage.text.encode()).hexdigest(),
        lang=passage.head["lang"],
        published=passage.head["published"],
        spans=tuple((s.id, s.start, s.end, s.stands_for) for s in passage.spans),
        claims=passage.claims,
        speeches=speeches,
    )


def main(marked: str, public: str, out: str, quotes: str = "") -> None:
    """Write the marked copies of a folder in stand-off form, sorted by id."""
    pieces = []
    said = read_said(Path(quotes)) if quotes else {}
    for path in sorted(Path(marked).glob("*.txt")):
        try:
            for passage in parse(path.read_text("utf-8")):
                rows = said.get(passage.id)
                speeches = speeches_in(rows, passage.text) if rows else None
                pieces.append(piece_of(passage, Path(public), speeches))
        except PassageError as fault:
            print(fault, file=sys.stderr)
    lines = [msgspec.json.encode(piece) for piece in sorted(pieces, key=lambda piece: piece.id)]
    Path(out).write_bytes(b"\n".join([*lines, b""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
