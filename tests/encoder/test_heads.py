"""What the heads make of token states, with weights made for the purpose."""

import pytest

from lagebild.encoder.heads import find_antecedents, find_spans, find_triggers
from lagebild.encoder.labels import KINDS, TAGS, TYPES
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import TokenSpan
from tests.encoder.made import states_of, zero_weights


@pytest.fixture
def weights() -> dict[str, Floats]:
    return zero_weights()


def _tag(weights: dict[str, Floats], tag: str, feature: int) -> None:
    weights["mentions.weight"][TAGS.index(tag), feature] = 9


def test_a_span_goes_on_as_long_as_its_kind_does(weights: dict[str, Floats]) -> None:
    _tag(weights, "B-place", 0)
    _tag(weights, "I-place", 1)
    _tag(weights, "B-actor", 2)
    weights["mentions.bias"][0] = 2

    found = [span for span, _ in find_spans(weights, states_of(0, 1, 2, None, 0, 0))]

    # Two that touch are one that begins twice.
    assert [(KINDS[s.kind], s.start, s.end) for s in found] == [
        ("place", 0, 2),
        ("actor", 2, 3),
        ("place", 4, 6),
    ]


def _trigger(weights: dict[str, Floats], kind: str, feature: int) -> None:
    weights["triggers.weight"][0, feature] = 8
    weights["triggers.weight"][1 + TYPES.index(kind), feature] = 8
    weights["triggers.bias"][0] = -4


def test_pieces_of_a_word_are_one_trigger(weights: dict[str, Floats]) -> None:
    _trigger(weights, "capture", 0)

    found = find_triggers(weights, states_of(None, 0, None, 0, None), (0, 1, 1, 2, 3), 0.5)

    assert [(t.type, t.start, t.end) for t in found] == [("capture", 1, 4)]


def test_below_the_threshold_nothing_is_found(weights: dict[str, Floats]) -> None:
    _trigger(weights, "capture", 0)

    assert find_triggers(weights, states_of(0), (0,), 0.99) == ()
    assert find_triggers(weights, states_of(), (), 0.5) == ()


def test_a_description_stands_for_what_is_likest_or_for_itself(weights: dict[str, Floats]) -> None:
    place, actor = KINDS.index("place"), KINDS.index("actor")
    weights["antecedents.right.weight"][0, 3] = 10
    weights["antecedents.out.weight"][0, 0] = 1
    weights["antecedents.null.weight"][0, 3] = 20
    weights["antecedents.null.bias"][0] = 1
    spans = [
        TokenSpan(kind=place, start=0, end=1),
        TokenSpan(kind=place, start=1, end=2),
        TokenSpan(kind=actor, start=2, end=3),
    ]

    assert find_antecedents(weights, states_of(3, None, None), spans) == (None, 0, None)
    assert find_antecedents(weights, states_of(), []) == ()
