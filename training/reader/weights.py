"""The encoder in torch, with the weights of the data file."""

import sys
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from lagebild.encoder.packed import Packed, find_file, open_packed

WIDTH = 384
LAYERS = 12
HEADS = 12
INNER = 1536
_EPSILON = 1e-12
_LINEAR = (
    ("q", WIDTH, WIDTH),
    ("k", WIDTH, WIDTH),
    ("v", WIDTH, WIDTH),
    ("ao", WIDTH, WIDTH),
    ("fi", INNER, WIDTH),
    ("fo", WIDTH, INNER),
)


class Layer(nn.Module):
    """One layer of a BERT encoder that normalises after each sum."""

    def __init__(self, dropout: float) -> None:
        """Make it with random weights."""
        super().__init__()
        for name, out, inside in _LINEAR:
            setattr(self, name, nn.Linear(inside, out))
        self.aln = nn.LayerNorm(WIDTH, _EPSILON)
        self.oln = nn.LayerNorm(WIDTH, _EPSILON)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the new states: shape (batch, length, width); `mask` is added to the scores."""
        batch, length, width = x.shape
        q, k, v = (
            part(x).view(batch, length, HEADS, width // HEADS).transpose(1, 2)
            for part in (self.q, self.k, self.v)
        )
        rate = self.dropout if self.training else 0.0
        # No dropout here: with it torch takes a path that is several times slower on a processor.
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.aln(x + functional.dropout(self.ao(mixed), rate))
        inner = functional.gelu(self.fi(x))
        return self.oln(x + functional.dropout(self.fo(inner), rate))


class Body(nn.Module):
    """Positions, the first norm and the layers, on word rows that come from outside."""

    def __init__(self, layers: int, dropout: float = 0.1) -> None:
        """Make it with random weights."""
        super().__init__()
        self.position = nn.Embedding(512, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.ln = nn.LayerNorm(WIDTH, _EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Return states (batch, length, width) for word rows of that shape; mask 1 = a token."""
        x = self.ln(rows + self.position.weight[: rows.shape[1]] + self.segment)
        x = functional.dropout(x, self.dropout if self.training else 0.0)
        shut = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, shut)
        return x


def load_body(packed: Packed, layers: int) -> Body:
    """Return the first layers of the file's encoder."""
    body = Body(layers)
    with torch.no_grad():
        body.position.weight.copy_(_tensor(packed, "emb.pos", WIDTH))
        body.segment.copy_(_tensor(packed, "emb.type", WIDTH)[0])
        _norm(body.ln, packed, "emb.ln")
        for at, layer in enumerate(body.layers):
            for name, _, inside in _LINEAR:
                part = getattr(layer, name)
                part.weight.copy_(_tensor(packed, f"l{at}.{name}.w", inside))
                part.bias.copy_(torch.from_numpy(packed.tensor(f"l{at}.{name}.b")))
            _norm(layer.aln, packed, f"l{at}.aln")
            _norm(layer.oln, packed, f"l{at}.oln")
    return body


def _tensor(packed: Packed, name: str, width: int) -> Tensor:
    return torch.from_numpy(packed.tensor(name)).view(-1, width)


def _norm(norm: nn.LayerNorm, packed: Packed, name: str) -> None:
    norm.weight.copy_(torch.from_numpy(packed.tensor(f"{name}.w")))
    norm.bias.copy_(torch.from_numpy(packed.tensor(f"{name}.b")))


def save(model: nn.Module, path: Path, **notes: object) -> None:
    """Write a model's state whole, never half: into a new name, then over the old."""
    new = path.with_suffix(".new")
    torch.save({"state": model.state_dict(), "notes": notes}, new)
    new.replace(path)


def main(out: str) -> None:
    """Write the data file's own layers as a first stage, where no names are at hand."""
    body = load_body(open_packed(find_file()), LAYERS)
    state = {f"body.{name}": value for name, value in body.state_dict().items()}
    torch.save({"state": state, "notes": {"layers": LAYERS}}, out)


if __name__ == "__main__":
    main(sys.argv[1])
