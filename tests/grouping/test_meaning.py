"""Texts of one meaning in two languages are found, with their sentences aligned."""

from collections.abc import Sequence

import numpy as np

from lagebild.domain.lineage import How, Parted
from lagebild.grouping.lineage import lineage_of
from lagebild.grouping.meaning import Floats, alike
from tests.grouping.parted import parted

_TEXTS, _LENGTH, _WIDTH = 12, 10, 384


def vectors(sentences: Sequence[str]) -> Floats:
    """Give each made sentence ("en 3-7.") the direction of its number, whatever its language."""
    out = np.zeros((len(sentences), _WIDTH), np.float32)
    for row, sentence in enumerate(sentences):
        language, _, name = sentence.partition(" ")
        seed = int(name.strip(".").replace("-", "0"))
        out[row] = np.random.default_rng(seed).normal(size=_WIDTH)
        out[row, 0] += 20 if language == "en" else -20
    lengths = np.linalg.norm(out, axis=1, keepdims=True)
    return np.asarray(out / lengths, np.float32)


def made(language: str, first: int, day: str) -> list[Parted]:
    """Make texts of nine sentences, numbered from the first."""
    return [
        parted(
            f"{language}{number}",
            *(f"{language} {number}-{at}." for at in range(1, _LENGTH)),
            day=day,
            language=language,
        )
        for number in range(first, first + _TEXTS)
    ]


ENGLISH, GERMAN = made("en", 10, "2020-05-01"), made("de", 20, "2020-05-02")


def test_translations_are_found_and_others_not() -> None:
    found = alike([*ENGLISH, *GERMAN], vectors)
    shared = [(at, _TEXTS + at - 10) for at in (10, 11)]
    assert [(pair.earlier, pair.later) for pair in found.pairs] == shared
    assert found.unmeasured == ()


def test_sentences_of_a_translation_are_aligned() -> None:
    pair = alike([*ENGLISH, *GERMAN], vectors).pairs[0]
    assert [(p.span, p.original) for p in pair.alignment.passages] == [
        (span, span) for span in ENGLISH[10].spans
    ]
    assert (pair.alignment.share, pair.alignment.contained) == (1, 1)


def test_a_language_with_little_text_is_said_to_be_unmeasured() -> None:
    found = alike([*ENGLISH, GERMAN[0]], vectors)
    assert (found.pairs, found.unmeasured) == ((), ("de",))


def test_meaning_is_compared_only_where_vectors_are_given() -> None:
    texts = [*GERMAN, *ENGLISH]
    assert lineage_of(texts).copies == ()
    copies = lineage_of(texts, vectors).copies
    assert [(c.report, c.original, c.how, c.ordered) for c in copies] == [
        ("de20", "en20", (How.MEANING,), True),
        ("de21", "en21", (How.MEANING,), True),
    ]
