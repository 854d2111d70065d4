"""How long reference data takes to open, and a sentence to be searched for actors.

    python benchmarks/reference.py

Each line is the best of several tries, so that what else the machine does counts least.
"""

import timeit
from collections.abc import Callable

from lagebild.domain.ids import ReportId
from lagebild.domain.report import Block, BlockKind, Publication, Report
from lagebild.domain.span import Span
from lagebild.gazetteer.actors import load_actors
from lagebild.gazetteer.places import open_places
from lagebild.lexicon.language import load_lexicon
from lagebild.mentions.actors import find_actors
from lagebild.text.sentences import split

TRIES = 5
SENTENCE = "Die syrische Armee gab bekannt, der IS habe die Stadt verloren. "
# Enough for the clock to tell one sentence from the next.
SENTENCES = 500


def main() -> None:
    """Print a line for each measurement."""
    for name, milliseconds in (
        ("open the gazetteer", _milliseconds(lambda: open_places().close())),
        ("load the actors", _milliseconds(load_actors)),
        # Tables are kept once loaded, so that only the first call counts.
        ("load a language's tables", _milliseconds(lambda: load_lexicon("de"), tries=1)),
        ("search a sentence for actors", _search()),
    ):
        print(f"{name:30} {milliseconds:8.2f} ms")


def _search() -> float:
    text = SENTENCE * SENTENCES
    report = Report(
        id=ReportId("benchmark"),
        name="benchmark",
        text=text,
        blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),),
        language="de",
        digest="",
        publication=Publication(days=None),
    )
    index, sentences = load_actors(), split(report)
    return _milliseconds(lambda: find_actors(report, sentences, index)) / len(sentences)


def _milliseconds(work: Callable[[], object], *, tries: int = TRIES) -> float:
    return min(timeit.repeat(work, number=1, repeat=tries)) * 1000


if __name__ == "__main__":
    main()
