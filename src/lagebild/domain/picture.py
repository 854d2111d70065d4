"""What follows from the claims: who held which place on which day, and what can't all be true."""

import datetime as dt
from enum import StrEnum

import msgspec

from lagebild.domain.event import Event, Origin
from lagebild.domain.ids import ClaimId, ConflictId, PlaceId
from lagebild.domain.lineage import Lineage


class ControlState(StrEnum):
    """In whose hands a place is, seen from inside it."""

    FULL = "full"
    PARTIAL = "partial"
    CONTESTED = "contested"
    ENCIRCLED = "encircled"
    BESIEGED = "besieged"
    PRESENCE = "presence"
    LOST = "lost"
    UNKNOWN = "unknown"


class Mark(StrEnum):
    """What a reader must know beside the state."""

    REVERSAL = "reversal"
    CARRIED = "carried"
    DISPUTED = "disputed"
    UNDATED = "undated"


class Standing(StrEnum):
    """Whether a boundary rests on one origin's word or is drawn solid."""

    CLAIMED = "claimed"
    SOLID = "solid"


class Holding(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One side in a place; `share` is the part of the place it holds, 0 to 1, where said."""

    key: str
    name: str
    share: float | None = None


class ControlInterval(msgspec.Struct, frozen=True, kw_only=True):
    """A place in one state over days; `last` is None while nothing has superseded it.

    `first` is the day that the boundary's claims give. Days after `said_until` are carried:
    no claim speaks of them. `reason` is the rule that drew the boundary, as a sentence.
    """

    place: PlaceId
    first: dt.date
    last: dt.date | None
    said_until: dt.date
    state: ControlState
    holders: tuple[Holding, ...] = ()
    outside: tuple[Holding, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    origins: tuple[Origin, ...] = ()
    marks: tuple[Mark, ...] = ()
    standing: Standing = Standing.CLAIMED
    reason: str = ""


class ControlDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day of a place; `age` counts the days since a claim last spoke of the state."""

    day: dt.date
    state: ControlState
    holders: tuple[Holding, ...] = ()
    outside: tuple[Holding, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    mark: Mark | None = None
    marks: tuple[Mark, ...] = ()
    standing: Standing = Standing.CLAIMED
    age: int | None = None
    reason: str = ""


class ConflictKind(StrEnum):
    """In what claims differ."""

    EXISTENCE = "existence"
    SUPERLATIVE = "superlative"
    VALUE = "value"
    SIDE = "side"
    STATE = "state"
    DAY = "day"
    PLACE = "place"


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that can't all hold, why, and what would settle it."""

    id: ConflictId
    kind: ConflictKind
    claims: tuple[ClaimId, ...]
    sentence: str
    settle: str = ""
    place: PlaceId | None = None


class Difference(StrEnum):
    """Why claims that look like a conflict are none."""

    SUPERSEDED = "superseded"
    OTHER_EVENT = "other event"
    OTHER_SCOPE = "other scope"
    OTHER_UNIT = "other unit"
    NOT_YET = "not yet"
    REFUSED = "refused"


class LookAlike(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that look as if they could not all hold, and in what they differ."""

    id: ConflictId
    difference: Difference
    claims: tuple[ClaimId, ...]
    sentence: str
    place: PlaceId | None = None


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """All that is derived from one set of claims; rebuilt, never edited."""

    events: tuple[Event, ...] = ()
    control: tuple[ControlInterval, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    lineage: Lineage = Lineage()
