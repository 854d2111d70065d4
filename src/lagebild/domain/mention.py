"""Spans that name an actor, a place, a time or a figure, as written."""

from enum import IntEnum, StrEnum

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
    DURATION = "duration"  # so long
    SET = "set"  # again and again
    CLOCK = "clock"  # a time or a part of a day that other words name
    VAGUE = "vague"  # once, soon: no day to count from

    @property
    def names_days(self) -> bool:
        """Whether such words can say on which days something happened."""
        return self not in (TimeForm.DURATION, TimeForm.SET, TimeForm.CLOCK, TimeForm.VAGUE)


class TimeUnit(StrEnum):
    """Calendar units; those below a day, and the weekend, only measure how long."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class DayPart(IntEnum):
    """Parts of a day, in its order."""

    MORNING = 1
    MIDDAY = 2
    AFTERNOON = 3
    EVENING = 4
    NIGHT = 5


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time as written, before days are worked out. Months and days count from 1, Monday is 0.

    `amount` is signed: negative is before. `vague` marks an amount that the words don't give,
    `counted` words that count units ("three days ago", not "yesterday"). `easter` is a holiday's
    distance from Easter Sunday, and `length` its days. `third` is the early, middle or late part
    that was said. `marked` tells whether TimeML marks such words.
    """

    form: TimeForm
    bound: Bound = Bound.AT
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    third: int | None = None
    easter: int | None = None
    length: int = 1
    part: DayPart | None = None
    hour: int | None = None
    minute: int | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    past: bool = False
    vague: bool = False
    counted: bool = False
    marked: bool = True
    until: "TimeExpression | None" = None


class TimeMention(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression where it stands.

    `cores` are its words without those that open or hedge it; of a stretch, those of both ends.
    """

    span: Span
    text: str
    sentence: int
    time: TimeExpression
    cores: tuple[Span, ...] = ()


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
    """All mentions of one report, each list in the order of the text.

    `times` can be the time of a claim; `spells` are durations, repetitions, clock times and what
    else of time names no day.
    """

    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    spells: tuple[TimeMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
