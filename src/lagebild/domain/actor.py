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


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """A name that an actor carried from one day to another (`None`: open)."""

    name: str
    since: dt.date | None = None
    until: dt.date | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One actor with all the names it goes by; `countries` are where it is active.

    `since` and `until` bound its existence; `called` says when it carried which of its names.
    `owned_by` is the party that speaks through an outlet, `succeeds` the actor that it came from.
    """

    id: ActorId
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    member_of: tuple[Tie, ...] = ()
    allied_with: tuple[Tie, ...] = ()
    hostile_to: tuple[Tie, ...] = ()
    owned_by: tuple[Tie, ...] = ()
    succeeds: tuple[Tie, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    called: tuple[Naming, ...] = ()
    wikidata: str | None = None

    @property
    def is_description(self) -> bool:
        """Whether it is a party of no country and no name of its own: fighters, soldiers."""
        return self.kind in PARTIES and not self.countries and self.name.islower()

    def begun(self, day: dt.date | None) -> bool:
        """Tell whether it was there already on that day, as far as is known."""
        return self.since is None or day is None or self.since <= day

    def ended(self, day: dt.date | None) -> bool:
        """Tell whether it is known to have ended before that day."""
        return self.until is not None and day is not None and self.until < day

    def name_on(self, day: dt.date | None) -> str:
        """Return the name that it carried on that day: a dated one, else its first."""
        if day is None:
            return self.name
        for naming in self.called:
            begun = naming.since is None or naming.since <= day
            if begun and (naming.until is None or day <= naming.until):
                return naming.name
        return self.name
