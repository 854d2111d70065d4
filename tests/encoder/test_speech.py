"""Clauses are said whole or not at all, and have a speaker or none."""

import numpy as np
import pytest

from lagebild.domain.span import Span
from lagebild.encoder.labels import KINDS, SPEECH_TAGS
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import DISTANCES, RANKS, TokenSpan
from lagebild.encoder.speech import Said, clauses, find_speech
from lagebild.encoder.tokens import Tokens

WIDTH, PAIR = 4, 2
SAID, SPEAKS = 0, 1


def _linear(name: str, outputs: int, width: int = WIDTH) -> dict[str, Floats]:
    return {
        f"{name}.weight": np.zeros((outputs, width), np.float32),
        f"{name}.bias": np.zeros(outputs, np.float32),
    }


@pytest.fixture
def weights() -> dict[str, Floats]:
    """What has the feature SAID is said, who has SPEAKS speaks, and nobody else does."""
    out = _linear("speech", len(SPEECH_TAGS))
    out["speech.weight"][1:, SAID] = 9
    out["speech.bias"][0] = 4
    for part in ("left", "right", "left_factor", "right_factor"):
        out |= _linear(f"speakers.{part}", PAIR)
    out |= _linear("speakers.out", 1, PAIR) | _linear("speakers.null", 1)
    for part, rows in (
        ("distance", 2 * len(DISTANCES)),
        ("rank", 2 * RANKS + 1),
        ("kind", len(KINDS)),
    ):
        out[f"speakers.{part}.weight"] = np.zeros((rows, PAIR), np.float32)
    out["speakers.right.weight"][0, SPEAKS] = 10
    out["speakers.out.weight"][0, 0] = 1
    out["speakers.null.bias"][0] = 5
    return out


def _read(text: str, said: str, speaker: str) -> tuple[Tokens, Floats, list[TokenSpan]]:
    """One token a character; `said` marks with x what has the feature."""
    states = np.zeros((len(text), WIDTH), np.float32)
    states[[n for n, mark in enumerate(said[: len(text)]) if mark == "x"], SAID] = 1
    at = text.index(speaker)
    states[at : at + len(speaker), SPEAKS] = 1
    span = TokenSpan(kind=KINDS.index("source"), start=at, end=at + len(speaker))
    numbers = tuple(range(len(text)))
    tokens = Tokens(ids=numbers, starts=numbers, ends=tuple(n + 1 for n in numbers))
    return tokens, states, [span]


def _words(text: str, said: tuple[Said, ...]) -> list[tuple[list[str], int | None]]:
    return [([part.of(text) for part in one.parts], one.speaker) for one in said]


def test_clauses_lie_between_marks() -> None:
    text = "Die Stadt, hieß es, sei „heute“ gefallen. 3,5 Tage"

    assert [span.of(text) for span in clauses(text)] == [
        "Die Stadt",
        "hieß es",
        "sei",
        "heute",
        "gefallen",
        "3,5 Tage",
    ]


def test_a_frame_parts_what_one_speaker_says(weights: dict[str, Floats]) -> None:
    text = "Die Stadt sei gefallen, sagte Mair, und niemand sei dort geblieben. Er ging."
    said = "x" * 22 + " " * 14 + "x" * 30 + " " * 10
    tokens, states, people = _read(text, said, "Mair")

    found = find_speech(weights, text, tokens, states, people)

    parts = ["Die Stadt sei gefallen", "und niemand sei dort geblieben"]
    assert _words(text, found) == [(parts, 0)]


def test_single_words_are_no_speech(weights: dict[str, Floats]) -> None:
    text = "Die Stadt fiel, sagte Mair."
    tokens, states, people = _read(text, "  xx", "Mair")

    assert find_speech(weights, text, tokens, states, people) == ()
    assert find_speech(weights, "", Tokens(ids=(), starts=(), ends=()), states[:0], []) == ()


def test_a_quotation_inside_what_is_said_is_its_own(weights: dict[str, Floats]) -> None:
    text = "Mair sagt: er habe „alles nur Mögliche getan“ und sei müde gewesen."
    tokens, states, people = _read(text, " " * 11 + "x" * 60, "Mair")

    found = find_speech(weights, text, tokens, states, people)

    assert Span(start=20, end=44) in [part for one in found for part in one.parts]
    assert {one.speaker for one in found} == {0}


def test_without_a_likely_speaker_nobody_speaks(weights: dict[str, Floats]) -> None:
    text = "Die Stadt sei gefallen, sagte Mair."
    tokens, states, people = _read(text, "x" * 22, "Mair")
    weights["speakers.null.bias"][0] = 99

    assert _words(text, find_speech(weights, text, tokens, states, people)) == [
        (["Die Stadt sei gefallen"], None)
    ]
