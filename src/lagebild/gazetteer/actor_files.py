"""The shapes of the files under `data/actors`, and how they are read."""

import datetime as dt
from collections.abc import Iterator
from importlib import resources
from importlib.abc import Traversable
from typing import TypeVar

import msgspec

from lagebild.domain.actor import ActorKind
from lagebild.errors import DataError


class Names(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The names of an actor in each language; `native` ones are used in all."""

    de: tuple[str, ...] = ()
    da: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    native: tuple[str, ...] = ()


class TieEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A tie to another actor, with the first and the last day on which it held."""

    to: str
    since: dt.date | None = None
    until: dt.date | None = None


class NamingEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name with the first and the last day on which the actor carried it."""

    name: str
    since: dt.date | None = None
    until: dt.date | None = None


class ActorEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[actor]]`. `of` and `roles` say of which country it is the army, the police, ...

    `called` are names with dates; they count in every language, as native ones do.
    """

    id: str
    name: str
    kind: ActorKind
    names: Names = Names()
    countries: tuple[str, ...] = ()
    of: str | None = None
    roles: tuple[str, ...] = ()
    member_of: tuple[TieEntry, ...] = ()
    allied_with: tuple[TieEntry, ...] = ()
    hostile_to: tuple[TieEntry, ...] = ()
    owned_by: tuple[TieEntry, ...] = ()
    succeeds: tuple[TieEntry, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    called: tuple[NamingEntry, ...] = ()
    wikidata: str | None = None

    @property
    def ties(self) -> tuple[TieEntry, ...]:
        """All ties of whatever sort."""
        lasting = (*self.member_of, *self.owned_by, *self.succeeds)
        return (*lasting, *self.allied_with, *self.hostile_to)


class StateEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[state]]`; the ids and names of its organs begin with its English adjective."""

    id: str
    code: str
    name: str
    adjective: str
    names: Names = Names()
    member_of: tuple[TieEntry, ...] = ()
    allied_with: tuple[TieEntry, ...] = ()
    hostile_to: tuple[TieEntry, ...] = ()
    wikidata: str | None = None


class ActorFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of actors."""

    actor: tuple[ActorEntry, ...] = ()
    state: tuple[StateEntry, ...] = ()


class Organ(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[organ]]`: what every state has; `noun` follows the state's adjective."""

    id: str
    noun: str
    kind: ActorKind
    roles: tuple[str, ...]
    also: tuple[str, ...] = ()


class OrganFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file of organs."""

    organ: tuple[Organ, ...]


Shape = TypeVar("Shape")


def shipped() -> Traversable:
    """Return the folder of the actors that Lagebild ships."""
    return resources.files("lagebild.gazetteer") / "data" / "actors"


def read_files(folder: Traversable) -> Iterator[tuple[str, ActorFile]]:
    """Yield each file of actors in a folder with its name, in the order of names.

    Raises DataError where a file breaks its shape.
    """
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            yield path.name, _decode(path, ActorFile)


def read_organs() -> tuple[Organ, ...]:
    """Return the organs that every state has."""
    return _decode(resources.files("lagebild.gazetteer") / "data" / "organs.toml", OrganFile).organ


def _decode(path: Traversable, shape: type[Shape]) -> Shape:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=shape)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise DataError(f"actors/{path.name}: {error}.", "Mend the entry.") from error
