"""What the heads make of token states, with weights made for the purpose."""

import numpy as np
import pytest

from lagebild.encoder.exchange import HEADS, INNER, LAYERS, UP
from lagebild.encoder.heads import Trigger, find_antecedents, find_spans, find_triggers
from lagebild.encoder.labels import (
    ASPECTS,
    HARMS,
    KINDS,
    MODALITIES,
    ROLES,
    SPEECH_TAGS,
    TAGS,
    TYPES,
)
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import DISTANCES, RANKS, TokenSpan
from lagebild.encoder.slots import find_claims

WIDTH, PAIR = 12, 4


def _linear(name: str, outputs: int, width: int = WIDTH) -> dict[str, Floats]:
    return {
        f"{name}.weight": np.zeros((outputs, width), np.float32),
        f"{name}.bias": np.zeros(outputs, np.float32),
    }


def _pairs(name: str, relations: int) -> dict[str, Floats]:
    parts: dict[str, Floats] = {}
    for part in ("left", "right", "left_factor", "right_factor"):
        parts |= _linear(f"{name}.{part}", PAIR)
    parts |= _linear(f"{name}.out", relations, PAIR) | _linear(f"{name}.null", relations)
    for part, rows in (("distance", 2 * len(DISTANCES)), ("rank", 2 * RANKS + 1)):
        parts[f"{name}.{part}.weight"] = np.zeros((rows, PAIR), np.float32)
    parts[f"{name}.kind.weight"] = np.zeros((len(KINDS), PAIR), np.float32)
    return parts


def _exchange() -> dict[str, Floats]:
    """Layers that change nothing."""
    out: dict[str, Floats] = {"exchange.kind.weight": np.zeros((len(KINDS) + 1, WIDTH), np.float32)}
    for layer in range(LAYERS):
        name = f"exchange.layers.{layer}"
        for part in ("query", "key", "value"):
            out |= _linear(f"{name}.{part}", INNER)
        out |= _linear(f"{name}.out", WIDTH, INNER)
        out |= _linear(f"{name}.up", UP) | _linear(f"{name}.down", WIDTH, UP)
        for part in ("first", "second"):
            out |= _linear(f"{name}.{part}", WIDTH)
        for part in ("first", "second"):
            out[f"{name}.{part}.weight"] = np.ones(WIDTH, np.float32)
        out[f"{name}.bias.weight"] = np.zeros((2 * len(DISTANCES), HEADS), np.float32)
    return out


@pytest.fixture
def weights() -> dict[str, Floats]:
    out = _linear("mentions", len(TAGS)) | _linear("triggers", 1 + len(TYPES))
    out |= _linear("modality", len(MODALITIES)) | _linear("aspect", len(ASPECTS))
    out |= _linear("harm", len(HARMS)) | _linear("speech", len(SPEECH_TAGS))
    out |= (
        _pairs("roles", len(ROLES))
        | _pairs("antecedents", 1)
        | _pairs("speakers", 1)
        | _pairs("same", 1)
    )
    out |= _exchange()
    out["types.weight"] = np.zeros((len(TYPES), WIDTH), np.float32)
    return out


def _states(*hot: int | None) -> Floats:
    """One row a token: a one at the given feature, or none."""
    states = np.zeros((len(hot), WIDTH), np.float32)
    for at, feature in enumerate(hot):
        if feature is not None:
            states[at, feature] = 1
    return states


def _tag(weights: dict[str, Floats], tag: str, feature: int) -> None:
    weights["mentions.weight"][TAGS.index(tag), feature] = 9


def test_a_span_goes_on_as_long_as_its_kind_does(weights: dict[str, Floats]) -> None:
    _tag(weights, "B-place", 0)
    _tag(weights, "I-place", 1)
    _tag(weights, "B-actor", 2)
    weights["mentions.bias"][0] = 2

    found = [span for span, _ in find_spans(weights, _states(0, 1, 2, None, 0, 0))]

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

    found = find_triggers(weights, _states(None, 0, None, 0, None), (0, 1, 1, 2, 3), 0.5)

    assert [(t.type, t.start, t.end) for t in found] == [("capture", 1, 4)]


def test_below_the_threshold_nothing_is_found(weights: dict[str, Floats]) -> None:
    _trigger(weights, "capture", 0)

    assert find_triggers(weights, _states(0), (0,), 0.99) == ()
    assert find_triggers(weights, _states(), (), 0.5) == ()


def _role(weights: dict[str, Floats], role: str, feature: int) -> None:
    """Let mentions with a feature fill a role, and with no such one let it stay empty."""
    weights["roles.right.weight"][0, feature] = 10
    weights["roles.out.weight"][ROLES.index(role), 0] = 1
    weights["roles.null.bias"][ROLES.index(role)] = 5


@pytest.mark.parametrize("role", ["place", "time", "origin", "actor"])
def test_a_role_is_filled_or_stays_open(weights: dict[str, Floats], role: str) -> None:
    kind = KINDS.index({"origin": "source"}.get(role, role))
    _role(weights, role, 3)
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)
    spans = [TokenSpan(kind=kind, start=1, end=2), TokenSpan(kind=kind, start=2, end=3)]

    (full,) = find_claims(weights, _states(None, None, 3), [trigger], spans)
    (open_,) = find_claims(weights, _states(None, None, None), [trigger], spans)

    assert [filled.candidate for filled in full.roles[role]] == [1]
    assert role not in open_.roles


def test_a_mention_of_another_kind_fills_no_role(weights: dict[str, Floats]) -> None:
    _role(weights, "place", 3)
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)
    actor = TokenSpan(kind=KINDS.index("actor"), start=1, end=2)

    (claim,) = find_claims(weights, _states(None, 3), [trigger], [actor])

    assert "place" not in claim.roles


def test_a_claim_without_mentions_has_no_roles(weights: dict[str, Floats]) -> None:
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)

    (claim,) = find_claims(weights, _states(None), [trigger], [])

    assert claim.roles == {}
    assert claim.modality == "asserted"


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

    assert find_antecedents(weights, _states(3, None, None), spans) == (None, 0, None)
    assert find_antecedents(weights, _states(), []) == ()
