"""Public texts are annotated by offsets and a hash, and refused where the text is another."""

from pathlib import Path

import msgspec
import pytest
from training.reader.passage import Passage, PassageError, parse
from training.reader.standoff import load_pieces, piece_of

TEXT = "Rebels took Gao.\n\nThe army denied it."
MARKED = """=== en-1
lang: en
published: 2013-01-26
kind: real
war: Mali

{a1:Rebels} {c1:took} {p1:Gao}.

{a2:The army} denied it.
---
c1 capture actor=a1 place=p1
"""


@pytest.fixture
def public(tmp_path: Path) -> Path:
    folder = tmp_path / "public" / "train-text"
    folder.mkdir(parents=True)
    row = {"id": "en-1", "lang": "en", "published": "2013-01-26", "text": "News\n" + TEXT}
    (folder / "en.jsonl").write_bytes(msgspec.json.encode(row) + b"\n")
    return tmp_path / "public"


def _write(tmp_path: Path, public: Path) -> Path:
    (passage,) = parse(MARKED)
    path = tmp_path / "real.jsonl"
    path.write_bytes(msgspec.json.encode(piece_of(passage, public)) + b"\n")
    return path


def test_a_marked_copy_comes_back_from_offsets(tmp_path: Path, public: Path) -> None:
    path = _write(tmp_path, public)
    (again,) = load_pieces(path, public)

    assert isinstance(again, Passage)
    assert again.text == TEXT
    assert "Rebels" not in path.read_text("utf-8")
    assert [again.text[s.start : s.end] for s in again.spans] == [
        "Rebels",
        "took",
        "Gao",
        "The army",
    ]


def test_another_text_is_refused(tmp_path: Path, public: Path) -> None:
    path = _write(tmp_path, public)
    corpus = public / "train-text" / "en.jsonl"
    corpus.write_text(corpus.read_text("utf-8").replace("Gao", "Ber"), "utf-8")

    (fault,) = load_pieces(path, public)

    assert isinstance(fault, PassageError)
    assert "another text than was annotated" in str(fault)


def test_a_text_that_is_not_there_is_said(tmp_path: Path, public: Path) -> None:
    path = _write(tmp_path, public)

    (fault,) = load_pieces(path, tmp_path / "nowhere")

    assert isinstance(fault, PassageError)
    assert "is absent" in str(fault)
