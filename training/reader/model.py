"""The model that is trained: the body and its heads."""

from collections.abc import Sequence

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from lagebild.encoder.exchange import TRIGGER
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
from lagebild.encoder.pairs import DISTANCES, RANKS, TokenSpan, lie_of
from training.reader.examples import ClaimLabel, SpanLabel
from training.reader.exchange import Exchange
from training.reader.weights import WIDTH, Body

PAIR = 128

_DROPOUT = 0.1


class PairScorer(nn.Module):
    """Scores how a left span and a right one belong together, one score a relation."""

    def __init__(self, relations: int) -> None:
        """Make it with random weights."""
        super().__init__()
        self.left = nn.Linear(WIDTH, PAIR)
        self.right = nn.Linear(WIDTH, PAIR)
        self.left_factor = nn.Linear(WIDTH, PAIR)
        self.right_factor = nn.Linear(WIDTH, PAIR)
        self.distance = nn.Embedding(2 * len(DISTANCES), PAIR)
        self.rank = nn.Embedding(2 * RANKS + 1, PAIR)
        self.kind = nn.Embedding(len(KINDS), PAIR)
        self.out = nn.Linear(PAIR, relations)
        self.null = nn.Linear(WIDTH, relations)

    def forward(self, left: Tensor, right: Tensor, where: "Places") -> tuple[Tensor, Tensor]:
        """Return scores of pairs (left, right, relations) and of no partner (left, relations)."""
        hidden = self.left(left)[:, None] + self.right(right)[None]
        hidden = hidden + self.left_factor(left)[:, None] * self.right_factor(right)[None]
        hidden = hidden + self.distance(where.distance) + self.rank(where.rank)
        hidden = torch.relu(hidden + self.kind(where.kind)[None])
        return self.out(functional.dropout(hidden, _DROPOUT, self.training)), self.null(left)


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """How pairs lie to each other: buckets of distance and rank (left, right), kinds (right)."""

    distance: Tensor
    rank: Tensor
    kind: Tensor


def places_of(lefts: Sequence[int], spans: Sequence[SpanLabel]) -> Places:
    """Return how the spans lie to left ones that start at these tokens."""
    lie = lie_of(lefts, [TokenSpan(kind=s.kind, start=s.start, end=s.end) for s in spans])
    return Places(
        distance=torch.from_numpy(lie.distance),
        rank=torch.from_numpy(lie.rank),
        kind=torch.from_numpy(lie.kind),
    )


class Reader(nn.Module):
    """The body with heads for names, mentions, triggers, roles, antecedents, modality, aspect."""

    def __init__(self, body: Body) -> None:
        """Put new heads on a body."""
        super().__init__()
        self.body = body
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.mentions = nn.Linear(WIDTH, len(TAGS))
        # The first output says whether a token states anything, the others what.
        self.triggers = nn.Linear(WIDTH, 1 + len(TYPES))
        self.types = nn.Embedding(len(TYPES), WIDTH)
        self.modality = nn.Linear(WIDTH, len(MODALITIES))
        self.aspect = nn.Linear(WIDTH, len(ASPECTS))
        self.harm = nn.Linear(WIDTH, len(HARMS))
        self.exchange = Exchange()
        self.roles = PairScorer(len(ROLES))
        self.antecedents = PairScorer(1)
        self.same = PairScorer(1)
        self.speech = nn.Linear(WIDTH, len(SPEECH_TAGS))
        self.speakers = PairScorer(1)
        nn.init.zeros_(self.types.weight)
        nn.init.constant_(self.triggers.bias[:1], -3.0)

    def claims(self, states: Tensor, claims: Sequence[ClaimLabel]) -> Tensor:
        """Return a vector for each trigger: the mean of its states and its type."""
        means = torch.stack([states[c.start : c.end].mean(0) for c in claims])
        return means + self.types(torch.tensor([c.type for c in claims]))

    def spans(self, states: Tensor, spans: Sequence[SpanLabel]) -> Tensor:
        """Return a vector for each mention: the mean of its states."""
        return torch.stack([states[s.start : s.end].mean(0) for s in spans])

    def exchanged(
        self, states: Tensor, claims: Sequence[ClaimLabel], spans: Sequence[SpanLabel]
    ) -> tuple[Tensor, Tensor]:
        """Return the vectors of triggers and of mentions after they have seen each other."""
        items = self.claims(states, claims)
        if spans:
            items = torch.cat([items, self.spans(states, spans)])
        kinds = [TRIGGER] * len(claims) + [span.kind for span in spans]
        starts = [claim.start for claim in claims] + [span.start for span in spans]
        seen = self.exchange(items, kinds, starts)
        return seen[: len(claims)], seen[len(claims) :]


def fits(spans: Sequence[SpanLabel]) -> Tensor:
    """Return which role each mention's kind can fill: (mentions, roles)."""
    allowed = torch.tensor([[kind in kinds for kinds in ROLE_KINDS] for kind in KINDS])
    return allowed[torch.tensor([span.kind for span in spans])]
