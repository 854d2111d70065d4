"""Reads a written passage as a report published on a known day, for the tests of this folder."""

import datetime as dt
from functools import cache

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import one_day
from lagebild.domain.report import (
    Block,
    BlockKind,
    DateBasis,
    DateEvidence,
    Publication,
    Report,
)
from lagebild.domain.span import Span
from lagebild.pipeline.stages import Reference, load_reference, read_report

PUBLISHED = dt.date(2017, 11, 10)
# A name is looked up in the countries of its report only, so each passage names them first.
CONTEXT = {
    "da": "Nyt fra Syrien og Irak.\n\n",
    "de": "Neues aus Syrien und dem Irak.\n\n",
    "en": "News from Syria and Iraq.\n\n",
}


@cache
def reference() -> Reference:
    """Return the shipped reference data, loaded once."""
    return load_reference()


def report_of(text: str, language: str) -> Report:
    """Return a report whose whole text is one body paragraph a line."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            end = start + len(line.rstrip())
            blocks.append(Block(span=Span(start=start, end=end), kind=BlockKind.BODY))
        start += len(line)
    evidence = DateEvidence(days=one_day(PUBLISHED), basis=DateBasis.FEED, quote="2017-11-10")
    return Report(
        id=ReportId("r-test"),
        name="test.txt",
        text=text,
        language=language,
        digest="0" * 64,
        publication=Publication(days=one_day(PUBLISHED), evidence=(evidence,)),
        blocks=tuple(blocks),
    )


def claims_in(text: str, language: str) -> tuple[Claim, ...]:
    """Return the resolved claims of a passage."""
    return read_report(report_of(CONTEXT[language] + text, language), reference())


def only(text: str, language: str, kind: str) -> Claim:
    """Return the one claim of that type in a passage; fails where there is none or several."""
    found = [claim for claim in claims_in(text, language) if claim.type == kind]
    assert len(found) == 1, [(claim.type, claim.evidence[0].text) for claim in found]
    return found[0]
