"""The corpus keeps the guidelines, and holds what its README promises."""

from collections import Counter
from functools import cache

from training.reader.corpus import is_set_aside, other, parted, share_of, written
from training.reader.lint import lint, types
from training.reader.passage import Passage

from lagebild.encoder.labels import MODALITIES, TYPES


@cache
def ours() -> tuple[Passage, ...]:
    return tuple(written())


def test_every_passage_is_without_faults() -> None:
    known = types()

    assert [
        (passage.id, fault) for passage in (*ours(), *other()) for fault in lint(passage, known)
    ] == []


def test_ids_are_unique() -> None:
    counts = Counter(passage.id for passage in (*ours(), *other()))

    assert [name for name, count in counts.items() if count > 1] == []


def test_the_labels_of_the_model_are_the_types_of_the_ontology() -> None:
    assert set(TYPES) == types()


def test_there_are_a_thousand_passages_a_third_in_each_language() -> None:
    counts = Counter(passage.head["lang"] for passage in ours())

    assert sum(counts.values()) >= 1000
    assert set(counts) == {"de", "da", "en"}
    assert all(0.28 <= count / sum(counts.values()) <= 0.39 for count in counts.values())


def test_every_type_and_modality_is_there_often_enough() -> None:
    kinds = Counter(line.type for passage in ours() for line in passage.claims)
    moods = Counter(line.modality for passage in ours() for line in passage.claims)

    assert [kind for kind in TYPES if kinds[kind] < 80] == []
    assert [mood for mood in MODALITIES if moods[mood] < 60] == []


def test_passages_without_a_claim_teach_silence() -> None:
    silent = sum(not passage.claims for passage in ours())

    assert silent >= len(ours()) * 0.15


def test_thirty_wars_are_written_about() -> None:
    wars = {passage.head["war"].split(" 1")[0].split(" 2")[0] for passage in ours()}

    assert len(wars) >= 30


def test_twelve_other_languages_have_fifteen_passages_each() -> None:
    counts = Counter(passage.head["lang"] for passage in other())

    assert len(counts) == 12
    assert set(counts.values()) == {15}


def test_about_a_tenth_is_set_aside_and_always_the_same() -> None:
    train, aside = parted(ours())

    assert 0.07 <= len(aside) / len(ours()) <= 0.13
    assert not {p.id for p in train} & {p.id for p in aside}
    assert all(is_set_aside(passage) for passage in aside)
    assert share_of("en-a-001", 10) == share_of("en-a-001", 10)
