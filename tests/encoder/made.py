"""Weights made for the purpose: all zero, so that a test sets what it is about."""

import numpy as np

from lagebild.encoder.exchange import HEADS, INNER, LAYERS, UP
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
from lagebild.encoder.pairs import DISTANCES, RANKS

WIDTH, PAIR = 12, 4


def linear_of(name: str, outputs: int, width: int = WIDTH) -> dict[str, Floats]:
    """Return a linear part of zeros."""
    return {
        f"{name}.weight": np.zeros((outputs, width), np.float32),
        f"{name}.bias": np.zeros(outputs, np.float32),
    }


def pairs_of(name: str, relations: int) -> dict[str, Floats]:
    """Return a scorer of pairs of zeros."""
    parts: dict[str, Floats] = {}
    for part in ("left", "right", "left_factor", "right_factor"):
        parts |= linear_of(f"{name}.{part}", PAIR)
    parts |= linear_of(f"{name}.out", relations, PAIR) | linear_of(f"{name}.null", relations)
    for part, rows in (("distance", 2 * len(DISTANCES)), ("rank", 2 * RANKS + 1)):
        parts[f"{name}.{part}.weight"] = np.zeros((rows, PAIR), np.float32)
    parts[f"{name}.kind.weight"] = np.zeros((len(KINDS), PAIR), np.float32)
    return parts


def exchange_of() -> dict[str, Floats]:
    """Layers that change nothing."""
    out: dict[str, Floats] = {"exchange.kind.weight": np.zeros((len(KINDS) + 1, WIDTH), np.float32)}
    for layer in range(LAYERS):
        name = f"exchange.layers.{layer}"
        for part in ("query", "key", "value"):
            out |= linear_of(f"{name}.{part}", INNER)
        out |= linear_of(f"{name}.out", WIDTH, INNER)
        out |= linear_of(f"{name}.up", UP) | linear_of(f"{name}.down", WIDTH, UP)
        for part in ("first", "second"):
            out |= linear_of(f"{name}.{part}", WIDTH)
        for part in ("first", "second"):
            out[f"{name}.{part}.weight"] = np.ones(WIDTH, np.float32)
        out[f"{name}.bias.weight"] = np.zeros((2 * len(DISTANCES), HEADS), np.float32)
    return out


def zero_weights() -> dict[str, Floats]:
    """Return all heads with weights of zero and an exchange that changes nothing."""
    out = linear_of("mentions", len(TAGS)) | linear_of("triggers", 1 + len(TYPES))
    out |= linear_of("modality", len(MODALITIES)) | linear_of("aspect", len(ASPECTS))
    out |= linear_of("harm", len(HARMS)) | linear_of("speech", len(SPEECH_TAGS))
    out |= (
        pairs_of("roles", len(ROLES))
        | pairs_of("antecedents", 1)
        | pairs_of("speakers", 1)
        | pairs_of("same", 1)
    )
    out |= exchange_of()
    out["types.weight"] = np.zeros((len(TYPES), WIDTH), np.float32)
    return out


def states_of(*hot: int | None) -> Floats:
    """One row a token: a one at the given feature, or none."""
    states = np.zeros((len(hot), WIDTH), np.float32)
    for at, feature in enumerate(hot):
        if feature is not None:
            states[at, feature] = 1
    return states
