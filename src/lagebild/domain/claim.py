"""A claim: one event or state as one report states it, and according to whom."""

from enum import StrEnum

import msgspec

from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, ClaimId, PlaceId, ReportId
from lagebild.domain.interval import Interval
from lagebild.domain.span import Quote, Span
from lagebild.domain.timex import Timex

# The reason of a time that no words give, where the words tell of what came before the news.
EARLIER = "no time is said: told as having happened before"


class Modality(StrEnum):
    """How the source puts it."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    DEMANDED = "demanded"
    POSSIBLE = "possible"
    NEGATED = "negated"
    REFUSED = "refused"
    DENIED = "denied"


class Aspect(StrEnum):
    """Whether something starts, goes on or stops."""

    BEGINS = "begins"
    CONTINUES = "continues"
    ENDS = "ends"


class ActorRef(msgspec.Struct, frozen=True, kw_only=True):
    """An actor in a claim: as written, and as meant where that is settled.

    `actor` is None where nothing or more than one thing fits; `candidates` then say what could.
    `inferred` marks one that is filled from beyond the clause, which does not name it.
    """

    text: str
    span: Span | None = None
    actor: ActorId | None = None
    name: str | None = None
    candidates: tuple[ActorId, ...] = ()
    reason: str = ""
    inferred: bool = False

    @property
    def key(self) -> str:
        """What tells this actor from others: its id, or its own name where nobody listed it."""
        return self.actor or f"unlisted:{(self.name or self.text).casefold()}"


class PlaceRef(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a claim: as written, and as meant where that is settled."""

    text: str
    span: Span | None = None
    place: PlaceId | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    precision: str | None = None
    candidates: tuple[PlaceId, ...] = ()
    reason: str = ""


class TimeRef(msgspec.Struct, frozen=True, kw_only=True):
    """The time of a claim; `days` is None where the words leave several candidates or nothing.

    `timexes` are its TIMEX3 values, two for a stretch; none where they hang on what is unknown.
    """

    text: str
    span: Span | None = None
    days: Interval | None = None
    candidates: tuple[Interval, ...] = ()
    reason: str = ""
    timexes: tuple[Timex, ...] = ()


class SourceChain(msgspec.Struct, frozen=True, kw_only=True):
    """Who makes the statement and who passed it on, nearest the origin first.

    `origin` is None where the report speaks in its own voice.
    """

    origin: ActorRef | None = None
    via: tuple[ActorRef, ...] = ()
    cue: Quote | None = None
    reason: str = ""


class Superlative(msgspec.Struct, frozen=True, kw_only=True):
    """Words that say a place is the last, and the region or country of which they say it."""

    quote: Quote
    scope: PlaceRef | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One event or state as one report states it by one chain of sources.

    `evidence` holds the clause or sentence that states it first; `of` is the claim of the same
    report that this one belongs to; `score` says how sure the reader is that it read this right.
    """

    id: ClaimId
    report: ReportId
    type: str
    trigger: Span
    evidence: tuple[Quote, ...]
    modality: Modality = Modality.ASSERTED
    aspect: Aspect | None = None
    actors: tuple[ActorRef, ...] = ()
    recipients: tuple[ActorRef, ...] = ()
    place: PlaceRef | None = None
    to: PlaceRef | None = None
    time: TimeRef | None = None
    figures: tuple[Figure, ...] = ()
    source: SourceChain = SourceChain()
    of: ClaimId | None = None
    superlative: Superlative | None = None
    score: float = 1.0

    @property
    def group(self) -> str:
        """The group of the claim's type: control, violence, people or politics."""
        return self.type.partition(".")[0]
