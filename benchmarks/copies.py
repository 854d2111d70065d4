"""Copies across languages and rewritten copies within one, found among texts of all kinds.

    python benchmarks/copies.py FOLDER

The folder holds one folder a language; files of one name in them are translations of one text. For
each pair of languages it prints the recall at precision 0.99, the threshold chosen on all pairs of
texts, and precision and recall at the shipped thresholds. Rewritten copies are made here: a third
of the sentences dropped, the others shuffled, with a fixed seed.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import How, Parted
from lagebild.domain.report import Block, BlockKind, Report, ReportHead
from lagebild.domain.span import Span
from lagebild.encoder.meanings import load_meanings
from lagebild.grouping.lineage import lineage_of
from lagebild.grouping.meaning import ALIKE, alike
from lagebild.text.sentences import split

SEED = 20261128
PRECISION = 0.99
# Pairs below are far from any threshold.
_LEAST = 0.1


def read(folder: Path) -> list[Parted]:
    """Return the texts of all languages; a text's name is its report's."""
    return [
        part(path.stem, path.parent.name, path.read_text("utf-8"))
        for path in sorted(folder.glob("*/*.txt"))
    ]


def part(name: str, language: str, text: str) -> Parted:
    """Cut a text into sentences, each line a paragraph."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            span = Span(start=at, end=at + len(line))
            blocks.append(Block(span=span, kind=BlockKind.BODY))
        at += len(line)
    report = Report(
        id=ReportId(f"{language}-{name}"),
        name=name,
        text=text,
        language=language,
        digest="",
        blocks=tuple(blocks),
    )
    spans = tuple(sentence.span for sentence in split(report))
    return Parted(head=report.head, text=text, spans=spans)


def rewritten(text: Parted, chance: random.Random) -> Parted:
    """Drop a third of the sentences and shuffle the others."""
    sentences = [span.of(text.text) for span in text.spans]
    kept = chance.sample(sentences, len(sentences) - len(sentences) // 3)
    return part(f"{text.head.name}-rewritten", text.head.language, "\n".join(kept))


def at_precision(rows: Iterable[tuple[float, bool]], gold: int) -> tuple[float, float]:
    """Return the best recall at the precision, and the score from which it is reached."""
    best, least, right = 0.0, 1.0, 0
    for count, (score, hit) in enumerate(sorted(rows, reverse=True), 1):
        right += hit
        if right / count >= PRECISION:
            best, least = right / gold, score
    return best, least


def meaning(texts: Sequence[Parted]) -> None:
    """Print copies across languages, all pairs of languages together and each by itself."""
    began = time.perf_counter()
    found = alike(texts, load_meanings().vectors, least=_LEAST)
    wall = time.perf_counter() - began
    rows = []
    for pair in found.pairs:
        one, two = texts[pair.earlier].head, texts[pair.later].head
        rows.append((_languages(one, two), pair.score, one.name == two.name))
    gold = Counter(
        _languages(one.head, two.head)
        for one, two in combinations(texts, 2)
        if one.head.name == two.head.name
    )
    scored = ((score, hit) for _, score, hit in rows)
    recall, least = at_precision(scored, gold.total())
    print(f"across languages: {len(texts)} texts, {gold.total()} pairs to find, {wall:.1f} s")
    print(f"all: recall {recall:.3f} at precision {PRECISION}, from a score of {least:.3f}")
    for languages, count in sorted(gold.items()):
        hits = sum(hit for name, score, hit in rows if name == languages and score >= least)
        print(f"{languages}: recall {hits / count:.3f} from that score")
    said = [hit for _, score, hit in rows if score >= ALIKE]
    print(
        f"as shipped: recall {sum(said) / gold.total():.3f}, precision {sum(said) / len(said):.3f}"
    )


def _languages(one: ReportHead, two: ReportHead) -> str:
    return "-".join(sorted((one.language, two.language)))


def wording(texts: Sequence[Parted]) -> None:
    """Print rewritten copies found among all texts, by language."""
    chance = random.Random(SEED)  # noqa: S311 - copies to be made again the same
    copies = [rewritten(text, chance) for text in texts]
    began = time.perf_counter()
    found = lineage_of([*texts, *copies]).copies
    wall = time.perf_counter() - began
    gold = {
        frozenset((text.head.id, copy.head.id)): text.head.language
        for text, copy in zip(texts, copies, strict=True)
    }
    said = {frozenset((c.report, c.original)) for c in found if How.WORDING in c.how}
    right = said & gold.keys()
    print(f"rewritten, {2 * len(texts)} texts, {wall:.1f} s")
    print(f"all: recall {len(right) / len(gold):.3f}, precision {len(right) / len(said):.3f}")
    for language in sorted(set(gold.values())):
        own = {pair for pair, name in gold.items() if name == language}
        print(f"{language}: recall {len(right & own) / len(own):.3f}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=["meaning", "wording"])
    given = parser.parse_args()
    texts = read(given.folder)
    if given.only != "meaning":
        wording(texts)
    if given.only != "wording":
        meaning(texts)


if __name__ == "__main__":
    main()
