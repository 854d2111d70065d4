"""Sentences of one meaning lie near each other in several languages."""

import numpy as np
import pytest

from lagebild.encoder.meanings import Meanings, load_meanings
from lagebild.encoder.packed import Floats

GERMAN = (
    "Die Ärzte verließen das Krankenhaus am Montag.",
    "Der Fluss trat nach dem Regen über die Ufer.",
    "Das Parlament stimmte über den neuen Haushalt ab.",
)
ENGLISH = (
    "The doctors left the hospital on Monday.",
    "The river burst its banks after the rain.",
    "Parliament voted on the new budget.",
)


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    return load_meanings()


def centred(vectors: Floats) -> Floats:
    moved: Floats = vectors - vectors.mean(0)
    return moved


def test_a_translation_is_the_nearest(meanings: Meanings) -> None:
    same = centred(meanings.vectors(GERMAN)) @ centred(meanings.vectors(ENGLISH)).T
    assert same.argmax(1).tolist() == [0, 1, 2]


def test_vectors_have_length_one_and_nothing_has_none(meanings: Meanings) -> None:
    lengths = np.linalg.norm(meanings.vectors(["Rain.", ""]), axis=1)
    assert lengths.tolist() == pytest.approx([1, 0], abs=1e-5)
