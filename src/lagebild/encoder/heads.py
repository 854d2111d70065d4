"""From token states to mentions, names and triggers."""

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
    ROLES,
    SPEECH_TAGS,
    TAGS,
    TYPES,
)
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import FARTHEST, TokenSpan, partners

Weights = Mapping[str, Floats]


class Trigger(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens (half-open) that state a claim of a type, and how sure the model is."""

    type: str
    start: int
    end: int
    score: float


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
    for kind, start, end, score in tagged(linear(weights, "mentions", states), TAGS):
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
    chance = sigmoid(linear(weights, "report", states.mean(0)[None]))
    return bool(chance[0, 0] >= cutoff)


class NameChances(msgspec.Struct, frozen=True, kw_only=True):
    """For each token how likely it belongs to a name at all, a person's, a place's or a place."""

    named: Floats
    person: Floats
    place: Floats


def name_chances(weights: Weights, states: Floats) -> NameChances:
    """Return the chances of tokens to name something, by the names and the mentions: (tokens,)."""
    names = softmax(linear(weights, "names", states))
    mentions = softmax(linear(weights, "mentions", states))

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
    for kind, first, last, _ in tagged(linear(weights, "names", states[edges]), NAME_TAGS):
        yield kind, int(edges[first]), int(ends[last - 1])


def tagged(logits: Floats, tags: Sequence[str]) -> Iterator[tuple[str, int, int, float]]:
    """Yield what the likeliest tags mark as (kind, start, end, least chance)."""
    chances = softmax(logits)
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
    out: Floats = sigmoid(scores[:, :1]) * softmax(scores[:, 1:])
    return out


def find_antecedents(
    weights: Weights, states: Floats, spans: Sequence[TokenSpan]
) -> tuple[int | None, ...]:
    """Return for each span which other one it stands for, None where it stands for itself."""
    if not spans:
        return ()
    vectors = np.stack([states[s.start : s.end].mean(0) for s in spans])
    starts = [span.start for span in spans]

    def able(at: int, other: int) -> bool:
        return at != other and _alike(spans[at], spans[other])

    return partners(weights, "antecedents", (vectors, starts), (vectors, spans), able)


def _alike(left: TokenSpan, right: TokenSpan) -> bool:
    place = KINDS.index("place")
    if abs(left.start - right.start) > FARTHEST or left.kind > place:
        return False
    return (left.kind == place) == (right.kind == place) and right.kind <= place


def softmax(logits: Floats) -> Floats:
    """Return scores as chances that add up to 1 in each row."""
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    out: Floats = raised / raised.sum(-1, keepdims=True)
    return out


def sigmoid(logits: Floats) -> Floats:
    """Return scores as chances, each by itself."""
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)
