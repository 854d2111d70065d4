"""The training loop: batches, steps, checks, and a checkpoint to go on from."""

import random
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import msgspec
import torch
from torch import Tensor, nn

from lagebild.encoder.packed import Packed
from training.reader.batches import batches, rows_and_mask
from training.reader.examples import Example
from training.reader.losses import claim_losses, speech_losses, token_losses
from training.reader.measures import Marks, best_cutoffs, best_threshold, head_weights, states_of
from training.reader.model import Reader
from training.reader.names import Named, name_loss, schedule
from training.reader.weights import save

_BUDGET = 1024
# One batch of names after so many of the corpus.
_NAMES_EVERY = 8
_HEAD_RATE = 1e-3
# Layers of attention learn unsteadily at the rate of single heads.
_EXCHANGE_RATE = 3e-4
_WEIGHTS = {
    "mentions": 3.0,
    "triggers": 6.0,
    "modality": 1.0,
    "aspect": 0.3,
    "harm": 0.2,
    "roles": 0.4,
    "same": 0.3,
}


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """How long and how fast to train, and where to keep what comes out."""

    out: Path
    layers: int
    epochs: int
    rate: float
    check_every: int = 1


class Data(msgspec.Struct, frozen=True, kw_only=True):
    """What is trained on, what is only checked, and the names against forgetting."""

    train: Sequence[Example]
    checks: Sequence[Example]
    names: Sequence[Named]


def loss_of(reader: Reader, packed: Packed, batch: Sequence[Example]) -> Tensor:
    """Return the weighted loss of a batch, per trigger for the heads that look at claims."""
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.body(*rows_and_mask(packed, [example.ids for example in batch]))
    states = nn.functional.dropout(states.float(), 0.1, reader.training)
    total = torch.zeros(())
    for name, loss in token_losses(reader, states, batch).items():
        total = total + _WEIGHTS[name] * loss
    count = max(1, sum(len(example.claims) for example in batch))
    spans = max(1, sum(len(example.spans) for example in batch))
    for at, example in enumerate(batch):
        for name, loss in claim_losses(reader, states[at, : len(example.ids)], example).items():
            if name == "antecedents":
                total = total + loss / spans
            else:
                total = total + _WEIGHTS[name] * loss / count
        for loss in speech_losses(reader, states[at, : len(example.ids)], example).values():
            total = total + loss / len(batch)
    return total


def train(reader: Reader, packed: Packed, data: Data, plan: Plan) -> Marks:
    """Train and return the last marks; a run that was cut off goes on at its last whole epoch."""
    shuffle = random.Random(1)  # noqa: S311 - an order, not a secret
    apart = ("body.", "exchange.")
    heads = [p for name, p in reader.named_parameters() if not name.startswith(apart)]
    optimizer = torch.optim.AdamW(
        [
            {"params": list(reader.body.parameters()), "lr": plan.rate},
            {"params": list(reader.exchange.parameters()), "lr": _EXCHANGE_RATE},
            {"params": heads, "lr": _HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    lengths = [len(item.ids) for item in data.train]
    steps = plan.epochs * len(list(batches(data.train, lengths, _BUDGET, None)))
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: schedule(step, steps))
    resume = plan.out.with_suffix(".resume")
    done = _go_on(resume, reader, optimizer, rates)
    marks: Marks | None = None
    for epoch in range(plan.epochs):
        # Drawn also for the epochs that a resumed run leaves out, so that its order is the same.
        order = list(batches(data.train, lengths, _BUDGET, shuffle))
        more = cycle(_names(data.names, shuffle))
        if epoch < done:
            continue
        begun, total = time.monotonic(), 0.0
        reader.train()
        for step, batch in enumerate(order):
            loss = loss_of(reader, packed, batch)
            if data.names and step % _NAMES_EVERY == 0:
                loss = loss + _name_loss(reader, packed, next(more))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            rates.step()
            total += float(loss.detach())
        spent = time.monotonic() - begun
        print(f"epoch {epoch + 1} loss {total / len(order):.3f} {spent:.0f} s", flush=True)
        if (epoch + 1) % plan.check_every == 0 or epoch + 1 == plan.epochs:
            marks = _check(reader, packed, data.checks, plan)
        new = resume.with_suffix(".half")
        torch.save(
            {
                "epoch": epoch + 1,
                "state": reader.state_dict(),
                "optimizer": optimizer.state_dict(),
                "rates": rates.state_dict(),
                "random": torch.get_rng_state(),
            },
            new,
        )
        new.replace(resume)
    resume.unlink(missing_ok=True)
    return marks or _check(reader, packed, data.checks, plan)


def _go_on(
    resume: Path,
    reader: Reader,
    optimizer: torch.optim.Optimizer,
    rates: torch.optim.lr_scheduler.LambdaLR,
) -> int:
    if not resume.exists():
        return 0
    kept = torch.load(resume)
    reader.load_state_dict(kept["state"])
    optimizer.load_state_dict(kept["optimizer"])
    rates.load_state_dict(kept["rates"])
    torch.set_rng_state(kept["random"])
    done: int = kept["epoch"]
    print(f"going on after epoch {done}", flush=True)
    return done


def _names(names: Sequence[Named], shuffle: random.Random) -> list[list[Named]]:
    return list(batches(names, [len(item.ids) for item in names], _BUDGET, shuffle))


def _name_loss(reader: Reader, packed: Packed, batch: Sequence[Named]) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.body(*rows_and_mask(packed, [item.ids for item in batch]))
    return name_loss(reader.names(states.float()), batch)


def _check(reader: Reader, packed: Packed, checks: Sequence[Example], plan: Plan) -> Marks:
    weights, states = head_weights(reader), states_of(reader, packed, checks)
    threshold, marks = best_threshold(weights, checks, states)
    print(report(marks, threshold), flush=True)
    cutoffs = best_cutoffs(weights, checks, states)
    save(reader, plan.out, layers=plan.layers, threshold=threshold, cutoffs=cutoffs)
    return marks


def report(marks: Marks, threshold: float) -> str:
    """Return one line of what matters."""
    parts = [f"at {threshold:.2f} claims {marks.f1('claims'):.3f}"]
    parts.append(f"(p {marks.precision('claims'):.2f} r {marks.recall('claims'):.2f})")
    names = ("de", "da", "en", "actor", "source", "place", "time", "figure", "modality")
    roles = [name for name in marks.gold if name.startswith("=")]
    parts += [f"{name} {marks.f1(name):.2f}" for name in (*names, *roles, "antecedents", "same")]
    return " ".join(parts)
