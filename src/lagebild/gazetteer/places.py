"""Looks places up by id and by name in the shipped SQLite database."""

import sqlite3
from collections.abc import Iterable
from enum import IntEnum
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place
from lagebild.errors import DataError
from lagebild.gazetteer.names import fold, fold_keys
from lagebild.gazetteer.place_file import COLUMNS, geonames_number, place_of

SHIPPED = Path(__file__).parent / "data" / "places.sqlite"

# One report names the same places again and again.
_REMEMBERED = 20_000


class Tier(IntEnum):
    """How near a spelling is to a name of the place, nearest first."""

    EXACT = 0
    FOLDED = 1
    SOUNDED = 2


class PlaceIndex:
    """All places, read-only; `open_places` makes one."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
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
        """Close the database."""
        self._database.close()

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

    def _read(self, place: PlaceId) -> Place | None:
        number = geonames_number(place)
        column, wanted = ("id", place) if number is None else ("number", number)
        row = self._database.execute(
            f"SELECT {COLUMNS} FROM place WHERE {column} = ?",  # noqa: S608  # our own names
            (wanted,),
        ).fetchone()
        return place_of(row) if row else None

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
        rows = self._database.execute(
            f"SELECT {COLUMNS} FROM place WHERE number IN "  # noqa: S608  # our own names
            f"(SELECT place FROM {table} WHERE key IN ({marks}))",
            wanted,
        )
        return [place_of(row) for row in rows]


def open_places(path: Path | None = None) -> PlaceIndex:
    """Open the shipped database, or another one of the same form.

    Raises DataError where it is missing or of another form.
    """
    file = SHIPPED if path is None else path
    if not file.is_file():
        raise DataError(f"The place database {file} is missing.", "Run `make setup` to build it.")
    try:
        database = sqlite3.connect(
            f"file:{file.as_posix()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        database.execute(f"SELECT {COLUMNS} FROM place LIMIT 1")  # noqa: S608  # our own names
    except sqlite3.DatabaseError as error:
        raise DataError(
            f"{file} is not a place database: {error}.", "Run `make setup` to build it."
        ) from error
    return PlaceIndex(database)


def _ranked(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: (-place.population, place.id)))
