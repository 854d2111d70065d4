"""Spans see those near them, whatever their order, and none beyond a window."""

import numpy as np

from lagebild.encoder.exchange import TRIGGER, exchange
from lagebild.encoder.packed import Floats
from tests.encoder.made import WIDTH, exchange_of

KINDS, STARTS = (TRIGGER, 0, 2, TRIGGER), (3, 9, 60, 900)


def _weights(scale: float) -> dict[str, Floats]:
    random = np.random.default_rng(1)
    return {
        name: value + scale * random.normal(size=value.shape).astype(np.float32)
        for name, value in exchange_of().items()
    }


def _items() -> Floats:
    return np.random.default_rng(2).normal(size=(len(STARTS), WIDTH)).astype(np.float32)


def test_layers_that_start_at_zero_change_nothing() -> None:
    assert np.allclose(exchange(_weights(0.0), _items(), KINDS, STARTS), _items())


def test_what_stands_near_is_seen_and_what_stands_far_is_not() -> None:
    items, changed = _items(), _items()
    changed[2] *= -1.0

    before = exchange(_weights(0.3), items, KINDS, STARTS)
    after = exchange(_weights(0.3), changed, KINDS, STARTS)

    assert not np.allclose(before[0], after[0], atol=1e-3)
    assert np.allclose(before[3], after[3], atol=1e-5)


def test_the_order_of_spans_is_nothing() -> None:
    order = [2, 0, 3, 1]
    whole = exchange(_weights(0.3), _items(), KINDS, STARTS)

    turned = exchange(
        _weights(0.3), _items()[order], [KINDS[n] for n in order], [STARTS[n] for n in order]
    )

    assert np.allclose(whole[order], turned, atol=1e-4)
