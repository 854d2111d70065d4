"""Names of persons, organisations and places, by the shipped model.

    python benchmarks/names.py FILE.iob2…

Prints strict precision, recall and F1 of whole names for each file of the Universal NER form.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec

from lagebild.encoder.heads import find_names
from lagebild.encoder.labels import NAMES
from lagebild.encoder.model import Model, load_model


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """Words joined by spaces, and the characters of each name, with its kind."""

    text: str
    names: frozenset[tuple[str, int, int]]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file; kinds other than the three are left out."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if not line.strip():
            if rows:
                yield _sentence(rows)
            rows = []
        elif not line.startswith("#"):
            _, word, tag, *_ = line.split("\t")
            rows.append((word, tag))


def _sentence(rows: list[tuple[str, str]]) -> Sentence:
    text, names = "", []
    for word, tag in rows:
        text += " " if text else ""
        start = len(text)
        text += word
        edge, _, kind = tag.partition("-")
        if edge == "B" and kind in NAMES:
            names.append((kind, start, len(text)))
        elif edge == "I" and names and names[-1][0] == kind:
            names[-1] = (kind, names[-1][1], len(text))
    return Sentence(text=text, names=frozenset(names))


def found_in(text: str, model: Model) -> frozenset[tuple[str, int, int]]:
    """Return the names that the model finds, widened to whole words."""
    encoded = model.encode(text)
    out = set()
    for kind, first, end in find_names(model.heads, encoded.states, encoded.tokens.words()):
        start, stop = encoded.tokens.starts[first], encoded.tokens.ends[end - 1]
        while start > 0 and text[start - 1] != " ":
            start -= 1
        while stop < len(text) and text[stop] != " ":
            stop += 1
        if start < stop:
            out.add((kind, start, stop))
    return frozenset(out)


def main() -> None:
    """Print one line a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    model = load_model()
    for path in parser.parse_args().files:
        right = found = gold = 0
        for sentence in sentences(path):
            said = found_in(sentence.text, model)
            right += len(said & sentence.names)
            found += len(said)
            gold += len(sentence.names)
        precision, recall = right / max(1, found), right / max(1, gold)
        f1 = 2 * right / max(1, found + gold)
        print(f"{path.name}: F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f})")


if __name__ == "__main__":
    main()
