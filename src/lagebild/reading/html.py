"""An HTML page as a draft of a report: all its visible text, what is not the report marked."""

import re
from collections.abc import Sequence

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from lagebild.domain.report import BlockKind, RawReport
from lagebild.domain.span import Span
from lagebild.errors import UnreadableInput
from lagebild.reading.decode import decode
from lagebild.reading.draft import Draft, Piece
from lagebild.reading.page_dates import markup_evidence
from lagebild.reading.visible import Stretch, stretches_of

_WAY_OUT = "Save the page as plain text."
# Letters without space. Shorter stretches ("Syrien") stand in others by chance.
_LEAST_PART = 30
# On short pages the extractor takes all there is, these too.
_NEVER_KEPT = frozenset({"nav", "button"})
_ADDRESS = re.compile(r"https?://\S+")


def parse_page(raw: RawReport) -> etree._Element:
    """Return the page's root element; broken markup is mended as browsers do.

    Raises UnreadableInput where there is no element, or the nesting exceeds what libxml2 reads.
    """
    source = decode(raw.data, is_html=True)
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    page = etree.fromstring(source.encode("utf-8"), parser=parser)
    if page is None:
        raise UnreadableInput("The page holds no element.", _WAY_OUT)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise UnreadableInput(
            "The page nests its elements deeper than a reader of HTML can follow.", _WAY_OUT
        )
    return page


def draft_of_page(raw: RawReport, page: etree._Element) -> Draft:
    """Return all visible text, one paragraph a block element, blank lines between.

    Raises UnreadableInput where the page shows no text.
    """
    stretches = _titled(page, list(stretches_of(page)))
    if not stretches:
        raise UnreadableInput("The page shows no text.", _WAY_OUT)
    kinds = _kinds(stretches, _extracted(page))
    pieces: list[Piece] = []
    at = 0
    for stretch, kind in zip(stretches, kinds, strict=True):
        pieces.append(Piece(span=Span(start=at, end=at + len(stretch.text)), kind=kind))
        at += len(stretch.text) + 2
    return Draft(
        name=raw.name,
        text="\n\n".join(s.text for s in stretches),
        pieces=tuple(pieces),
        evidence=markup_evidence(page),
        outlet=_attribute(page, ".//meta[@property='og:site_name']", "content"),
        url=_address(page),
        language_hint=page.get("lang"),
    )


def _titled(page: etree._Element, stretches: list[Stretch]) -> list[Stretch]:
    """Put the page's title on top where no heading of the first level shows it."""
    title = page.find(".//title")
    words = " ".join((title.text or "").split()) if title is not None else ""
    shown = any("h1" in s.inside or s.text == words for s in stretches)
    if shown or not words or not stretches:
        return stretches
    return [Stretch(text=words, inside=frozenset({"h1"})), *stretches]


def _extracted(page: etree._Element) -> str:
    """Return what trafilatura holds for the report's own text, a line a paragraph."""
    found = trafilatura.bare_extraction(page, include_comments=False)
    return found.text or "" if isinstance(found, trafilatura.settings.Document) else ""


def _kinds(stretches: Sequence[Stretch], extracted: str) -> list[BlockKind | None]:
    lines = {_squeezed(line) for line in extracted.split("\n")}
    whole = _squeezed(extracted)
    kept = [_is_kept(s, lines, whole) if whole else not s.furniture for s in stretches]
    if not any(kept):
        kept = [not s.furniture for s in stretches]
    last = max((i for i, keep in enumerate(kept) if keep), default=-1)
    heading = min((i for i, s in enumerate(stretches) if _is_title(s)), default=len(stretches))
    first = min((i for i in range(heading + 1, len(kept)) if kept[i]), default=heading)
    kinds: list[BlockKind | None] = []
    for i, stretch in enumerate(stretches):
        # The extractor leaves out date lines under the headline and credits under the text.
        beside = heading < i < first or i == last + 1
        if stretch.caption:
            kinds.append(BlockKind.CAPTION)
        elif _is_title(stretch) or (stretch.heading and kept[i]):
            kinds.append(BlockKind.HEADLINE)
        elif kept[i] or (beside and not stretch.furniture):
            kinds.append(None)
        else:
            kinds.append(BlockKind.FURNITURE)
    return kinds


def _is_title(stretch: Stretch) -> bool:
    return "h1" in stretch.inside and not stretch.furniture


def _is_kept(stretch: Stretch, lines: set[str], whole: str) -> bool:
    if stretch.inside & _NEVER_KEPT:
        return False
    words = _squeezed(stretch.text)
    if words in lines:
        return True
    # The extractor may drop words in the middle, such as those behind a comment of the source.
    ends = (words[:_LEAST_PART], words[-_LEAST_PART:])
    return len(words) >= 2 * _LEAST_PART and any(end in whole for end in ends)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _attribute(page: etree._Element, path: str, name: str) -> str | None:
    element = page.find(path)
    value = (element.get(name) or "").strip() if element is not None else ""
    return value or None


def _address(page: etree._Element) -> str | None:
    stated = _attribute(page, ".//link[@rel='canonical']", "href") or _attribute(
        page, ".//meta[@property='og:url']", "content"
    )
    return stated if stated and _ADDRESS.fullmatch(stated) else None
