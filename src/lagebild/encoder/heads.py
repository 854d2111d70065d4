"""From token states to mentions, triggers and the roles between them."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from lagebild.encoder.labels import (
    ASPECTS,
    HARMS,
    KINDS,
    MODALITIES,
    NAME_TAGS,
    ROLE_KINDS,
    ROLES,
    SPEECH_TAGS,
    TAGS,
    TYPES,
)
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import TokenSpan, lie_of, pair_scores

# Farther than the windows of training no pair was ever seen.
_FARTHEST = 510
_SURE = 0.5
# Roles that one mention fills; of the others several may.
SINGLE = ("time", "origin")

Weights = Mapping[str, Floats]


class Trigger(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens (half-open) that state a claim of a type, and how sure the model is."""

    type: str
    start: int
    end: int
    score: float


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
    modality_score: float
    aspect: str
    harm: str
    roles: Mapping[str, tuple[Filled, ...]]
    same: int | None = None


def linear(weights: Weights, name: str, states: Floats) -> Floats:
    """Return a head's logits for states (tokens, width)."""
    out: Floats = states @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return out


def find_spans(weights: Weights, states: Floats) -> Iterator[tuple[TokenSpan, float]]:
    """Yield the mentions of a text with their scores, in order; they never overlap."""
    last: tuple[str, int, int, float] | None = None
    for kind, start, end, score in _tagged(linear(weights, "mentions", states), TAGS):
        # Two of one kind with nothing between them are one that begins twice.
        if last and last[0] == kind and last[2] == start:
            last = (kind, last[1], end, min(score, last[3]))
            continue
        if last:
            yield TokenSpan(kind=KINDS.index(last[0]), start=last[1], end=last[2]), last[3]
        last = (kind, start, end, score)
    if last:
        yield TokenSpan(kind=KINDS.index(last[0]), start=last[1], end=last[2]), last[3]


def find_names(weights: Weights, states: Floats) -> Iterator[tuple[str, int, int]]:
    """Yield the names of persons, organisations and places as (kind, start, end)."""
    for kind, start, end, _ in _tagged(linear(weights, "names", states), NAME_TAGS):
        yield kind, start, end


def find_speech(
    weights: Weights, states: Floats, speakers: Sequence[TokenSpan]
) -> Iterator[tuple[int, int, int | None]]:
    """Yield stretches that are said, as (first token, end, speaker in the list of them)."""
    found = [(s, e) for _, s, e, _ in _tagged(linear(weights, "speech", states), SPEECH_TAGS)]
    if not found:
        return
    if not speakers:
        yield from ((start, end, None) for start, end in found)
        return
    vectors = np.stack([states[start:end].mean(0) for start, end in found])
    right = np.stack([states[s.start : s.end].mean(0) for s in speakers])
    lie = lie_of([start for start, _ in found], speakers)
    scores, null = pair_scores(weights, "speakers", vectors, right, lie)
    for at, (start, end) in enumerate(found):
        near = [n for n, s in enumerate(speakers) if abs(s.start - start) <= _FARTHEST]
        best = max(near, key=lambda n: scores[at, n, 0], default=None)
        sure = best is not None and scores[at, best, 0] > null[at, 0]
        yield start, end, best if sure else None


def _tagged(logits: Floats, tags: Sequence[str]) -> Iterator[tuple[str, int, int, float]]:
    chances = _softmax(logits)
    best = chances.argmax(-1)
    start, kind = 0, ""
    for at in range(len(best) + 1):
        tag = tags[best[at]] if at < len(best) else "O"
        if kind and tag != f"I-{kind}":
            yield kind, start, at, float(chances[start:at].max(-1).min())
            kind = ""
        if tag != "O" and not kind:
            start, kind = at, tag[2:]


def find_triggers(
    weights: Weights, states: Floats, words: Sequence[int], threshold: float
) -> tuple[Trigger, ...]:
    """Return each run of words that states a claim of one type, in the order of the text.

    A word's chance is that of its surest token: pieces of a word are not judged apart.
    """
    if not len(states):
        return ()
    chances = trigger_chances(weights, states)
    edges = np.flatnonzero(np.diff(np.array(words), prepend=-1))
    whole = np.maximum.reduceat(chances, edges, axis=0)
    ends = np.append(edges[1:], len(states))
    found = (
        Trigger(
            type=TYPES[kind],
            start=int(edges[run[0]]),
            end=int(ends[run[-1]]),
            score=float(whole[run, kind].max()),
        )
        for kind in np.flatnonzero((whole >= threshold).any(0))
        for run in _runs(np.flatnonzero(whole[:, kind] >= threshold))
    )
    return tuple(sorted(found, key=lambda t: (t.start, t.type)))


def _runs(numbers: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """Return ascending numbers in stretches without a gap."""
    return np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1)


def trigger_chances(weights: Weights, states: Floats) -> Floats:
    """Return for each token how likely it states a claim of each type: (tokens, types)."""
    scores = linear(weights, "triggers", states)
    out: Floats = _sigmoid(scores[:, :1]) * _softmax(scores[:, 1:])
    return out


def find_claims(
    weights: Weights, states: Floats, triggers: Sequence[Trigger], candidates: Sequence[TokenSpan]
) -> Iterator[TokenClaim]:
    """Yield each trigger's claim; candidates are the mentions that may fill its roles."""
    if not triggers:
        return
    kinds = weights["types.weight"]
    vectors = np.stack(
        [states[t.start : t.end].mean(0) + kinds[TYPES.index(t.type)] for t in triggers]
    )
    moods = _softmax(linear(weights, "modality", vectors))
    aspects = linear(weights, "aspect", vectors).argmax(-1)
    harms = linear(weights, "harm", vectors).argmax(-1)
    filled: list[Mapping[str, tuple[Filled, ...]]] = [{} for _ in triggers]
    if candidates:
        filled = _roles(weights, vectors, triggers, states, candidates)
    told = _told_before(weights, vectors, triggers)
    for at, trigger in enumerate(triggers):
        mood = int(moods[at].argmax())
        yield TokenClaim(
            trigger=trigger,
            modality=MODALITIES[mood],
            modality_score=float(moods[at, mood]),
            aspect=ASPECTS[int(aspects[at])],
            harm=HARMS[int(harms[at])],
            roles=filled[at],
            same=told[at],
        )


def _told_before(
    weights: Weights, vectors: Floats, triggers: Sequence[Trigger]
) -> tuple[int | None, ...]:
    """Return for each trigger which earlier one of its type or another says the same."""
    starts = [trigger.start for trigger in triggers]
    spans = [TokenSpan(kind=0, start=t.start, end=t.end) for t in triggers]
    scores, null = pair_scores(weights, "same", vectors, vectors, lie_of(starts, spans))
    out: list[int | None] = []
    for at, start in enumerate(starts):
        able = [n for n, other in enumerate(starts) if other < start <= other + _FARTHEST]
        best = max(able, key=lambda n: scores[at, n, 0], default=None)
        sure = best is not None and scores[at, best, 0] > null[at, 0]
        out.append(best if sure else None)
    return tuple(out)


def _roles(
    weights: Weights,
    vectors: Floats,
    triggers: Sequence[Trigger],
    states: Floats,
    candidates: Sequence[TokenSpan],
) -> list[Mapping[str, tuple[Filled, ...]]]:
    starts = [trigger.start for trigger in triggers]
    right = np.stack([states[c.start : c.end].mean(0) for c in candidates])
    scores, null = pair_scores(weights, "roles", vectors, right, lie_of(starts, candidates))
    gap = np.abs(np.array([c.start for c in candidates])[None] - np.array(starts)[:, None])
    out: list[Mapping[str, tuple[Filled, ...]]] = []
    for at in range(len(triggers)):
        roles = {}
        for role, name in enumerate(ROLES):
            able = [
                n
                for n, c in enumerate(candidates)
                if KINDS[c.kind] in ROLE_KINDS[role] and gap[at, n] <= _FARTHEST
            ]
            if able:
                pick = _one if name in SINGLE else _several
                if found := pick(able, scores[at, able, role], float(null[at, role])):
                    roles[name] = found
        out.append(roles)
    return out


def _one(able: Sequence[int], scores: Floats, null: float) -> tuple[Filled, ...]:
    chances = _softmax(np.append(scores, np.float32(null)))
    if chances[-1] >= _SURE:
        return ()
    best = int(chances[:-1].argmax())
    return (Filled(candidate=able[best], score=float(1 - chances[-1])),)


def _several(able: Sequence[int], scores: Floats, null: float) -> tuple[Filled, ...]:
    chances = _sigmoid(scores - null)
    order = sorted(range(len(able)), key=lambda n: (-chances[n], able[n]))
    return tuple(
        Filled(candidate=able[n], score=float(chances[n])) for n in order if chances[n] >= _SURE
    )


def find_antecedents(
    weights: Weights, states: Floats, spans: Sequence[TokenSpan]
) -> tuple[int | None, ...]:
    """Return for each span which other one it stands for, None where it stands for itself."""
    if not spans:
        return ()
    vectors = np.stack([states[s.start : s.end].mean(0) for s in spans])
    lie = lie_of([span.start for span in spans], spans)
    scores, null = pair_scores(weights, "antecedents", vectors, vectors, lie)
    out: list[int | None] = []
    for at, span in enumerate(spans):
        able = [n for n, other in enumerate(spans) if n != at and _alike(span, other)]
        best = max(able, key=lambda n: scores[at, n, 0], default=None)
        out.append(best if best is not None and scores[at, best, 0] > null[at, 0] else None)
    return tuple(out)


def _alike(left: TokenSpan, right: TokenSpan) -> bool:
    place = KINDS.index("place")
    if abs(left.start - right.start) > _FARTHEST or left.kind > place:
        return False
    return (left.kind == place) == (right.kind == place) and right.kind <= place


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    out: Floats = raised / raised.sum(-1, keepdims=True)
    return out


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)
