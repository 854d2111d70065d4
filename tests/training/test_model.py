"""What is trained is what runs: the torch heads and the numpy ones answer alike."""

import numpy as np
import pytest
from training.reader.examples import SpanLabel

from lagebild.encoder.exchange import TRIGGER, exchange
from lagebild.encoder.pairs import TokenSpan, lie_of, pair_scores

torch = pytest.importorskip("torch", reason="NOT TESTED: torch is only there for training")
model = pytest.importorskip("training.reader.model")


def test_pairs_score_the_same_in_training_and_in_the_reader() -> None:
    torch.manual_seed(1)
    scorer = model.PairScorer(3).eval()
    left, right = torch.randn(2, 384), torch.randn(4, 384)
    starts, kinds = (3, 90), (0, 2, 2, 4)
    labels = [
        SpanLabel(kind=kind, start=at, end=at + 1, chain=at, refers=False)
        for kind, at in zip(kinds, (0, 10, 60, 400), strict=True)
    ]
    with torch.no_grad():
        scores, null = scorer(left, right, model.places_of(starts, labels))
    weights = {f"x.{name}": value.numpy() for name, value in scorer.state_dict().items()}
    spans = [TokenSpan(kind=s.kind, start=s.start, end=s.end) for s in labels]
    again, none = pair_scores(weights, "x", left.numpy(), right.numpy(), lie_of(starts, spans))

    assert np.allclose(scores.numpy(), again, atol=1e-4)
    assert np.allclose(null.numpy(), none, atol=1e-4)


def test_spans_see_each_other_alike_in_training_and_in_the_reader() -> None:
    torch.manual_seed(1)
    layers = pytest.importorskip("training.reader.exchange").Exchange().eval()
    with torch.no_grad():
        for value in layers.parameters():
            value.normal_(std=0.1)
    items, kinds, starts = torch.randn(5, 384), (TRIGGER, 0, 2, TRIGGER, 4), (3, 9, 60, 300, 590)
    with torch.no_grad():
        trained = layers(items, kinds, starts).numpy()
    weights = {f"exchange.{name}": value.numpy() for name, value in layers.state_dict().items()}

    again = exchange(weights, items.numpy(), kinds, starts)

    assert np.allclose(trained, again, atol=1e-4)
    # Of two that lie farther apart than a window neither knows, and order changes nothing.
    order = [4, 0, 3, 1, 2]
    turned = exchange(
        weights, items.numpy()[order], [kinds[n] for n in order], [starts[n] for n in order]
    )
    assert np.allclose(again[order], turned, atol=1e-4)
