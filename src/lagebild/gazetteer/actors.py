"""Who is who: actors with their names, the organs of states, and which side they are on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib.abc import Traversable

from lagebild.domain.actor import Actor, ActorKind, Naming, Tie
from lagebild.domain.ids import ActorId
from lagebild.errors import DataError
from lagebild.gazetteer import actor_files, sides
from lagebild.gazetteer.actor_files import ActorEntry, StateEntry, TieEntry
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.organs import organs_of, state_actor

LANGUAGES = ("da", "de", "en")


class ActorIndex:
    """All actors that Lagebild knows, by id, name, country and role."""

    def __init__(self, entries: Iterable[ActorEntry]) -> None:
        self._entries = {ActorId(entry.id): entry for entry in entries}
        self._actors = {id: _actor(entry) for id, entry in self._entries.items()}
        roles: defaultdict[str, list[ActorId]] = defaultdict(list)
        role_in: defaultdict[tuple[str, str], list[ActorId]] = defaultdict(list)
        for id, entry in self._entries.items():
            for role in entry.roles:
                roles[role].append(id)
                if entry.of:
                    role_in[entry.of, role].append(id)
        self._roles = {role: tuple(ids) for role, ids in roles.items()}
        self._role_in = {key: tuple(ids) for key, ids in role_in.items()}

    @cached_property
    def all(self) -> tuple[Actor, ...]:
        """All actors, by id."""
        return tuple(self._actors[id] for id in sorted(self._actors))

    @cached_property
    def credit_names(self) -> Mapping[str, ActorId]:
        """The case-folded names and abbreviations of news agencies."""
        agencies = (actor for actor in self.all if actor.kind is ActorKind.AGENCY)
        return {
            name.casefold(): actor.id for actor in agencies for name in (actor.name, *actor.names)
        }

    @cached_property
    def _named(self) -> Mapping[str, tuple[Actor, ...]]:
        named: defaultdict[str, dict[ActorId, Actor]] = defaultdict(dict)
        for actor in self.all:
            for name in (actor.name, *actor.names):
                named[fold(name)][actor.id] = actor
        return {key: tuple(actors.values()) for key, actors in named.items()}

    def get(self, id: ActorId) -> Actor | None:
        """Return the actor, None where there is none by that id."""
        return self._actors.get(id)

    def named(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that go by that name, whatever its case and diacritics."""
        return self._named.get(fold(name), ())

    def names_in(self, language: str) -> Iterator[tuple[str, ActorId]]:
        """Yield each name that may stand in a report of that language, and whose it is.

        Canonical names, native names and English proper names stand in any language.
        """
        for id, entry in self._entries.items():
            own = getattr(entry.names, language, ()) if language in LANGUAGES else ()
            # A state is called by its name in the language: Jordan is a river in German.
            everywhere = "state" not in entry.roles or language not in LANGUAGES
            english = (entry.name, *entry.names.en)
            proper = (name for name in english if everywhere and not name[0].islower())
            names = (
                *entry.names.native,
                *_called(entry),
                *own,
                *(english if language == "en" else proper),
            )
            for name in dict.fromkeys(names):
                yield name, id

    def in_role(self, role: str) -> tuple[ActorId, ...]:
        """Return the actors of all countries in that role: army, government, rebels, ..."""
        return self._roles.get(role, ())

    def organ(self, country: str, role: str) -> ActorId | None:
        """Return the actor that has that role in the country (ISO 3166-1 alpha-2).

        Of several, one after the other or side by side, the first listed.
        """
        return next(iter(self.organs(country, role)), None)

    def organs(self, country: str, role: str) -> tuple[ActorId, ...]:
        """Return all actors that have that role in the country: its rebels of different days."""
        return self._role_in.get((country, role), ())

    def is_of(self, actor: ActorId, country: str) -> bool:
        """Tell whether the actor is listed as having a role in that country."""
        entry = self._entries.get(actor)
        return entry is not None and entry.of == country

    def above(self, actor: ActorId, day: dt.date | None = None) -> tuple[ActorId, ...]:
        """Return the actor and the bodies that it belonged to on that day, nearest first."""
        return sides.above(self._actors, actor, day)

    def same_side(self, a: ActorId, b: ActorId, day: dt.date | None) -> bool | None:
        """Tell whether the two were on one side on that day; None where nothing is known of it."""
        return sides.same_side(self._actors, a, b, day)

    def hostile(self, a: ActorId, b: ActorId, day: dt.date | None) -> bool:
        """Tell whether the two were known to be enemies on that day."""
        return sides.hostile(self._actors, a, b, day)


def load_actors(folder: Traversable | None = None) -> ActorIndex:
    """Read the actors of a folder, by default those that Lagebild ships.

    Raises DataError where an id is used twice, a tie leads nowhere or a file breaks its shape.
    """
    listed: dict[str, ActorEntry] = {}
    files: dict[str, str] = {}
    states: list[StateEntry] = []
    for name, file in actor_files.read_files(folder or actor_files.shipped()):
        states += file.state
        for entry in (*file.actor, *map(state_actor, file.state)):
            if entry.id in listed:
                raise DataError(
                    f'actors/{name}: the id "{entry.id}" is already used in {files[entry.id]}.',
                    "Give one of the two another id.",
                )
            listed[entry.id], files[entry.id] = entry, name
    filled = {(e.of, role): e.id for e in listed.values() if e.of for role in e.roles}
    organs = actor_files.read_organs()
    made = [organ for state in states for organ in organs_of(state, organs, filled)]
    entries = listed | {organ.id: organ for organ in made if organ.id not in listed}
    for entry in listed.values():
        for tie in entry.ties:
            if tie.to not in entries:
                raise DataError(
                    f'actors/{files[entry.id]}: "{entry.id}" has a tie to "{tie.to}", '
                    "which is nowhere listed.",
                    "Add that actor or mend the tie.",
                )
    return ActorIndex(entries.values())


def _actor(entry: ActorEntry) -> Actor:
    native = (*entry.names.native, *_called(entry))
    names = (*native, *entry.names.en, *entry.names.de, *entry.names.da)
    return Actor(
        id=ActorId(entry.id),
        name=entry.name,
        kind=entry.kind,
        names=tuple(name for name in dict.fromkeys(names) if name != entry.name),
        countries=entry.countries,
        member_of=_ties(entry.member_of),
        allied_with=_ties(entry.allied_with),
        hostile_to=_ties(entry.hostile_to),
        owned_by=_ties(entry.owned_by),
        succeeds=_ties(entry.succeeds),
        since=entry.since,
        until=entry.until,
        called=tuple(Naming(name=n.name, since=n.since, until=n.until) for n in entry.called),
        wikidata=entry.wikidata,
    )


def _called(entry: ActorEntry) -> tuple[str, ...]:
    return tuple(naming.name for naming in entry.called)


def _ties(entries: tuple[TieEntry, ...]) -> tuple[Tie, ...]:
    return tuple(Tie(to=ActorId(tie.to), since=tie.since, until=tie.until) for tie in entries)
