"""When a report was published: all signs of it, and the days that they leave open."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lagebild.domain.interval import Interval
from lagebild.domain.report import Block, BlockKind, DateBasis, DateEvidence, Publication
from lagebild.domain.span import Span
from lagebild.reading.date_words import days_of, find_date
from lagebild.reading.line_marks import is_slug, line_words

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}.*)?)?)?")
# Parted from letters and digits on both sides: hashes hold eight digits in a row by chance.
_COMPACT = re.compile(r"(?<![A-Za-z0-9])(\d{4})(\d{2})(\d{2})(?![A-Za-z0-9])")
_PARTED = re.compile(r"(?<![A-Za-z0-9])(\d{4})[-_.](\d{2})[-_.](\d{2})(?![A-Za-z0-9])")
_PATH = re.compile(r"/(\d{4})/(\d{1,2})(?:/(\d{1,2}))?(?=/)")
_STRENGTH = {basis: rank for rank, basis in enumerate(DateBasis)}


def combine(evidence: Iterable[DateEvidence]) -> Publication:
    """Return the days that the strongest evidence leaves, narrowed by what agrees with it.

    Evidence that disagrees is kept and changes nothing; no evidence leaves no days.
    """
    ordered = tuple(sorted(evidence, key=lambda e: _STRENGTH[e.basis]))
    days: Interval | None = None
    for sign in ordered:
        days = (days.meet(sign.days) or days) if days else sign.days
    return Publication(days=days, evidence=ordered)


def iso_days(value: str) -> Interval | None:
    """Return the days of an ISO 8601 day, month, year or time of day; `None` for other text."""
    match = _ISO.fullmatch(value.strip())
    return days_of(*match.groups()) if match else None


def evidence_in_text(text: str, blocks: Sequence[Block], language: str) -> Iterator[DateEvidence]:
    """Yield the dates of headers, date lines and archive numbers; prose is never evidence."""
    for block in blocks:
        words = block.span.of(text)
        if block.kind is BlockKind.DATELINE:
            header = line_words().date_field.match(words)
            found = find_date(words, language)
            if header and (days := iso_days(header[1])):
                span = Span(start=header.start(1), end=header.end(1))
                yield _sign(days, DateBasis.HEADER, header[1], span.shifted(block.span.start))
            elif found:
                span = found.span.shifted(block.span.start)
                yield _sign(found.days, DateBasis.DATELINE, span.of(text), span)
        elif block.kind is BlockKind.FURNITURE and is_slug(words) and (days := slug_days(words)):
            yield _sign(days, DateBasis.SLUG, words, block.span)


def evidence_in_names(name: str, url: str | None) -> Iterator[DateEvidence]:
    """Yield the dates that stand in the report's address and in its file's name."""
    if url and (days := slug_days(url) or _path_days(url)):
        yield _sign(days, DateBasis.SLUG, url, None)
    if days := slug_days(name) or _path_days(f"/{name}"):
        yield _sign(days, DateBasis.NAME, name, None)


def slug_days(words: str) -> Interval | None:
    """Return the day that stands as digits in an archive number, name or address.

    Only whole days count: "2019-12" in a name is as often a running number.
    """
    for match in (*_COMPACT.finditer(words), *_PARTED.finditer(words)):
        if days := days_of(*match.groups()):
            return days
    return None


def _path_days(address: str) -> Interval | None:
    match = _PATH.search(address)
    return days_of(*match.groups()) if match else None


def _sign(days: Interval, basis: DateBasis, quote: str, span: Span | None) -> DateEvidence:
    return DateEvidence(days=days, basis=basis, quote=quote, span=span)
