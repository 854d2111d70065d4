"""Whether a name or position means the actor or place of a sheet."""

import pytest

from lagebild.evaluation.claims_file import SaidActor, SaidPlace
from lagebild.evaluation.names import Names, fold

from .tiny import ENTITIES

NAMES = Names(ENTITIES)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Al-Qā'im", "al qa im"), ("Hajîn", "hajin"), ("Groß", "gross"), ("  A\u00a0B ", "a b")],
)
def test_folding_leaves_words_without_accents_case_and_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("key", "said", "same"),
    [
        ("army", SaidActor(key="army"), True),
        ("army", SaidActor(key="rebels", name="the army"), False),  # a known key is its word
        ("army", SaidActor(name="The Army"), True),
        ("army", SaidActor(name="Ostra of Army"), True),  # same words
        ("army", SaidActor(name="Ana Marek"), True),  # a member
        ("army-speaker", SaidActor(name="the army"), True),  # the body
        ("army", SaidActor(name="Free Westra Brigades"), False),
        ("army", SaidActor(name="Free Westra Brigades", text="the army"), False),  # exactly another
        ("rebels", SaidActor(name="Westra Brigades"), True),  # part of the name, two words
        ("rebels", SaidActor(name="Brigades"), False),  # one word is too little
        ("rebels", SaidActor(name="They", text="rebels"), True),  # failing the name, the text
        ("rebels", SaidActor(), False),
    ],
)
def test_actor(key: str, said: SaidActor, *, same: bool) -> None:
    assert NAMES.same_actor(key, said) is same


@pytest.mark.parametrize(
    ("said", "agreement"),
    [
        (SaidPlace(key="ostra"), 1.0),
        (SaidPlace(key="westra", name="Ostra", lat=50, lon=20), 0.0),
        (SaidPlace(name="Ostra", lat=50.05, lon=20), 1.0),
        (SaidPlace(name="Ostra", lat=50.5, lon=20), 0.0),  # out of the radius
        (SaidPlace(text="Óstra"), 0.5),  # no position
        (SaidPlace(text="Sudra"), 0.0),
        (SaidPlace(name="Ostra town", lat=50.01, lon=20), 1.0),  # another name, right position
        (SaidPlace(name="Westra", lat=50.01, lon=20), 0.0),  # another place's name
        (SaidPlace(name="Mittra", lat=50.0, lon=20.07), 0.0),  # nearer to Westra
    ],
)
def test_place(said: SaidPlace, agreement: float) -> None:
    assert NAMES.same_place("ostra", said) == agreement


def test_a_settlement_is_not_its_province() -> None:
    assert NAMES.same_place("ostra-province", SaidPlace(name="Ostra", lat=50, lon=20)) == 0.0
