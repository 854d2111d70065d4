"""The day of publication that a page's markup states."""

from collections import deque
from collections.abc import Iterator

import htmldate
import msgspec
from lxml import etree

from lagebild.domain.interval import Interval
from lagebild.domain.report import DateBasis, DateEvidence
from lagebild.reading.date_words import FIRST_YEAR, LAST_YEAR
from lagebild.reading.dating import iso_days

_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "publish-date",
    "pubdate",
)
_TIMES = (
    ".//time[@itemprop='datePublished']",
    ".//time[@pubdate]",
    ".//article//time[@datetime]",
)


def markup_evidence(page: etree._Element) -> tuple[DateEvidence, ...]:
    """Return what meta elements, JSON-LD and `time` elements say, strongest first.

    A `time` element counts only where the others are silent: teasers carry them too.
    """
    stated = [*_of_meta(page), *_of_json_ld(page)] or list(_of_time(page))
    return tuple(_evidence(days, quote) for quote, days in dict(stated).items())


def guess_evidence(page: etree._Element, latest: Interval | None) -> tuple[DateEvidence, ...]:
    """Return htmldate's finding, never after the last of the days that other evidence leaves.

    For pages whose markup and lines say nothing that Lagebild reads itself.
    """
    last = latest.last if latest and latest.last else None
    found = htmldate.find_date(
        page,
        extensive_search=False,
        original_date=True,
        min_date=f"{FIRST_YEAR}-01-01",
        max_date=last.isoformat() if last else f"{LAST_YEAR}-12-31",
    )
    days = iso_days(found) if found else None
    return (_evidence(days, found),) if found and days else ()


def _of_meta(page: etree._Element) -> Iterator[tuple[str, Interval]]:
    stated: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.casefold(), meta.get("content") or "")
    for name in _META:
        days = iso_days(stated.get(name, ""))
        if days:
            yield stated[name], days
            return


def _of_json_ld(page: etree._Element) -> Iterator[tuple[str, Interval]]:
    for script in page.iter("script"):
        if (script.get("type") or "").strip().casefold() == "application/ld+json":
            stated = _date_published(script.text or "")
            days = iso_days(stated) if stated else None
            if stated and days:
                yield stated, days
                return


def _date_published(source: str) -> str | None:
    """Return the value of the uppermost `datePublished`; lists of related reports lie deeper."""
    try:
        waiting: deque[object] = deque([msgspec.json.decode(source)])
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            stated = value.get("datePublished")
            if isinstance(stated, str):
                return stated
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return None


def _of_time(page: etree._Element) -> Iterator[tuple[str, Interval]]:
    for path in _TIMES:
        element = page.find(path)
        stated = element.get("datetime") if element is not None else None
        days = iso_days(stated) if stated else None
        if stated and days:
            yield stated, days
            return


def _evidence(days: Interval, quote: str) -> DateEvidence:
    return DateEvidence(days=days, basis=DateBasis.METADATA, quote=quote.strip())
