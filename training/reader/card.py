"""The model card's figures: scores on the set-aside part by language, type and modality.

`python -m training.reader.card PUBLIC OUT` measures the shipped files, writes the calibration into
the card and the figures as a page.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from lagebild.encoder.labels import MODALITIES, TYPES
from lagebild.encoder.model import Model, load_model, model_hash, shipped
from training.reader.corpus import is_set_aside, other, real, written
from training.reader.judged import Judged, judge
from training.reader.passage import Passage

Doubles = NDArray[np.float64]

_BINS = 10
_STEPS = 400


def f1(right: int, found: int, gold: int) -> float:
    """Return F1, 0 where nothing is there."""
    return 2 * right / (found + gold) if found + gold else 0.0


def rates(judged: Iterable[Judged]) -> tuple[int, int, int]:
    """Return how many claims were read right, found and there."""
    right = found = gold = 0
    for one in judged:
        right += len(one.pairs)
        found += len(one.pairs) + len(one.spurious)
        gold += len(one.pairs) + len(one.missed)
    return right, found, gold


def calibrate(judged: Sequence[Judged]) -> tuple[float, float]:
    """Return slope and offset that map logits of scores to chances (Platt 1999)."""
    scores, right = _outcomes(judged)
    logits = np.log(scores / (1 - scores))
    slope, offset = 1.0, 0.0
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(slope * logits + offset)))
        slope -= 0.5 * float(((chance - right) * logits).mean())
        offset -= 0.5 * float((chance - right).mean())
    return round(slope, 4), round(offset, 4)


def expected_error(judged: Sequence[Judged], calibration: tuple[float, float]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    scores, right = _outcomes(judged)
    slope, offset = calibration
    chance = 1 / (1 + np.exp(-(slope * np.log(scores / (1 - scores)) + offset)))
    total = 0.0
    for low in range(_BINS):
        inside = (chance >= low / _BINS) & (chance < (low + 1) / _BINS)
        if inside.any():
            total += abs(float(chance[inside].mean() - right[inside].mean())) * int(inside.sum())
    return total / max(1, len(chance))


def _outcomes(judged: Sequence[Judged]) -> tuple[Doubles, Doubles]:
    pairs = [(said.score, 1.0) for one in judged for said, _ in one.pairs]
    pairs += [(said.score, 0.0) for one in judged for said in one.spurious]
    array = np.array(pairs or [(0.5, 0.5)])
    return np.clip(array[:, 0], 1e-6, 1 - 1e-6), array[:, 1]


def lines(aside: Sequence[Judged], others: Sequence[Judged]) -> Iterator[str]:
    """Yield the figures as Markdown."""
    right, found, gold = rates(aside)
    yield (
        f"Set aside: {len(aside)} passages, {gold} claims; claim F1 {f1(right, found, gold):.3f}, "
        f"precision {right / max(1, found):.2f}, recall {right / max(1, gold):.2f}."
    )
    silent = [one for one in aside if _is_silent(one.passage)]
    alarms = sum(len(one.spurious) for one in silent)
    yield f"False alarms: {alarms} claims in {len(silent)} real reports without conflict."
    yield ""
    yield "| language | passages | claims | claim F1 |"
    yield "| --- | --- | --- | --- |"
    for part in (aside, others):
        for lang in sorted({one.passage.head["lang"] for one in part}):
            here = [one for one in part if one.passage.head["lang"] == lang]
            yield f"| {lang} | {len(here)} | {rates(here)[2]} | {f1(*rates(here)):.2f} |"
    for what, names in (("type", TYPES), ("modality", MODALITIES)):
        yield ""
        yield f"| {what} | claims | F1 |"
        yield "| --- | --- | --- |"
        for name in names:
            row = _by(what, name, aside)
            yield f"| {name} | {row[2]} | {f1(*row):.2f} |"


def _by(what: str, name: str, judged: Sequence[Judged]) -> tuple[int, int, int]:
    counts: Counter[str] = Counter()
    for one in judged:
        for said, line in one.pairs:
            counts["right"] += getattr(said, what) == getattr(line, what) == name
            counts["found"] += getattr(said, what) == name
            counts["gold"] += getattr(line, what) == name
        if what == "type":
            counts["found"] += sum(said.type == name for said in one.spurious)
            counts["gold"] += sum(line.type == name for line in one.missed)
    return counts["right"], counts["found"], counts["gold"]


def _is_silent(passage: Passage) -> bool:
    return passage.head.get("kind") == "real" and not passage.claims


def judged_all(passages: Iterable[Passage], model: Model) -> list[Judged]:
    """Return each passage's claims as the model reads them beside the true ones."""
    return [judge(passage, model) for passage in passages]


def main(public: str, out: str) -> None:
    """Measure, calibrate, write."""
    model = load_model()
    passages = [p for p in (*written(), *real(Path(public))) if is_set_aside(p)]
    aside = judged_all(passages, model)
    calibration = calibrate(aside)
    card = msgspec.structs.replace(model.card, calibration=calibration)
    path = shipped() / "model.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(card)) + b"\n")
    text = [
        f"Weights {model_hash()}. Expected calibration error "
        f"{expected_error(aside, calibration):.3f} "
        f"(before calibration {expected_error(aside, (1.0, 0.0)):.3f}).",
        *lines(aside, judged_all(other(), model)),
    ]
    Path(out).write_text("\n".join(text) + "\n", "utf-8")
    print("\n".join(text))


if __name__ == "__main__":
    main(*sys.argv[1:])
