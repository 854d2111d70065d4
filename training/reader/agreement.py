"""How far two annotators of the same passages agree: claims, and slots of claims that both have.

`python -m training.reader.agreement` scores the second, blind annotation against the first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.reader.corpus import CORPUS, written
from training.reader.passage import SLOTS, Line, Passage, Span, parse
from training.reader.sentences import sentence_at, sentence_starts


def pairs(first: Passage, second: Passage) -> Iterator[tuple[Line, Line]]:
    """Yield claims of one type in one sentence, each once; the nearest triggers first."""
    starts = list(sentence_starts(first))
    free = list(second.claims)
    for line in first.claims:
        at = _trigger(first, line)
        where = sentence_at(starts, at)
        fitting = [
            other
            for other in free
            if other.type == line.type and sentence_at(starts, _trigger(second, other)) == where
        ]
        if fitting:
            best = min(fitting, key=lambda other: abs(_trigger(second, other) - at))
            free.remove(best)
            yield line, best


def _trigger(passage: Passage, line: Line) -> int:
    return next(span.start for span in passage.spans if span.id == line.trigger)


def words_of(passage: Passage, ids: Sequence[str]) -> frozenset[str]:
    """Return the names of what fills a slot: descriptions followed to what they stand for."""
    by_id: Mapping[str, Span] = {span.id: span for span in reversed(passage.spans)}
    out = set()
    for name in ids:
        span, steps = by_id[name], 0
        while span.stands_for and steps < len(by_id):
            span, steps = by_id[span.stands_for], steps + 1
        out.add(passage.text[span.start : span.end].casefold())
    return frozenset(out)


def agreement(both: Sequence[tuple[Passage, Passage]]) -> Counter[str]:
    """Return counts: claims of either and shared, and for each slot asked and agreed.

    A slot agrees where the two share a name, or one's words are part of the other's.
    """
    counts: Counter[str] = Counter()
    for first, second in both:
        counts["first"] += len(first.claims)
        counts["second"] += len(second.claims)
        for one, other in pairs(first, second):
            counts["shared"] += 1
            counts["modality"] += one.modality == other.modality
            counts["aspect"] += one.aspect == other.aspect
            for slot in SLOTS:
                left = words_of(first, one.slots.get(slot, ()))
                right = words_of(second, other.slots.get(slot, ()))
                if left or right:
                    counts[f"asked {slot}"] += 1
                    counts[slot] += any(a in b or b in a for a in left for b in right)
    return counts


def second_annotations(folder: Path = CORPUS) -> Iterator[tuple[Passage, Passage]]:
    """Yield each passage that was annotated twice, with its second annotation."""
    first = {passage.id: passage for passage in written(folder)}
    for path in sorted((folder / "again").glob("*.txt")):
        for second in parse(path.read_text("utf-8")):
            if first[second.id].text == second.text:
                yield first[second.id], second


def main() -> None:
    """Print the agreement."""
    both = list(second_annotations())
    counts = agreement(both)
    f1 = 2 * counts["shared"] / max(1, counts["first"] + counts["second"])
    print(f"{len(both)} passages, {counts['first']} and {counts['second']} claims: F1 {f1:.2f}")
    shared = max(1, counts["shared"])
    for name in ("modality", "aspect"):
        print(f"{name}: {counts[name] / shared:.2f} of {shared}")
    for slot in SLOTS:
        asked = max(1, counts[f"asked {slot}"])
        print(f"{slot}: {counts[slot] / asked:.2f} of {asked}")


if __name__ == "__main__":
    main()
