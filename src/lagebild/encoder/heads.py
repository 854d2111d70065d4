"""From token states to mentions, triggers and the roles between them."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

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
from lagebild.encoder.pairs import FARTHEST, TokenSpan, blocks, lie_of, pair_scores

_SURE = 0.5
# Roles that one mention fills; of the others several may.
SINGLE = ("time", "origin")

NO_CUTOFFS: Mapping[str, float] = MappingProxyType({})

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
    aspect: str
    harm: str
    roles: Mapping[str, tuple[Filled, ...]]
    same: int | None = None


def check_heads(weights: Weights) -> None:
    """Raise ValueError where the weights are not those of these labels."""
    outputs = {
        "mentions": TAGS,
        "names": NAME_TAGS,
        "speech": SPEECH_TAGS,
        "modality": MODALITIES,
        "aspect": ASPECTS,
        "harm": HARMS,
        "triggers": ("any", *TYPES),
        "roles.out": ROLES,
        "report": ("about conflict",),
    }
    for name, labels in outputs.items():
        found = weights.get(f"{name}.weight", np.zeros((0, 0), np.float32)).shape[0]
        if found != len(labels):
            raise ValueError(f"the head {name!r} has {found} outputs, not {len(labels)}")


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


def is_about_conflict(weights: Weights, states: Floats, cutoff: float) -> bool:
    """Tell whether a report is about armed conflict, by the mean of its states."""
    if not len(states):
        return False
    chance = _sigmoid(linear(weights, "report", states.mean(0)[None]))
    return bool(chance[0, 0] >= cutoff)


class NameChances(msgspec.Struct, frozen=True, kw_only=True):
    """For each token how likely it belongs to a name at all, a person's, a place's or a place."""

    named: Floats
    person: Floats
    place: Floats


def name_chances(weights: Weights, states: Floats) -> NameChances:
    """Return the chances of tokens to name something, from the names and the mentions: (tokens,)."""
    names = _softmax(linear(weights, "names", states))
    mentions = _softmax(linear(weights, "mentions", states))

    def total(chances: Floats, tags: Sequence[str], kind: str) -> Floats:
        out: Floats = chances[:, [n for n, tag in enumerate(tags) if tag[2:] == kind]].sum(-1)
        return out

    place = np.maximum(total(names, NAME_TAGS, "LOC"), total(mentions, TAGS, "place"))
    return NameChances(
        named=np.maximum(1 - names[:, 0], place),
        person=total(names, NAME_TAGS, "PER"),
        place=place,
    )


def find_names(
    weights: Weights, states: Floats, words: Sequence[int]
) -> Iterator[tuple[str, int, int]]:
    """Yield the names of persons, organisations and places as (kind, start, end).

    Only a word's first token was trained to tell, so it tells for the word.
    """
    if not len(states):
        return
    edges = np.flatnonzero(np.diff(np.array(words), prepend=-1))
    ends = np.append(edges[1:], len(states))
    for kind, first, last, _ in _tagged(linear(weights, "names", states[edges]), NAME_TAGS):
        yield kind, int(edges[first]), int(ends[last - 1])


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
    starts, places = [start for start, _ in found], [speaker.start for speaker in speakers]
    who: list[int | None] = [None for _ in found]
    for block, near in blocks(starts, places):
        if not near:
            continue
        right = np.stack([states[speakers[n].start : speakers[n].end].mean(0) for n in near])
        lie = lie_of([starts[at] for at in block], [speakers[n] for n in near])
        scores, null = pair_scores(weights, "speakers", vectors[block], right, lie)
        for row, at in enumerate(block):
            best = max((float(scores[row, c, 0]), -n) for c, n in enumerate(near))
            if best[0] > null[row, 0]:
                who[at] = -best[1]
    yield from ((start, end, speaker) for (start, end), speaker in zip(found, who, strict=True))


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
    moods = _softmax(linear(weights, "modality", vectors))
    aspects = linear(weights, "aspect", vectors).argmax(-1)
    harms = linear(weights, "harm", vectors).argmax(-1)
    filled: list[Mapping[str, tuple[Filled, ...]]] = [{} for _ in triggers]
    if candidates:
        filled = _roles(weights, vectors, triggers, (states, candidates), cutoffs)
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


def _told_before(
    weights: Weights, vectors: Floats, triggers: Sequence[Trigger]
) -> tuple[int | None, ...]:
    """Return for each trigger which earlier one of its type or another says the same."""
    starts = [trigger.start for trigger in triggers]
    spans = [TokenSpan(kind=0, start=t.start, end=t.end) for t in triggers]
    out: list[int | None] = [None for _ in triggers]
    for block, near in blocks(starts, starts):
        lie = lie_of([starts[at] for at in block], [spans[n] for n in near])
        scores, null = pair_scores(weights, "same", vectors[block], vectors[near], lie)
        for row, at in enumerate(block):
            able = [
                (float(scores[row, c, 0]), -n)
                for c, n in enumerate(near)
                if starts[n] < starts[at] <= starts[n] + FARTHEST
            ]
            best = max(able, default=None)
            if best is not None and best[0] > null[row, 0]:
                out[at] = -best[1]
    return tuple(out)


def _roles(
    weights: Weights,
    vectors: Floats,
    triggers: Sequence[Trigger],
    open_to: tuple[Floats, Sequence[TokenSpan]],
    cutoffs: Mapping[str, float],
) -> list[Mapping[str, tuple[Filled, ...]]]:
    states, candidates = open_to
    starts = [trigger.start for trigger in triggers]
    places = [candidate.start for candidate in candidates]
    out: list[Mapping[str, tuple[Filled, ...]]] = [{} for _ in triggers]
    for block, near in blocks(starts, places):
        if not near:
            continue
        right = np.stack([states[candidates[n].start : candidates[n].end].mean(0) for n in near])
        lie = lie_of([starts[at] for at in block], [candidates[n] for n in near])
        scores, null = pair_scores(weights, "roles", vectors[block], right, lie)
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
    chances = _softmax(np.append(scores, np.float32(null)))
    if 1 - chances[-1] < cutoff:
        return ()
    best = int(chances[:-1].argmax())
    return (Filled(candidate=able[best], score=float(1 - chances[-1])),)


def _several(able: Sequence[int], scores: Floats, null: float, cutoff: float) -> tuple[Filled, ...]:
    """Return the likeliest where it reaches the cutoff, the others where they are sure as well."""
    chances = _sigmoid(scores - null)
    order = sorted(range(len(able)), key=lambda n: (-chances[n], able[n]))
    return tuple(
        Filled(candidate=able[n], score=float(chances[n]))
        for place, n in enumerate(order)
        if chances[n] >= (cutoff if place == 0 else max(cutoff, _SURE))
    )


def find_antecedents(
    weights: Weights, states: Floats, spans: Sequence[TokenSpan]
) -> tuple[int | None, ...]:
    """Return for each span which other one it stands for, None where it stands for itself."""
    starts = [span.start for span in spans]
    out: list[int | None] = [None for _ in spans]
    if not spans:
        return ()
    vectors = np.stack([states[s.start : s.end].mean(0) for s in spans])
    for block, near in blocks(starts, starts):
        lie = lie_of([starts[at] for at in block], [spans[n] for n in near])
        scores, null = pair_scores(weights, "antecedents", vectors[block], vectors[near], lie)
        for row, at in enumerate(block):
            able = [
                (float(scores[row, c, 0]), -n)
                for c, n in enumerate(near)
                if n != at and _alike(spans[at], spans[n])
            ]
            best = max(able, default=None)
            if best is not None and best[0] > null[row, 0]:
                out[at] = -best[1]
    return tuple(out)


def _alike(left: TokenSpan, right: TokenSpan) -> bool:
    place = KINDS.index("place")
    if abs(left.start - right.start) > FARTHEST or left.kind > place:
        return False
    return (left.kind == place) == (right.kind == place) and right.kind <= place


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    out: Floats = raised / raised.sum(-1, keepdims=True)
    return out


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)
