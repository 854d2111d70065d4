"""What is said is found by its words, with the speaker who stands nearest."""

from pathlib import Path

import msgspec
from training.reader.said import Quoted, read_said, speeches_in

TEXT = "Er sah Meier. Die Stadt sei gefallen, sagte Meier. Mehr sagte er nicht."


def test_the_nearest_occurrence_of_the_speakers_words_is_the_speaker() -> None:
    row = Quoted(id="r", type="Indirect", quote=("Die Stadt sei gefallen",), speaker="Meier")

    (speech,) = speeches_in([row], TEXT)

    assert [TEXT[start:end] for start, end in speech.parts] == ["Die Stadt sei gefallen"]
    assert speech.speaker == (44, 49)


def test_a_passage_where_nothing_is_said_has_no_speech() -> None:
    assert speeches_in([Quoted(id="r", type="none", quote=(), speaker="")], TEXT) == ()


def test_words_that_are_not_in_the_text_are_left_out() -> None:
    rows = [Quoted(id="r", type="Direct", quote=("Nein",), speaker="")]

    assert speeches_in(rows, TEXT) == ()


def test_lines_are_kept_by_passage(tmp_path: Path) -> None:
    lines = [Quoted(id=name, type="none", quote=(), speaker="") for name in ("a", "b", "a")]
    (tmp_path / "x.jsonl").write_bytes(b"\n".join(map(msgspec.json.encode, lines)))

    assert {name: len(rows) for name, rows in read_said(tmp_path).items()} == {"a": 2, "b": 1}
    assert read_said(tmp_path / "nowhere") == {}
