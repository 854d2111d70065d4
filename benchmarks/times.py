"""Times of TimeML documents: spans and TIMEX3 values, by the rules of one language.

    python benchmarks/times.py [FOLDER] [--language de] [--misses]

Prints strict span F1 (the same words), overlap F1, and F1 of overlaps with the same value,
compared without case. Without a folder it looks for `../shared/bench/times-de`, and says so and
measures nothing where that is missing. Empty TIMEX3 tags count for nothing.
"""

import argparse
import html
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.interval import parse_iso
from lagebild.domain.report import Block, BlockKind, Publication, Report
from lagebild.domain.span import Span
from lagebild.domain.timex import Timex, TimexType
from lagebild.lexicon.times import load_times
from lagebild.mentions.times import find_times
from lagebild.resolution.days import resolve_times
from lagebild.text.sentences import split

FOLDER = Path(__file__).parents[2] / "shared" / "bench" / "times-de"
_CREATED = re.compile(r'<DCT>.*?value="([^"]*)"', re.DOTALL)
_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A text, the day it was written on, and the times that people marked in it."""

    name: str
    created: str
    text: str
    times: tuple[Timex, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many times were marked, found, and found rightly in each sense."""

    marked: int = 0
    found: int = 0
    strict: int = 0
    overlap: int = 0
    valued: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Return the sums."""
        both = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Counts(**dict(zip(self.__struct_fields__, map(sum, both), strict=True)))


def read_document(path: Path) -> Document:
    """Read one TimeML file. Raises ValueError where it has no text or day of creation."""
    source = path.read_text("utf-8")
    created, body = _CREATED.search(source), _TEXT.search(source)
    if created is None or body is None:
        raise ValueError(f"{path}: no DCT or no TEXT")
    inside, text, at = body.group(1), "", 0
    opened: list[tuple[int, dict[str, str]]] = []
    times = []
    for tag in _TAG.finditer(inside):
        text += html.unescape(inside[at : tag.start()])
        at = tag.end()
        if tag.group().startswith("<TIMEX3") and not tag.group().endswith("/>"):
            opened.append((len(text), dict(_ATTRIBUTE.findall(tag.group()))))
        elif tag.group() == "</TIMEX3>" and opened:
            start, said = opened.pop()
            span = Span(start=start, end=len(text))
            times.append(Timex(span=span, type=TimexType(said["type"]), value=said["value"]))
    text += html.unescape(inside[at:])
    return Document(name=path.name, created=created.group(1), text=text, times=tuple(times))


def found_in(document: Document, language: str) -> tuple[Timex, ...]:
    """Return the times that the rules find, with their values, in the order of the text."""
    span = Span(start=0, end=len(document.text))
    report = Report(
        id=ReportId("benchmark"),
        name=document.name,
        text=document.text,
        blocks=(Block(kind=BlockKind.BODY, span=span),),
        language=language,
        digest="",
        publication=Publication(days=parse_iso(document.created[:10])),
    )
    times = find_times(report, split(report), load_times(language))
    refs = resolve_times(report, times)
    return tuple(timex for mention in times for timex in refs[mention.span].timexes)


def counts_of(marked: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Compare; each marked time is matched with one found at most, the first that overlaps."""
    pairs = list(_pairs(marked, found))
    return Counts(
        marked=len(marked),
        found=len(found),
        strict=len({time.span for time in marked} & {time.span for time in found}),
        overlap=len(pairs),
        valued=sum(_same_value(a, b) for a, b in pairs),
    )


def _same_value(a: Timex, b: Timex) -> bool:
    return a.value.casefold() == b.value.casefold()


def _pairs(marked: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    open_ = list(marked)
    for time in found:
        match = next((one for one in open_ if one.span.overlaps(time.span)), None)
        if match:
            open_.remove(match)
            yield match, time


def misses_of(document: Document, found: Sequence[Timex]) -> Iterator[str]:
    """Yield a line for each time that is missing, too much, cut wrongly or of another value."""
    pairs = list(_pairs(document.times, found))
    for one in document.times:
        if not any(one is a for a, _ in pairs):
            yield f"missing  {_shown(document, one)}"
    for one in found:
        if not any(one is b for _, b in pairs):
            yield f"too much {_shown(document, one)}"
    for a, b in pairs:
        if a.span != b.span or not _same_value(a, b):
            kind = "value   " if a.span == b.span else "span    "
            yield f"{kind} {_shown(document, a)} <> {b.span.of(document.text)!r} {b.value}"


def _shown(document: Document, time: Timex) -> str:
    before = document.text[max(0, time.span.start - 30) : time.span.start]
    after = document.text[time.span.end : time.span.end + 20]
    shown = f"{before}[{time.span.of(document.text)}]{after}"
    return f"{time.type} {time.value}: {' '.join(shown.split())}"


def main() -> None:
    """Print the figures of all documents together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--language", default="de")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"SKIPPED, nothing was measured: there is no folder {args.folder}.")
    total = Counts()
    for path in sorted(args.folder.glob("*.tml")):
        document = read_document(path)
        found = found_in(document, args.language)
        total += counts_of(document.times, found)
        if args.misses:
            for line in misses_of(document, found):
                print(f"{document.created} {line}")
    print(f"{total.marked} times marked, {total.found} found")
    for name, right in (
        ("strict span", total.strict),
        ("overlap", total.overlap),
        ("overlap, right value", total.valued),
    ):
        precision, recall = right / max(1, total.found), right / max(1, total.marked)
        f1 = 2 * right / max(1, total.found + total.marked)
        print(f"{name:22} F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f})")


if __name__ == "__main__":
    main()
