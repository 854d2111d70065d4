"""The exchange between spans in torch; the runtime has the same in numpy."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from lagebild.encoder.exchange import HEADS, INNER, LAYERS, UP
from lagebild.encoder.labels import KINDS
from lagebild.encoder.pairs import DISTANCES, FARTHEST, buckets
from training.reader.weights import WIDTH


class Exchange(nn.Module):
    """Lets spans and triggers of a window see each other; at first it changes nothing."""

    def __init__(self) -> None:
        """Make it so that what comes in goes out."""
        super().__init__()
        self.kind = nn.Embedding(len(KINDS) + 1, WIDTH)
        self.layers = nn.ModuleList(_Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.kind.weight)

    def forward(self, items: Tensor, kinds: Sequence[int], starts: Sequence[int]) -> Tensor:
        """Return the vectors of spans after they have seen each other: shape (spans, width)."""
        at = np.array(starts)
        gap = at[None] - at[:, None]
        where = torch.from_numpy(buckets(gap))
        shut = torch.from_numpy(np.where(np.abs(gap) <= FARTHEST, 0.0, -1e4).astype(np.float32))
        x = items + self.kind(torch.tensor(list(kinds)))
        for layer in self.layers:
            x = layer(x, where, shut)
        return x


class _Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.query, self.key = nn.Linear(WIDTH, INNER), nn.Linear(WIDTH, INNER)
        self.value, self.out = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.bias = nn.Embedding(2 * len(DISTANCES), HEADS)
        self.up, self.down = nn.Linear(WIDTH, UP), nn.Linear(UP, WIDTH)
        for part in (self.out, self.down):
            nn.init.zeros_(part.weight)
            nn.init.zeros_(part.bias)
        nn.init.zeros_(self.bias.weight)

    def forward(self, x: Tensor, where: Tensor, shut: Tensor) -> Tensor:
        seen = self.first(x)
        query, key, value = (
            part(seen).view(len(x), HEADS, INNER // HEADS)
            for part in (self.query, self.key, self.value)
        )
        scores = torch.einsum("ihd,jhd->hij", query, key) * (INNER // HEADS) ** -0.5
        scores = scores + self.bias(where).permute(2, 0, 1) + shut
        mixed = torch.einsum("hij,jhd->ihd", scores.softmax(-1), value).reshape(len(x), INNER)
        x = x + nn.functional.dropout(self.out(mixed), 0.1, self.training)
        inner = torch.relu(self.up(self.second(x)))
        return x + nn.functional.dropout(self.down(inner), 0.1, self.training)
