"""What is known of a place at one moment, and what becomes of it."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.event import Origin
from lagebild.domain.ids import ClaimId
from lagebild.domain.picture import ControlState, Holding
from lagebild.picture.evidence import Saying

SHUT_IN = frozenset({ControlState.ENCIRCLED, ControlState.BESIEGED})


class Take(msgspec.Struct, frozen=True, kw_only=True):
    """The last time that the place changed hands, and to whom."""

    day: dt.date
    sides: tuple[Holding, ...]


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """A state with the sides in the place and round it, and what later days need to remember."""

    state: ControlState = ControlState.UNKNOWN
    holders: tuple[Holding, ...] = ()
    outside: tuple[Holding, ...] = ()
    take: Take | None = None
    shut_since: dt.date | None = None

    def same_picture(self, other: "Situation") -> bool:
        """Tell whether a reader sees no difference between the two."""
        mine = (self.state, self.holders, self.outside)
        return mine == (other.state, other.holders, other.outside)


class Note(StrEnum):
    """A rule that shaped a boundary, to be told in its reason."""

    REVERSAL = "reversal"
    SHARE_WINS = "share wins"
    PARTLY = "the other side keeps the rest"
    STILL_SHUT_IN = "still shut in"
    TAKER_NAMED = "taker named"
    LEFT_ALONE = "left alone"
    WIDE = "wide"
    OUTWEIGHED = "outweighed"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A situation with the sayings that it rests on, and those that say otherwise.

    `beside` are sayings that fit without being what the boundary rests on.
    """

    situation: Situation
    used: tuple[Saying, ...]
    beside: tuple[Saying, ...] = ()
    against: tuple[Saying, ...] = ()
    notes: frozenset[Note] = frozenset()


def origins_in(sayings: Iterable[Saying]) -> tuple[Origin, ...]:
    """Return the origins of the sayings, sorted, one for each key."""
    found: dict[str, Origin] = {}
    for origin in sorted({saying.origin for saying in sayings if saying.origin}):
        found.setdefault(origin.key, origin)
    return tuple(found.values())


def ids_in(claims: Iterable[Claim]) -> tuple[ClaimId, ...]:
    """Return the ids of the claims, sorted, each once."""
    return tuple(sorted({claim.id for claim in claims}))
