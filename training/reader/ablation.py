"""What corpus size and parts, depth and context bring, each run alike but for one thing.

`python -m training.reader.ablation PUBLIC WORK OUT.md` trains small models from the data file's own
layers, without the names, and scores them on the set-aside part. A run whose row is in WORK is not
made again.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import torch

from lagebild.encoder.packed import Packed, find_file, open_packed
from lagebild.encoder.tokens import Pieces
from training.reader.corpus import parted, real, written
from training.reader.examples import Example, examples_of
from training.reader.loop import Data, Plan, train
from training.reader.measures import Marks
from training.reader.model import Reader
from training.reader.passage import Passage
from training.reader.sentences import single_sentences
from training.reader.train import draw
from training.reader.weights import load_body

# So many words hold about 150 passages: the real ones and as many written ones.
_SAME_SIZE = 20_000


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that differs: which part, how much of it, how deep, with context or without."""

    name: str
    part: str = "all"
    share: float = 1.0
    words: int = 0
    layers: int = 6
    context: bool = True
    epochs: int = 4


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What a run gave on the set-aside part."""

    name: str
    passages: int
    claims: float
    languages: tuple[float, float, float]
    place: float
    actor: float
    time: float
    origin: float


RUNS = (
    Run(name="written, 20,000 words", part="written", words=_SAME_SIZE, epochs=8),
    Run(name="real, 20,000 words", part="real", words=_SAME_SIZE, epochs=8),
    Run(name="25 % of the corpus", share=0.25),
    Run(name="50 % of the corpus", share=0.5),
    Run(name="100 % of the corpus"),
    Run(name="50 %, single sentences", share=0.5, context=False),
    Run(name="50 %, 12 layers", share=0.5, layers=12),
)


def _passages(run: Run, ours: Sequence[Passage], public: Sequence[Passage]) -> list[Passage]:
    chosen = {"written": ours, "real": public, "all": [*ours, *public]}[run.part]
    train_on, _ = parted(chosen)
    if run.part == "real":
        # Silent reports would be most of it: as many words with claims in either part.
        train_on = [passage for passage in train_on if passage.claims]
    return draw(train_on, run.share, run.words)


def _row(run: Run, passages: int, marks: Marks) -> Row:
    return Row(
        name=run.name,
        passages=passages,
        claims=marks.f1("claims"),
        languages=(marks.f1("de"), marks.f1("da"), marks.f1("en")),
        place=marks.f1("=place"),
        actor=marks.f1("=actor"),
        time=marks.f1("=time"),
        origin=marks.f1("=origin"),
    )


def do(
    run: Run,
    ours: Sequence[Passage],
    public: Sequence[Passage],
    packed: Packed,
    pieces: Pieces,
    work: Path,
) -> Row:
    """Train one run and return its row."""
    torch.manual_seed(1)
    _, aside = parted([*ours, *public])
    chosen = _passages(run, ours, public)
    seen = chosen if run.context else [part for p in chosen for part in single_sentences(p)]
    tested = aside if run.context else [part for p in aside for part in single_sentences(p)]
    reader = Reader(load_body(packed, run.layers))
    out = work / f"ablation-{run.name.replace(' ', '-').replace(',', '').replace('%', 'pc')}.pt"
    data = Data(train=_windows(seen, pieces), checks=_windows(tested, pieces), names=())
    plan = Plan(out=out, layers=run.layers, epochs=run.epochs, rate=2e-4, check_every=run.epochs)
    marks = train(reader, packed, data, plan)
    for path in (out, out.with_suffix(".resume")):
        path.unlink(missing_ok=True)
    return _row(run, len(chosen), marks)


def _windows(passages: Sequence[Passage], pieces: Pieces) -> list[Example]:
    return [example for passage in passages for example in examples_of(passage, pieces)]


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the rows as Markdown."""
    yield "| run | passages | claim F1 | de | da | en | place | actor | time | origin |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for row in rows:
        cells = (row.claims, *row.languages, row.place, row.actor, row.time, row.origin)
        yield f"| {row.name} | {row.passages} | " + " | ".join(f"{c:.2f}" for c in cells) + " |"


def main() -> None:
    """Make the runs that are not made yet, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("public", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    kept = asked.work / "ablation.jsonl"
    rows = []
    if kept.exists():
        rows = [msgspec.json.decode(line, type=Row) for line in kept.read_bytes().splitlines()]
    packed = open_packed(find_file())
    pieces = Pieces(packed)
    ours, public = list(written()), list(real(asked.public))
    for run in RUNS:
        if run.name not in {row.name for row in rows}:
            print(run.name, flush=True)
            rows.append(do(run, ours, public, packed, pieces, asked.work))
            kept.write_bytes(b"\n".join([*map(msgspec.json.encode, rows), b""]))
    asked.out.write_text("\n".join(table(rows)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
