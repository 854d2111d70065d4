"""Who can act, hold, be counted or be cited."""

import datetime as dt
from enum import StrEnum

import msgspec

from lagebild.domain.ids import ActorId


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    FORCE = "force"
    GROUP = "group"
    COALITION = "coalition"
    POPULATION = "population"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    OUTLET = "outlet"
    CHANNEL = "channel"
    PERSON = "person"


# A party can hold a place; the others are only cited, counted or helped.
PARTIES = frozenset({ActorKind.STATE, ActorKind.FORCE, ActorKind.GROUP, ActorKind.COALITION})


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """A membership or an alliance, with the days in which it held (`None`: open)."""

    to: ActorId
    since: dt.date | None = None
    until: dt.date | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One actor with all the names it goes by; `countries` are where it is active."""

    id: ActorId
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    member_of: tuple[Tie, ...] = ()
    allied_with: tuple[Tie, ...] = ()
    hostile_to: tuple[Tie, ...] = ()
    wikidata: str | None = None

    @property
    def is_description(self) -> bool:
        """Whether it is a party of no country and no name of its own: fighters, soldiers."""
        return self.kind in PARTIES and not self.countries and self.name.islower()
