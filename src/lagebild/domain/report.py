"""A report, the stretches it is made of, and what is known of its publication."""

import datetime as dt
from enum import StrEnum

import msgspec

from lagebild.domain.ids import ActorId, ReportId
from lagebild.domain.interval import Interval
from lagebild.domain.span import Span


class Media(StrEnum):
    """In which form a report's bytes came."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"


class RawReport(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one report as they came, and what its provider calls it."""

    name: str
    data: bytes
    media: Media


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """An input that did not become a report: which, why, and what to do about it."""

    name: str
    fact: str
    way_out: str = ""


class BlockKind(StrEnum):
    """What a stretch of a report's text is; only headline and body are read for claims."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    DATELINE = "dateline"
    CREDIT = "credit"
    FURNITURE = "furniture"


class Block(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A stretch of the text, most often a paragraph, and what it is."""

    span: Span
    kind: BlockKind


class DateBasis(StrEnum):
    """Where a date of publication was found, strongest first."""

    FEED = "feed"
    METADATA = "metadata"
    DATELINE = "dateline"
    SLUG = "slug"
    HEADER = "header"
    NAME = "name"


class DateEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """One sign of when a report was published; `span` is None outside the text."""

    days: Interval
    basis: DateBasis
    quote: str
    span: Span | None = None


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """When a report was published: the days left open by all evidence, `None` for no evidence."""

    days: Interval | None = None
    evidence: tuple[DateEvidence, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day, where only one is left."""
        return self.days.single if self.days else None


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """An agency that a report credits, as written and, where the gazetteer knows it, as meant."""

    text: str
    span: Span | None = None
    actor: ActorId | None = None


class ReportHead(msgspec.Struct, frozen=True, kw_only=True):
    """A report without its text: what events, origins and lists need of it."""

    id: ReportId
    name: str
    language: str
    outlet: str | None = None
    url: str | None = None
    publication: Publication = Publication()
    credits: tuple[Credit, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One published text in one version, from one outlet.

    `name` is what its provider calls it (a file's name, a feed's id); `digest` is the SHA-256 of
    the raw bytes; `blocks` cover the text in order, without overlap.
    """

    id: ReportId
    name: str
    text: str
    language: str
    digest: str
    outlet: str | None = None
    url: str | None = None
    publication: Publication = Publication()
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()

    @property
    def head(self) -> ReportHead:
        """The report without its text."""
        return ReportHead(
            id=self.id,
            name=self.name,
            language=self.language,
            outlet=self.outlet,
            url=self.url,
            publication=self.publication,
            credits=self.credits,
        )


class Sentence(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A sentence of a report; `paragraph` counts the blocks, `index` the sentences."""

    index: int
    paragraph: int
    span: Span
    kind: BlockKind = BlockKind.BODY
