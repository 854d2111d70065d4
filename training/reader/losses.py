"""What the model is trained to minimise, head by head."""

from collections import Counter
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from lagebild.encoder.labels import KINDS, ROLES, TAGS, TYPES
from lagebild.encoder.slots import SINGLE
from training.reader.examples import ClaimLabel, Example, SpanLabel
from training.reader.model import Reader, fits, places_of

_SINGLE = tuple(ROLES.index(role) for role in SINGLE)
_TYPE_SHARE = 0.15
_IGNORE = -100
_NEVER = -1e4


def token_losses(reader: Reader, states: Tensor, batch: Sequence[Example]) -> Mapping[str, Tensor]:
    """Return the losses of the heads that look at single tokens."""
    tags = torch.full(states.shape[:2], _IGNORE)
    types = torch.zeros(*states.shape[:2], len(TYPES))
    real = torch.zeros(states.shape[:2])
    for at, example in enumerate(batch):
        real[at, 1 : len(example.ids)] = 1
        if example.marked:
            tags[at, : len(example.ids)] = 0
        for span in example.spans:
            tags[at, span.start] = TAGS.index(f"B-{KINDS[span.kind]}")
            tags[at, span.start + 1 : span.end] = TAGS.index(f"I-{KINDS[span.kind]}")
        for claim in example.claims:
            types[at, claim.start : claim.end, claim.type] = 1
    mention_scores = reader.mentions(states).flatten(0, 1)
    out = {}
    if any(example.marked for example in batch):
        out["mentions"] = functional.cross_entropy(
            mention_scores, tags.flatten(), ignore_index=_IGNORE
        )
    out["triggers"] = _trigger_loss(reader.triggers(states), types, real)
    return out


def speech_losses(reader: Reader, states: Tensor, example: Example) -> Mapping[str, Tensor]:
    """Return the losses of what is said and by whom, where somebody marked that."""
    if example.speeches is None:
        return {}
    tags = torch.zeros(len(states), dtype=torch.long)
    for said in example.speeches:
        tags[said.start] = 1
        tags[said.start + 1 : said.end] = 2
    out = {"speech": functional.cross_entropy(reader.speech(states), tags)}
    if not example.speeches or not example.speakers:
        return out
    vectors = torch.stack([states[s.start : s.end].mean(0) for s in example.speeches])
    means = reader.spans(states, example.speakers)
    where = places_of([said.start for said in example.speeches], example.speakers)
    scores, null = reader.speakers(vectors, means, where)
    logits = torch.cat([null, scores[..., 0]], 1)
    chains = torch.tensor([span.chain for span in example.speakers])
    good = torch.zeros_like(logits, dtype=torch.bool)
    for at, said in enumerate(example.speeches):
        if said.speaker is None:
            good[at, 0] = True
        else:
            good[at, 1:] = chains == chains[said.speaker]
    chosen = torch.where(good, logits, _NEVER)
    out["speakers"] = (logits.logsumexp(1) - chosen.logsumexp(1)).mean()
    return out


def _trigger_loss(scores: Tensor, types: Tensor, real: Tensor) -> Tensor:
    """Return the loss of whether tokens state anything, and of what those that do state."""
    states_any = types.amax(-1)
    stated = functional.binary_cross_entropy_with_logits(
        scores[..., 0], states_any, reduction="none"
    )
    loss = (stated * real).sum() / real.sum()
    chosen = states_any > 0
    if chosen.any():
        wanted = types[chosen] / types[chosen].sum(-1, keepdim=True)
        loss = loss + _TYPE_SHARE * functional.cross_entropy(scores[chosen][:, 1:], wanted)
    return loss


def claim_losses(reader: Reader, states: Tensor, example: Example) -> Mapping[str, Tensor]:
    """Return the summed losses of a window's claims; `states` are those of its tokens."""
    out: dict[str, Tensor] = {}
    claims, spans = example.claims, example.spans
    if claims:
        vectors, seen = reader.exchanged(states, claims, spans)
        gold = torch.tensor([claim.modality for claim in claims])
        out["modality"] = functional.cross_entropy(reader.modality(vectors), gold, reduction="sum")
        gold = torch.tensor([claim.aspect for claim in claims])
        out["aspect"] = functional.cross_entropy(reader.aspect(vectors), gold, reduction="sum")
        harmed = [at for at, claim in enumerate(claims) if claim.harm is not None]
        if harmed:
            gold = torch.tensor([claims[at].harm for at in harmed])
            out["harm"] = functional.cross_entropy(
                reader.harm(vectors[harmed]), gold, reduction="sum"
            )
        out["same"] = _same_loss(reader, vectors, claims)
    if not spans:
        return out
    means = reader.spans(states, spans)
    if claims:
        where = places_of([claim.start for claim in claims], spans)
        scores, null = reader.roles(vectors, seen, where)
        out["roles"] = _role_loss(scores, null, claims, spans)
    if asked := _asked(spans):
        where = places_of([spans[n].start for n in asked], spans)
        scores, null = reader.antecedents(means[asked], means, where)
        out["antecedents"] = _antecedent_loss(scores[..., 0], null[:, 0], asked, spans)
    return out


def _role_loss(
    scores: Tensor, null: Tensor, claims: Sequence[ClaimLabel], spans: Sequence[SpanLabel]
) -> Tensor:
    """Return the loss over (claims, mentions, roles).

    Another mention of the thing that fills a role is neither right nor wrong for the roles that
    several fill, and as right as the nearest for those that one fills.
    """
    allowed = fits(spans)[None].expand(scores.shape)
    gold = torch.zeros_like(scores)
    also = torch.zeros_like(scores, dtype=torch.bool)
    unseen = torch.zeros(len(claims), len(ROLES), dtype=torch.bool)
    for at, claim in enumerate(claims):
        for role in claim.unseen:
            unseen[at, role] = True
        for role, filled in claim.roles.items():
            chains = {spans[n].chain for n in filled}
            for n, span in enumerate(spans):
                if n in filled:
                    gold[at, n, role] = 1
                elif span.chain in chains:
                    also[at, n, role] = True
    counted = allowed & ~also & ~unseen[:, None]
    each = functional.binary_cross_entropy_with_logits(
        scores - null[:, None], gold, reduction="none"
    )
    many = [role for role in range(len(ROLES)) if role not in _SINGLE]
    loss = (each * counted)[..., many].sum()
    for role in _SINGLE:
        logits = torch.where(allowed[..., role], scores[..., role], _NEVER)
        logits = torch.cat([null[:, role, None], logits], 1)
        good = (gold[..., role] > 0) | also[..., role]
        none = ~good.any(1, keepdim=True)
        chosen = torch.where(torch.cat([none, good], 1), logits, _NEVER)
        missed = logits.logsumexp(1) - chosen.logsumexp(1)
        loss = loss + (missed * ~unseen[:, role]).sum()
    return loss


def _same_loss(reader: Reader, vectors: Tensor, claims: Sequence[ClaimLabel]) -> Tensor:
    """Return the loss of which earlier claim each one states again; most state none."""
    starts = [claim.start for claim in claims]
    spans = [
        SpanLabel(kind=0, start=claim.start, end=claim.end, chain=0, refers=False)
        for claim in claims
    ]
    scores, null = reader.same(vectors, vectors, places_of(starts, spans))
    at = torch.tensor(starts)
    earlier = at[None] < at[:, None]
    logits = torch.cat([null, torch.where(earlier, scores[..., 0], _NEVER)], 1)
    names = sorted({claim.told for claim in claims})
    told = torch.tensor([names.index(claim.told) for claim in claims])
    good = earlier & (told[None] == told[:, None])
    chosen = torch.where(torch.cat([~good.any(1, keepdim=True), good], 1), logits, _NEVER)
    return (logits.logsumexp(1) - chosen.logsumexp(1)).sum()


def _asked(spans: Sequence[SpanLabel]) -> list[int]:
    """Return the mentions whose antecedent is a question: those that refer, and those alone.

    A repeat of the same words is none, since either answer is right.
    """
    place = KINDS.index("place")
    chains = Counter((span.chain, span.kind == place) for span in spans if span.kind <= place)
    return [
        at
        for at, span in enumerate(spans)
        if span.kind <= place and (span.refers or chains[span.chain, span.kind == place] == 1)
    ]


def _antecedent_loss(
    scores: Tensor, null: Tensor, asked: Sequence[int], spans: Sequence[SpanLabel]
) -> Tensor:
    """Return the loss of what each actor or place stands for; names stand for themselves."""
    place = KINDS.index("place")
    family = torch.tensor([2 if s.kind == place else int(s.kind < place) for s in spans])
    chain = torch.tensor([span.chain for span in spans])
    left = torch.tensor(asked)
    able = (family[left, None] == family[None]) & (left[:, None] != torch.arange(len(spans)))
    same = able & (chain[left, None] == chain[None])
    refers = torch.tensor([spans[n].refers for n in asked])[:, None] & same.any(1, keepdim=True)
    logits = torch.cat([null[:, None], torch.where(able, scores, _NEVER)], 1)
    chosen = torch.where(torch.cat([~refers, same & refers], 1), logits, _NEVER)
    return (logits.logsumexp(1) - chosen.logsumexp(1)).sum()
