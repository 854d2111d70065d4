"""The guidelines that a program can check, on passages of the corpus."""

import sys
import tomllib
from collections.abc import Iterator, Set
from pathlib import Path

from lagebild.encoder.labels import ASPECTS, MODALITIES
from training.reader.passage import SLOTS, Line, Passage, PassageError, parse

_LETTERS = {
    "actor": "as",
    "recipient": "as",
    "place": "p",
    "to": "p",
    "time": "t",
    "fig": "f",
    "origin": "as",
    "via": "as",
}
_ONTOLOGY = Path(__file__).parents[2] / "src/lagebild/ontology/data/claim_types.toml"
# Written passages are held to a length; a span longer than this is a clause, not a name.
_LONGEST_SPAN = 120
_HEAD = ("lang", "published", "kind", "war")


def types() -> frozenset[str]:
    """Return the short names of the ontology's types."""
    data = tomllib.loads(_ONTOLOGY.read_text("utf-8"))
    return frozenset(name for group in data.values() if isinstance(group, dict) for name in group)


def lint(passage: Passage, known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a passage, one sentence each."""
    for key in _HEAD:
        if key not in passage.head:
            yield f"the head has no {key!r}"
    yield from _spans(passage)
    for line in passage.claims:
        yield from _claim(line, passage, known)
    used = {line.trigger for line in passage.claims}
    for span in passage.spans:
        if span.kind == "trigger" and span.id not in used:
            yield f"trigger {span.id} has no claim"


def _spans(passage: Passage) -> Iterator[str]:
    ids = {span.id for span in passage.spans}
    for span in passage.spans:
        text = passage.text[span.start : span.end]
        if text != text.strip() or not text:
            yield f"{span.id} {text!r} is empty or has white space at an end"
        if len(text) > _LONGEST_SPAN or "\n" in text:
            yield f"{span.id} {text!r} is too long or crosses a line: mark the shortest phrase"
        if span.stands_for and span.stands_for not in ids:
            yield f"{span.id} stands for {span.stands_for}, which is not marked"
        if span.stands_for == span.id:
            yield f"{span.id} stands for itself"


def _claim(line: Line, passage: Passage, known: frozenset[str]) -> Iterator[str]:
    name = f"{line.trigger} {line.type}"
    ids = {span.id for span in passage.spans}
    if line.trigger not in ids:
        yield f"{name}: the trigger is not marked"
    if line.type not in known:
        yield f"{name}: no such type; known: {', '.join(sorted(known))}"
    if line.modality not in MODALITIES:
        yield f"{name}: no such modality {line.modality!r}"
    if line.aspect not in ASPECTS:
        yield f"{name}: no such aspect {line.aspect!r}"
    yield from _slots(line, name, ids)
    triggers = {other.trigger for other in passage.claims}
    for what, other in (("same", line.same), ("of", line.of)):
        if other and other not in triggers:
            yield f"{name}: {what}={other} is no claim"
    counted = line.slots.get("fig") or line.same or line.modality != "asserted"
    if line.type == "casualties" and not counted:
        yield f"{name}: casualties need a figure (or 'no one', marked as one)"


def _slots(line: Line, name: str, ids: Set[str]) -> Iterator[str]:
    for slot in SLOTS:
        for value in line.slots.get(slot, ()):
            if value not in ids:
                yield f"{name}: {slot}={value} is not marked"
            elif value[0] not in _LETTERS[slot]:
                yield f"{name}: {slot}={value} has the wrong kind"


def main(paths: list[str]) -> int:
    """Print what is wrong in the files named; return the exit status."""
    known, wrong, count = types(), 0, 0
    for path in paths:
        try:
            for passage in parse(Path(path).read_text("utf-8")):
                count += 1
                for fault in lint(passage, known):
                    wrong += 1
                    print(f"{path}: {passage.id}: {fault}")
        except (PassageError, ValueError) as fault:
            wrong += 1
            print(f"{path}: {fault}")
    print(f"{count} passages, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
