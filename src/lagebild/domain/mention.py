"""Spans that name an actor, a place, a time or a figure, as written."""

from enum import StrEnum

import msgspec

from lagebild.domain.actor import ActorKind
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, PlaceId
from lagebild.domain.place import PlaceKind
from lagebild.domain.span import Span


class Bound(StrEnum):
    """How the words bound what happened: on the day, from it on, or up to it."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"


class TimeForm(StrEnum):
    """What kind of time expression it is, and so how it is worked out."""

    DATE = "date"  # year, month, day: whatever of them is said
    WEEKDAY = "weekday"
    SEASON = "season"
    SHIFT = "shift"  # so many units from the day of publication: yesterday, three weeks ago
    SPAN = "span"  # the last or next so many units, as a stretch
    UNIT = "unit"  # this, last, next week, month, year
    ANCHORED = "anchored"  # so many units before or after another time in the text
    NOW = "now"
    RECENT = "recent"  # some time before publication


class TimeUnit(StrEnum):
    """Calendar units."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time as written, before days are worked out. Months and days count from 1, Monday is 0.

    `amount` is signed: negative is before. `vague` marks an amount that the words don't give.
    """

    form: TimeForm
    bound: Bound = Bound.AT
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    past: bool = False
    vague: bool = False
    until: "TimeExpression | None" = None


class TimeMention(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression where it stands."""

    span: Span
    text: str
    sentence: int
    time: TimeExpression


class ActorMention(msgspec.Struct, frozen=True, kw_only=True):
    """A name or description of an actor; `options` are the actors it may mean, best first."""

    span: Span
    text: str
    sentence: int
    options: tuple[ActorId, ...] = ()
    kind: ActorKind | None = None
    nominal: bool = False


class Vicinity(StrEnum):
    """How what happened lies to the place that is named."""

    NEAR = "near"
    PART = "part"


class PlaceMention(msgspec.Struct, frozen=True, kw_only=True):
    """A name or description of a place; `options` are the places it may mean, best first.

    `vicinity` says that the words mean somewhere near the place, or a part of it.
    """

    span: Span
    text: str
    sentence: int
    options: tuple[PlaceId, ...] = ()
    kind: PlaceKind | None = None
    nominal: bool = False
    vicinity: Vicinity | None = None


class FigureMention(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its hedges and the words for what it counts."""

    span: Span
    text: str
    sentence: int
    figure: Figure
    counted: Span | None = None


class Noticed(msgspec.Struct, frozen=True, kw_only=True):
    """A span that the model takes for an actor, source, place, time or figure (`kind`).

    `stands_for` is the place in the list of all that is noticed of what a description means.
    """

    kind: str
    span: Span
    sentence: int
    score: float
    stands_for: int | None = None


class Mentions(msgspec.Struct, frozen=True, kw_only=True):
    """All mentions of one report, each list in the order of the text."""

    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
