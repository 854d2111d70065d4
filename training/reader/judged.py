"""What the shipped model says of a passage, beside what its annotation says."""

from collections.abc import Iterator, Sequence

import msgspec

from lagebild.encoder.heads import Trigger, find_spans, find_triggers, is_about_conflict
from lagebild.encoder.model import Model
from lagebild.encoder.slots import TokenClaim, find_claims
from training.reader.passage import Line, Passage
from training.reader.sentences import sentence_at, sentence_starts


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger that the model found: its type, sentence, score, modality."""

    type: str
    sentence: int
    score: float
    modality: str


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A passage's claims: pairs of found and true, found in vain, missed; each repeat counts."""

    passage: Passage
    pairs: tuple[tuple[Said, Line], ...]
    spurious: tuple[Said, ...]
    missed: tuple[Line, ...]


def judge(passage: Passage, model: Model) -> Judged:
    """Return what of a passage was read right: type and sentence agree, one to one."""
    starts = list(sentence_starts(passage))
    said = sorted(_said(passage, model, starts), key=lambda one: -one.score)
    gold = [(line, sentence_at(starts, at)) for line, at in _lines(passage)]
    pairs, spurious = [], []
    for one in said:
        found = next(
            (at for at, (line, where) in enumerate(gold) if _agree(one, line, where)), None
        )
        if found is None:
            spurious.append(one)
        else:
            pairs.append((one, gold.pop(found)[0]))
    return Judged(
        passage=passage,
        pairs=tuple(pairs),
        spurious=tuple(spurious),
        missed=tuple(line for line, _ in gold),
    )


def _agree(one: Said, line: Line, where: int) -> bool:
    return one.type == line.type and one.sentence == where


def _lines(passage: Passage) -> Iterator[tuple[Line, int]]:
    """Yield each claim with where its trigger starts; those without a mark have none."""
    starts = {span.id: span.start for span in reversed(passage.spans)}
    for line in passage.claims:
        yield line, starts[line.trigger]


def _said(passage: Passage, model: Model, starts: Sequence[int]) -> Iterator[Said]:
    encoded = model.encode(passage.text)
    if not is_about_conflict(model.heads, encoded.states, model.card.about):
        return
    triggers: tuple[Trigger, ...] = find_triggers(
        model.heads, encoded.states, encoded.tokens.words(), model.card.threshold
    )
    spans = [span for span, _ in find_spans(model.heads, encoded.states)]
    for claim in find_claims(model.heads, encoded.states, triggers, spans, model.card.cutoffs):
        yield _one(claim, encoded.tokens.starts, starts)


def _one(claim: TokenClaim, token_starts: Sequence[int], starts: Sequence[int]) -> Said:
    return Said(
        type=claim.trigger.type,
        sentence=sentence_at(starts, token_starts[claim.trigger.start]),
        score=claim.trigger.score,
        modality=claim.modality,
    )
