"""Looks places up by id and by name in the shipped SQLite database."""

import hashlib
import sqlite3
from collections.abc import Iterable
from enum import IntEnum
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import msgspec

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, distance_km
from lagebild.errors import DataError
from lagebild.gazetteer.names import fold, fold_keys
from lagebild.gazetteer.place_file import COLUMNS, distinct, geonames_number, place_of

SHIPPED = Path(__file__).parent / "data" / "places.sqlite"

# One report names the same places again and again.
_REMEMBERED = 20_000


class Tier(IntEnum):
    """How near a spelling is to a name of the place, nearest first."""

    EXACT = 0
    FOLDED = 1
    SOUNDED = 2


class PlaceIndex:
    """All places, read-only; `open_places` makes one.

    Several files are read as one: a place of the first gains the names that it has in the others.
    """

    def __init__(self, database: sqlite3.Connection, *beside: sqlite3.Connection) -> None:
        self._database = database
        self._files = (database, *beside)
        self._by_id = lru_cache(maxsize=_REMEMBERED)(self._read)
        self._folded = lru_cache(maxsize=_REMEMBERED)(self._look_up_folded)
        self._named = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()

    def get(self, place: PlaceId) -> Place | None:
        """Return the place with that id, or None."""
        return self._by_id(place)

    def find(self, name: str, countries: frozenset[str] | None = None) -> tuple[Place, ...]:
        """Return the places of that name, in those countries (None: anywhere).

        Only the nearest tier that has any: as written, but for case; folded; with a shared key.
        Within it by population, then id.
        """
        for tier in Tier:
            if places := self.find_tier(name, tier, countries):
                return places
        return ()

    def find_tier(
        self, name: str, tier: Tier, countries: frozenset[str] | None = None
    ) -> tuple[Place, ...]:
        """Return the places of that name at exactly that tier, by population, then id."""
        if countries is None:
            return self._named(name, tier)
        return tuple(place for place in self._named(name, tier) if place.country in countries)

    def country(self, code: str) -> Place | None:
        """Return the country with that ISO 3166-1 alpha-2 code."""
        return self.get(PlaceId(f"p-country-{code.lower()}"))

    def capital(self, country: str) -> Place | None:
        """Return the capital of the country with that code."""
        row = self._database.execute(
            "SELECT capital FROM country WHERE code = ?", (country,)
        ).fetchone()
        return self.get(PlaceId(row[0])) if row and row[0] else None

    @cached_property
    def at_war(self) -> frozenset[str]:
        """The countries that have had a war since 1945; their villages are all listed."""
        rows = self._database.execute("SELECT code FROM country WHERE war")
        return frozenset(row[0] for row in rows)

    @cached_property
    def version(self) -> str:
        """What names the files beside the shipped one: empty where there are none."""
        said = [
            row
            for file in self._files[1:]
            for row in file.execute("SELECT file, offset FROM imported ORDER BY file")
        ]
        return hashlib.sha256(repr(said).encode()).hexdigest()[:12] if said else ""

    def listed(self) -> tuple[Place, ...]:
        """Return all places of the shipped file that have an id of their own."""
        rows = self._database.execute(
            f"SELECT {COLUMNS} FROM place WHERE id IS NOT NULL ORDER BY id"  # noqa: S608
        )
        return tuple(place_of(row) for row in rows)

    def _read(self, place: PlaceId) -> Place | None:
        number = geonames_number(place)
        column, wanted = ("id", place) if number is None else ("number", number)
        rows = [
            row
            for file in self._files
            for row in file.execute(
                f"SELECT {COLUMNS} FROM place WHERE {column} = ?",  # noqa: S608  # our own names
                (wanted,),
            )
        ]
        found = _joined(place_of(row) for row in rows)
        return next((one for one in found if one.id == place), None)

    def _look_up(self, name: str, tier: Tier) -> tuple[Place, ...]:
        if tier is Tier.SOUNDED:
            known = {place.id for place in self._folded(name)}
            places = self._with_keys("sounded", fold_keys(name))
            return _ranked(place for place in places if place.id not in known)
        plain = name.casefold()
        exact = tier is Tier.EXACT
        return tuple(
            place
            for place in self._folded(name)
            if exact == any(plain == other.casefold() for other in (place.name, *place.names))
        )

    def _look_up_folded(self, name: str) -> tuple[Place, ...]:
        return _ranked(self._with_keys("folded", {fold(name)}))

    def _with_keys(self, table: str, keys: Iterable[str]) -> list[Place]:
        wanted = sorted(keys)
        marks = ", ".join("?" * len(wanted))
        found = [
            place_of(row)
            for file in self._files
            for row in file.execute(
                f"SELECT {COLUMNS} FROM place WHERE number IN "  # noqa: S608  # our own names
                f"(SELECT place FROM {table} WHERE key IN ({marks}))",
                wanted,
            )
        ]
        if len(self._files) == 1:
            return found
        whole = (self.get(place) for place in dict.fromkeys(place.id for place in found))
        return [place for place in whole if place is not None]


def open_places(path: Path | None = None, beside: Path | None = None) -> PlaceIndex:
    """Open the shipped places, or those of another file; and those of a user's file beside them.

    Raises DataError where one is missing or of another form.
    """
    file = SHIPPED if path is None else path
    if not file.is_file():
        raise DataError(f"The place database {file} is missing.", "Run `make setup` to build it.")
    shipped = _opened(file, "Run `make setup` to build it.", "&immutable=1")
    if beside is None:
        return PlaceIndex(shipped)
    if not beside.is_file():
        shipped.close()
        raise DataError(
            f"The place file {beside} is missing.",
            "Make it with: lagebild gazetteer import FILE. Or name no gazetteer in lagebild.toml.",
        )
    return PlaceIndex(shipped, _opened(beside, "Make it with: lagebild gazetteer import FILE."))


def kilometres(one: Place, other: Place) -> float:
    """Return the great-circle distance between two places."""
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def _opened(file: Path, way_out: str, flags: str = "") -> sqlite3.Connection:
    try:
        database = sqlite3.connect(
            f"file:{quote(file.as_posix())}?mode=ro{flags}", uri=True, check_same_thread=False
        )
        database.execute(f"SELECT {COLUMNS} FROM place LIMIT 1")  # noqa: S608  # our own names
    except sqlite3.DatabaseError as error:
        raise DataError(f"{file} is not a place database: {error}.", way_out) from error
    return database


def _joined(places: Iterable[Place]) -> list[Place]:
    """Return each place once, the first of an id with the names of the others."""
    found: dict[PlaceId, Place] = {}
    for place in places:
        first = found.get(place.id)
        if first is not None:
            names = distinct(first.name, (*first.names, place.name, *place.names))
            place = msgspec.structs.replace(first, names=names)  # noqa: PLW2901
        found[place.id] = place
    return list(found.values())


def _ranked(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: (-place.population, place.id)))
