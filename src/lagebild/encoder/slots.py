"""From triggers and mentions to claims: modality, aspect and what fills each role."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec
import numpy as np

from lagebild.encoder.exchange import TRIGGER, exchange
from lagebild.encoder.heads import Trigger, Weights, linear, sigmoid, softmax
from lagebild.encoder.labels import (
    ASPECTS,
    HARMS,
    KINDS,
    MODALITIES,
    ROLE_KINDS,
    ROLES,
    TYPES,
)
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import FARTHEST, TokenSpan, blocks, lie_of, pair_scores, partners

_SURE = 0.5
# Roles that one mention fills; of the others several may.
SINGLE = ("time", "origin")

NO_CUTOFFS: Mapping[str, float] = MappingProxyType({})


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    """A mention that fills a role, by its place in the list of candidates."""

    candidate: int
    score: float


class TokenClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger with modality, aspect and what fills its roles.

    `same` is the place in the list of claims of an earlier one that says the same.
    """

    trigger: Trigger
    modality: str
    aspect: str
    harm: str
    roles: Mapping[str, tuple[Filled, ...]]
    same: int | None = None


def find_claims(
    weights: Weights,
    states: Floats,
    triggers: Sequence[Trigger],
    candidates: Sequence[TokenSpan],
    cutoffs: Mapping[str, float] = NO_CUTOFFS,
) -> Iterator[TokenClaim]:
    """Yield each trigger's claim; candidates are the mentions that may fill its roles.

    A role is filled where the chance that anything fills it reaches the role's cutoff, one half
    where it has none.
    """
    if not triggers:
        return
    kinds = weights["types.weight"]
    vectors = np.stack(
        [states[t.start : t.end].mean(0) + kinds[TYPES.index(t.type)] for t in triggers]
    )
    vectors, seen = _exchanged(weights, vectors, states, triggers, candidates)
    moods = softmax(linear(weights, "modality", vectors))
    aspects = linear(weights, "aspect", vectors).argmax(-1)
    harms = linear(weights, "harm", vectors).argmax(-1)
    filled: list[Mapping[str, tuple[Filled, ...]]] = [{} for _ in triggers]
    if candidates:
        filled = _roles(weights, vectors, triggers, (seen, candidates), cutoffs)
    told = _told_before(weights, vectors, triggers)
    for at, trigger in enumerate(triggers):
        mood = int(moods[at].argmax())
        yield TokenClaim(
            trigger=trigger,
            modality=MODALITIES[mood],
            aspect=ASPECTS[int(aspects[at])],
            harm=HARMS[int(harms[at])],
            roles=filled[at],
            same=told[at],
        )


def _exchanged(
    weights: Weights,
    vectors: Floats,
    states: Floats,
    triggers: Sequence[Trigger],
    candidates: Sequence[TokenSpan],
) -> tuple[Floats, Floats]:
    """Return the vectors of triggers and of candidates after they have seen each other."""
    means = [states[c.start : c.end].mean(0) for c in candidates]
    items = np.concatenate([vectors, np.stack(means)]) if means else vectors
    kinds = [TRIGGER] * len(triggers) + [c.kind for c in candidates]
    starts = [t.start for t in triggers] + [c.start for c in candidates]
    seen = exchange(weights, items, kinds, starts)
    return seen[: len(triggers)], seen[len(triggers) :]


def _told_before(
    weights: Weights, vectors: Floats, triggers: Sequence[Trigger]
) -> tuple[int | None, ...]:
    """Return for each trigger which earlier one of its type or another says the same."""
    starts = [trigger.start for trigger in triggers]
    spans = [TokenSpan(kind=0, start=t.start, end=t.end) for t in triggers]

    def able(at: int, other: int) -> bool:
        return starts[other] < starts[at] <= starts[other] + FARTHEST

    return partners(weights, "same", (vectors, starts), (vectors, spans), able)


def _roles(
    weights: Weights,
    vectors: Floats,
    triggers: Sequence[Trigger],
    open_to: tuple[Floats, Sequence[TokenSpan]],
    cutoffs: Mapping[str, float],
) -> list[Mapping[str, tuple[Filled, ...]]]:
    seen, candidates = open_to
    starts = [trigger.start for trigger in triggers]
    places = [candidate.start for candidate in candidates]
    out: list[Mapping[str, tuple[Filled, ...]]] = [{} for _ in triggers]
    for block, near in blocks(starts, places):
        if not near:
            continue
        lie = lie_of([starts[at] for at in block], [candidates[n] for n in near])
        scores, null = pair_scores(weights, "roles", vectors[block], seen[near], lie)
        for row, at in enumerate(block):
            reach = [c for c, n in enumerate(near) if abs(places[n] - starts[at]) <= FARTHEST]
            out[at] = _filled(
                scores[row], null[row], [(c, near[c]) for c in reach], candidates, cutoffs
            )
    return out


def _filled(
    scores: Floats,
    null: Floats,
    reach: Sequence[tuple[int, int]],
    candidates: Sequence[TokenSpan],
    cutoffs: Mapping[str, float],
) -> Mapping[str, tuple[Filled, ...]]:
    """Return what fills the roles of one trigger; `reach` pairs columns with candidates."""
    roles = {}
    for role, name in enumerate(ROLES):
        able = [(c, n) for c, n in reach if KINDS[candidates[n].kind] in ROLE_KINDS[role]]
        if able:
            pick = _one if name in SINGLE else _several
            chosen = scores[[c for c, _ in able], role]
            cutoff = cutoffs.get(name, _SURE)
            if found := pick([n for _, n in able], chosen, float(null[role]), cutoff):
                roles[name] = found
    return roles


def _one(able: Sequence[int], scores: Floats, null: float, cutoff: float) -> tuple[Filled, ...]:
    chances = softmax(np.append(scores, np.float32(null)))
    if 1 - chances[-1] < cutoff:
        return ()
    best = int(chances[:-1].argmax())
    return (Filled(candidate=able[best], score=float(1 - chances[-1])),)


def _several(able: Sequence[int], scores: Floats, null: float, cutoff: float) -> tuple[Filled, ...]:
    """Return the likeliest where it reaches the cutoff, the others where they are sure as well."""
    chances = sigmoid(scores - null)
    order = sorted(range(len(able)), key=lambda n: (-chances[n], able[n]))
    return tuple(
        Filled(candidate=able[n], score=float(chances[n]))
        for place, n in enumerate(order)
        if chances[n] >= (cutoff if place == 0 else max(cutoff, _SURE))
    )
