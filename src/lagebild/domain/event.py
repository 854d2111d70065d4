"""Several claims about the same happening."""

from collections.abc import Mapping

import msgspec

from lagebild.domain.ids import ClaimId, EventId, PlaceId
from lagebild.domain.interval import Interval


class Origin(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Who a statement rests on: an actor's id, or `report:ID` for a report's own voice."""

    key: str
    name: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What several claims are about; `days` is None where no claim settles it.

    `origins` are independent: copies and own-voice repetitions of a cited origin add none.
    `cause` is the violence in which the people of an event of casualties were killed or hurt.
    """

    id: EventId
    type: str
    claims: tuple[ClaimId, ...]
    place: PlaceId | None = None
    days: Interval | None = None
    origins: tuple[Origin, ...] = ()
    reasons: tuple[str, ...] = ()
    cause: EventId | None = None


class Grouping(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims are about one event, and on whom each of them rests.

    `origins` has one entry for each claim that adds an origin; a claim that only repeats what is
    attributed elsewhere is not in it.
    """

    events: tuple[Event, ...] = ()
    origins: Mapping[ClaimId, Origin] = {}
