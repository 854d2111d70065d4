"""How well a model reads passages: claims, mentions and slots, with the code of the runtime."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import torch

from lagebild.encoder.heads import Trigger, Weights, find_antecedents, find_spans, find_triggers
from lagebild.encoder.labels import ASPECTS, KINDS, MODALITIES, ROLES, TYPES
from lagebild.encoder.packed import Floats, Packed
from lagebild.encoder.pairs import TokenSpan
from lagebild.encoder.slots import NO_CUTOFFS, find_claims
from lagebild.encoder.tokens import Tokens
from training.reader.batches import batches, rows_and_mask
from training.reader.examples import ClaimLabel, Example
from training.reader.model import Reader

_BUDGET = 4096
# Annotators differ in which word of a phrase states it.
_NEAR = 2


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of right, found and gold things by name; F1 on demand."""

    right: Counter[str]
    found: Counter[str]
    gold: Counter[str]

    def f1(self, name: str) -> float:
        """Return F1, 0 where nothing is there."""
        total = self.found[name] + self.gold[name]
        return 2 * self.right[name] / total if total else 0.0

    def precision(self, name: str) -> float:
        """Return which share of what was found is right."""
        return self.right[name] / self.found[name] if self.found[name] else 0.0

    def recall(self, name: str) -> float:
        """Return which share of what is there was found."""
        return self.right[name] / self.gold[name] if self.gold[name] else 0.0


def states_of(reader: Reader, packed: Packed, examples: Sequence[Example]) -> list[Floats]:
    """Return each window's token states."""
    reader.eval()
    out: dict[int, Floats] = {}
    order = list(range(len(examples)))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(order, [len(examples[n].ids) for n in order], _BUDGET, None):
            states = reader.body(*rows_and_mask(packed, [examples[n].ids for n in batch]))
            for at, n in enumerate(batch):
                out[n] = states[at, : len(examples[n].ids)].float().numpy()
    return [out[n] for n in order]


def head_weights(reader: Reader) -> Weights:
    """Return the heads as the runtime has them."""
    return {
        name: value.detach().float().numpy()
        for name, value in reader.state_dict().items()
        if not name.startswith("body.")
    }


def pair_claims(
    found: Sequence[Trigger], gold: Sequence[ClaimLabel]
) -> list[tuple[Trigger, ClaimLabel]]:
    """Return found and true triggers of one type that lie together, each once, best first."""
    out, taken = [], set()
    for trigger in sorted(found, key=lambda t: -t.score):
        for at, claim in enumerate(gold):
            near = trigger.start < claim.end + _NEAR and claim.start < trigger.end + _NEAR
            if at not in taken and near and TYPES[claim.type] == trigger.type:
                taken.add(at)
                out.append((trigger, claim))
                break
    return out


def measure(
    weights: Weights,
    examples: Sequence[Example],
    states: Sequence[Floats],
    threshold: float,
    *,
    slots: bool = True,
    cutoffs: Mapping[str, float] = NO_CUTOFFS,
) -> Marks:
    """Return claims found at a threshold, and what the heads answer for true triggers and spans."""
    marks = Marks(right=Counter(), found=Counter(), gold=Counter())
    for example, state in zip(examples, states, strict=True):
        tokens = Tokens(ids=example.ids, starts=example.starts, ends=example.ends)
        found = find_triggers(weights, state, tokens.words(), threshold)
        pairs = pair_claims(found, example.claims)
        for name, things in (
            ("claims", [t.type for t in found]),
            ("right", [t.type for t, _ in pairs]),
            ("gold", [TYPES[c.type] for c in example.claims]),
        ):
            counter = {"claims": marks.found, "right": marks.right, "gold": marks.gold}[name]
            counter["claims"] += len(things)
            counter[example.lang] += len(things)
            for kind in things:
                counter[kind] += 1
        if slots and example.marked:
            _mentions(marks, weights, example, state)
            _slots(marks, weights, example, state, cutoffs)
    return marks


def _mentions(marks: Marks, weights: Weights, example: Example, state: Floats) -> None:
    said = {(s.kind, s.start, s.end) for s, _ in find_spans(weights, state)}
    true = {(s.kind, s.start, s.end) for s in example.spans}
    for kind, name in enumerate(KINDS):
        marks.right[name] += sum(s[0] == kind for s in said & true)
        marks.found[name] += sum(s[0] == kind for s in said)
        marks.gold[name] += sum(s[0] == kind for s in true)


def _slots(
    marks: Marks,
    weights: Weights,
    example: Example,
    state: Floats,
    cutoffs: Mapping[str, float],
) -> None:
    spans = [TokenSpan(kind=s.kind, start=s.start, end=s.end) for s in example.spans]
    triggers = [
        Trigger(type=TYPES[c.type], start=c.start, end=c.end, score=1.0) for c in example.claims
    ]
    answers = find_claims(weights, state, triggers, spans, cutoffs)
    for claim, answer in zip(example.claims, answers, strict=True):
        for name, said, true in (
            ("modality", answer.modality, MODALITIES[claim.modality]),
            ("aspect", answer.aspect, ASPECTS[claim.aspect]),
        ):
            marks.found[name] += 1
            marks.gold[name] += 1
            marks.right[name] += said == true
        earlier = {c.told for c in example.claims if c.start < claim.start}
        marks.gold["same"] += claim.told in earlier
        marks.found["same"] += answer.same is not None
        if answer.same is not None:
            marks.right["same"] += example.claims[answer.same].told == claim.told
        for role, name in enumerate(ROLES):
            if role in claim.unseen:
                continue
            filled = {example.spans[f.candidate].chain for f in answer.roles.get(name, ())}
            wanted = {example.spans[n].chain for n in claim.roles.get(role, ())}
            marks.right[f"={name}"] += len(filled & wanted)
            marks.found[f"={name}"] += len(filled)
            marks.gold[f"={name}"] += len(wanted)
    told = find_antecedents(weights, state, spans)
    for span, other in zip(example.spans, told, strict=True):
        said_right = other is not None and example.spans[other].chain == span.chain
        marks.found["antecedents"] += other is not None
        marks.gold["antecedents"] += span.refers
        marks.right["antecedents"] += span.refers and said_right


def best_threshold(
    weights: Weights, examples: Sequence[Example], states: Sequence[Floats]
) -> tuple[float, Marks]:
    """Return the threshold with the best F1 of those whose precision is at least the recall."""
    tried = []
    for threshold in np.arange(0.15, 0.85, 0.05):
        marks = measure(weights, examples, states, float(threshold), slots=False)
        sure = marks.precision("claims") >= marks.recall("claims")
        tried.append((sure, marks.f1("claims"), float(threshold)))
    best = max(tried)[2]
    return best, measure(weights, examples, states, best)


def best_cutoffs(
    weights: Weights, examples: Sequence[Example], states: Sequence[Floats]
) -> dict[str, float]:
    """Return for each role the cutoff with the best F1 on true triggers and mentions."""
    best: dict[str, tuple[float, float]] = {}
    for cutoff in np.arange(0.2, 0.75, 0.05):
        tried = dict.fromkeys(ROLES, float(cutoff))
        marks = measure(weights, examples, states, 0.99, cutoffs=tried)
        for role in ROLES:
            best[role] = max(best.get(role, (0.0, 0.5)), (marks.f1(f"={role}"), float(cutoff)))
    return {role: round(cutoff, 2) for role, (_, cutoff) in best.items()}
