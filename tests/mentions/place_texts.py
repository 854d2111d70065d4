"""Small reports for the tests of places: each paragraph is a block, each sentence is split."""

from collections.abc import Mapping
from functools import cache

from lagebild.domain.claim import PlaceRef
from lagebild.domain.ids import ReportId
from lagebild.domain.mention import PlaceMention
from lagebild.domain.report import Block, BlockKind, Report
from lagebild.domain.span import Span
from lagebild.gazetteer.places import PlaceIndex, open_places
from lagebild.lexicon.places import load_places
from lagebild.mentions.places import find_places
from lagebild.resolution.places import resolve_places
from lagebild.text.sentences import split


@cache
def index() -> PlaceIndex:
    """Return the shipped gazetteer, opened once for all tests."""
    return open_places()


def report_of(text: str, language: str) -> Report:
    """Return a report whose first paragraph is a headline where there are several."""
    blocks: list[Block] = []
    start = 0
    parts = text.split("\n\n")
    for number, part in enumerate(parts):
        kind = BlockKind.HEADLINE if number == 0 and len(parts) > 1 else BlockKind.BODY
        if part:
            blocks.append(Block(span=Span(start=start, end=start + len(part)), kind=kind))
        start += len(part) + 2
    return Report(
        id=ReportId("r-test"),
        name="test",
        text=text,
        language=language,
        digest="0",
        blocks=tuple(blocks),
    )


def mentions_of(text: str, language: str) -> tuple[PlaceMention, ...]:
    """Return the mentions in a text."""
    report = report_of(text, language)
    return find_places(report, split(report), index(), load_places(language))


def refs_of(text: str, language: str) -> Mapping[Span, PlaceRef]:
    """Return what the mentions in a text mean."""
    return resolve_places(report_of(text, language), mentions_of(text, language), index())


def meant(text: str, language: str) -> list[tuple[str, str | None]]:
    """Return each mention as written with the id of the place it means, in order."""
    refs = refs_of(text, language)
    return [(refs[span].text, refs[span].place) for span in sorted(refs)]
