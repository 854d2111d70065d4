"""Sentences are cut into clauses, and mentions stay in theirs."""

import pytest

from lagebild.claims.scene import Scene, compiled, scenes
from lagebild.domain.mention import Mentions
from lagebild.lexicon.grammar import load_grammar
from lagebild.text.sentences import split
from tests.claims.reading import report_of


def _scene(text: str, language: str) -> Scene:
    report = report_of(text, language)
    found = tuple(scenes(report, split(report), Mentions(), load_grammar(language)))
    assert len(found) == 1
    return found[0]


def _clauses(text: str, language: str) -> list[str]:
    return [clause.of(text).strip() for clause in _scene(text, language).clauses]


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        (
            "en",
            "The army said on Monday that the town had fallen.",
            ["The army said on Monday", "that the town had fallen."],
        ),
        (
            "de",
            "Die Armee teilte am Montag mit, die Stadt sei wieder gefallen.",
            ["Die Armee teilte am Montag mit,", "die Stadt sei wieder gefallen."],
        ),
        (
            "de",
            "Die Armee nahm die Stadt nach kurzen, aber heftigen Kämpfen ein.",
            ["Die Armee nahm die Stadt nach kurzen, aber heftigen Kämpfen ein."],
        ),
        (
            "da",
            "Hæren meldte i går at byen var faldet.",
            ["Hæren meldte i går", "at byen var faldet."],
        ),
    ],
)
def test_a_sentence_is_cut_into_its_clauses(language: str, text: str, clauses: list[str]) -> None:
    assert _clauses(text, language) == clauses


def test_list_items_are_no_clauses() -> None:
    text = "Nach Homs, Hama und Idlib fiel am Montag die Stadt."

    assert _clauses(text, "de") == [text]


def test_the_clauses_cover_the_sentence_in_order() -> None:
    text = "The army said that the town, which it had shelled for days, had fallen, and left."
    scene = _scene(text, "en")

    assert "".join(clause.of(text) for clause in scene.clauses) == text


def test_a_pattern_matches_whole_words_over_any_white_space() -> None:
    pattern = compiled("ist die")

    assert pattern.search("Das ist\xa0die Stadt")
    assert not pattern.search("Das ist dieselbe Stadt")
    assert not compiled("nicht").search("nicht-syrische Kämpfer")
