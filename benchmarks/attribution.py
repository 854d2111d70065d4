"""Who says what in German news, against annotated quotations.

    python benchmarks/attribution.py FILE.jsonl

A quotation is found when half of its characters are covered, its speaker is right when the spans
overlap. Prints precision, recall and F1 of quotations with the right speaker over direct, indirect
and reported ones, recall by type, and what was found without a look at the speaker.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from lagebild.encoder.heads import find_spans, find_speech
from lagebild.encoder.labels import KINDS
from lagebild.encoder.model import Model, load_model

COUNTED = ("Direct", "Indirect", "Reported")
_SPEAK = ("actor", "source")


class _Range(msgspec.Struct, frozen=True):
    charBegin: int
    charEnd: int


class _Words(msgspec.Struct, frozen=True):
    spans: tuple[_Range, ...] = ()


class _Row(msgspec.Struct, frozen=True):
    type: str
    quote: _Words
    speaker: _Words


class _Text(msgspec.Struct, frozen=True):
    text: str
    annotations: tuple[_Row, ...] = ()


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation: its characters in parts, and those of its speaker."""

    parts: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None


def said_in(text: str, model: Model) -> Iterator[Said]:
    """Yield the quotations that the model finds; parts in a line by one speaker are one."""
    encoded = model.encode(text)
    starts, ends = encoded.tokens.starts, encoded.tokens.ends
    people = [
        span for span, _ in find_spans(model.heads, encoded.states) if KINDS[span.kind] in _SPEAK
    ]
    last: Said | None = None
    for first, end, who in find_speech(model.heads, encoded.states, people):
        part = (starts[first], ends[end - 1])
        speaker = None
        if who is not None:
            speaker = (starts[people[who].start], ends[people[who].end - 1])
        if last and last.speaker == speaker and _one_sentence(text, last.parts[-1][1], part[0]):
            last = Said(parts=(*last.parts, part), speaker=speaker)
            continue
        if last:
            yield last
        last = Said(parts=(part,), speaker=speaker)
    if last:
        yield last


def _one_sentence(text: str, left: int, right: int) -> bool:
    between = text[left:right]
    return not any(mark in between for mark in ".!?\n") and len(between) < 120


def covered(gold: Sequence[_Range], parts: Sequence[tuple[int, int]]) -> float:
    """Return which share of a quotation's characters is covered."""
    total = sum(r.charEnd - r.charBegin for r in gold)
    inside = sum(
        max(0, min(r.charEnd, end) - max(r.charBegin, start)) for r in gold for start, end in parts
    )
    return inside / total if total else 0.0


def _speaks(gold: _Row, said: Said) -> bool:
    if said.speaker is None:
        return not gold.speaker.spans
    start, end = said.speaker
    return any(r.charBegin < end and start < r.charEnd for r in gold.speaker.spans)


def count(rows: Sequence[_Row], said: Sequence[Said]) -> Counter[str]:
    """Return what was right, found and there in one text."""
    counts: Counter[str] = Counter()
    free = list(said)
    for row in rows:
        best = max(free, key=lambda one: covered(row.quote.spans, one.parts), default=None)
        hit = best is not None and covered(row.quote.spans, best.parts) >= 0.5
        if hit and best is not None:
            free.remove(best)
        if row.type not in COUNTED:
            continue
        right = hit and best is not None and _speaks(row, best)
        for name in ("all", row.type):
            counts[f"gold {name}"] += 1
            counts[f"hit {name}"] += hit
            counts[f"right {name}"] += right
        counts["said"] += hit
    counts["said"] += len(free)
    return counts


def main() -> None:
    """Print the figures of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    model = load_model()
    counts: Counter[str] = Counter()
    for line in parser.parse_args().file.read_text("utf-8").splitlines():
        item = msgspec.json.decode(line, type=_Text)
        counts += count(item.annotations, list(said_in(item.text, model)))
    gold, said = max(1, counts["gold all"]), max(1, counts["said"])
    for name in ("right", "hit"):
        right = counts[f"{name} all"]
        f1 = 2 * right / (gold + said)
        what = "with the right speaker" if name == "right" else "found"
        print(f"{what}: precision {right / said:.3f} recall {right / gold:.3f} F1 {f1:.3f}")
    for kind in COUNTED:
        there = max(1, counts[f"gold {kind}"])
        print(f"{kind}: {there} quotations, recall {counts[f'right {kind}'] / there:.3f}")


if __name__ == "__main__":
    main()
