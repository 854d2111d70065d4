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

from lagebild.claims.learned.candidates import candidates_of
from lagebild.claims.learned.speech import Heard, speech_of
from lagebild.domain.report import Media, RawReport, Unread
from lagebild.domain.span import Span
from lagebild.pipeline.stages import Reference, load_reference, see
from lagebild.reading.read import read

COUNTED = ("Direct", "Indirect", "Reported")


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


def said_in(text: str, reference: Reference) -> Iterator[Heard]:
    """Yield the quotations that the reader finds and that have a speaker."""
    line = msgspec.json.encode({"text": text, "lang": "de"})
    report = read(RawReport(name="text", data=line, media=Media.JSON), {})
    if isinstance(report, Unread) or report.text != text:
        raise SystemExit(f"The text is read as another one: {text[:80]!r}")
    seen = see(report, reference)
    candidates = candidates_of(text, seen.noticed, seen.mentions, seen.encoded.tokens)
    yield from speech_of(text, seen.encoded, candidates, reference.model)


def covered(gold: Sequence[_Range], parts: Sequence[Span]) -> float:
    """Return which share of a quotation's characters is covered."""
    total = sum(r.charEnd - r.charBegin for r in gold)
    inside = sum(
        max(0, min(r.charEnd, part.end) - max(r.charBegin, part.start))
        for r in gold
        for part in parts
    )
    return inside / total if total else 0.0


def _speaks(gold: _Row, said: Heard) -> bool:
    who = said.speaker.span
    return any(r.charBegin < who.end and who.start < r.charEnd for r in gold.speaker.spans)


def count(rows: Sequence[_Row], said: Sequence[Heard]) -> Counter[str]:
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
    reference = load_reference()
    counts: Counter[str] = Counter()
    for line in parser.parse_args().file.read_text("utf-8").splitlines():
        item = msgspec.json.decode(line, type=_Text)
        counts += count(item.annotations, list(said_in(item.text, reference)))
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
