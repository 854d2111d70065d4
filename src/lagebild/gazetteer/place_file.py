"""The SQLite file that places lie in: its tables, how places are written to it and read from it.

The shipped file and one that a user fills from GeoNames have the same form. It is kept small: a
place of GeoNames has no id of its own in the file but its number there, coordinates are whole
numbers of 1e-5 degrees (about a metre), and names that fold alike are kept once.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.names import fold, fold_keys

GEONAMES = "p-gn-"
# In the order that the numbers in the file stand for; new kinds go to the end.
_KINDS = (
    PlaceKind.SETTLEMENT,
    PlaceKind.QUARTER,
    PlaceKind.CAMP,
    PlaceKind.SITE,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
    PlaceKind.RIVER,
)
_GRAIN = 100_000

SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (
  number INTEGER PRIMARY KEY, id TEXT, name TEXT NOT NULL, kind INTEGER NOT NULL,
  country TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, population INTEGER NOT NULL,
  within INTEGER, names TEXT NOT NULL);
CREATE UNIQUE INDEX listed ON place (id) WHERE id IS NOT NULL;
CREATE TABLE folded (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sounded (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE country (
  code TEXT PRIMARY KEY, capital TEXT, war INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE source (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
"""
COLUMNS = (
    "number, id, name, kind, country, lat, lon, population, "
    "(SELECT around.id FROM place AS around WHERE around.number = place.within), names"
)

Row = tuple[int, str | None, str, int, str, int, int, int, str | None, str]


def geonames_number(place: PlaceId) -> int | None:
    """Return the number that GeoNames gives the place of that id, None where it is not theirs."""
    rest = place.removeprefix(GEONAMES)
    return int(rest) if rest != place and rest.isdecimal() and rest.isascii() else None


def place_of(row: Row) -> Place:
    """Return the place of a row of `COLUMNS`."""
    number, listed, name, kind, country, lat, lon, population, within, names = row
    return Place(
        id=PlaceId(listed or f"{GEONAMES}{number}"),
        name=name,
        kind=_KINDS[kind],
        country=country,
        lat=lat / _GRAIN,
        lon=lon / _GRAIN,
        population=population,
        within=PlaceId(within) if within else None,
        names=tuple(names.split("\n")) if names else (),
    )


def row_of(place: Place, number: int, within: int | None, *, listed: bool) -> tuple[object, ...]:
    """Return the row of a place, to be inserted in the order of the columns."""
    return (
        number,
        place.id if listed else None,
        place.name,
        _KINDS.index(place.kind),
        place.country,
        round(place.lat * _GRAIN),
        round(place.lon * _GRAIN),
        place.population,
        within,
        "\n".join(" ".join(name.split()) for name in place.names),
    )


def keys_of(names: Iterable[str]) -> frozenset[str]:
    """Return the keys of the names whose sounds are known; other scripts are found as written."""
    return frozenset(key for name in names if fold(name).isascii() for key in fold_keys(name))


def distinct(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return the other names, one for each folded form, in the order given."""
    seen = {fold(name)}
    kept = []
    for other in others:
        folded = fold(other)
        if folded and folded not in seen:
            seen.add(folded)
            kept.append(other)
    return tuple(kept)


def numbers_of(places: Sequence[Place]) -> Mapping[PlaceId, int]:
    """Return the number of each place: that of GeoNames, or one below 0, in the order given."""
    numbers: dict[PlaceId, int] = {}
    for place in places:
        number = geonames_number(place.id)
        numbers[place.id] = -len(numbers) - 1 if number is None else number
    return numbers


def write_places(out: Path, places: Sequence[Place]) -> sqlite3.Connection:
    """Write the places to a new file, so that the same places give the same bytes; left open.

    `within` must be the id of one of them or None.
    """
    out.unlink(missing_ok=True)
    database = sqlite3.connect(out)
    database.executescript("PRAGMA journal_mode = OFF;" + SCHEMA)
    numbers = numbers_of(places)
    folded: set[tuple[str, int]] = set()
    sounded: set[tuple[str, int]] = set()
    for place in places:
        number = numbers[place.id]
        names = (place.name, *place.names)
        folded |= {(fold(name), number) for name in names}
        sounded |= {(key, number) for key in keys_of(names)}
        within = numbers[place.within] if place.within else None
        insert_place(database, row_of(place, number, within, listed=number < 0))
    database.executemany("INSERT INTO folded VALUES (?, ?)", sorted(folded))
    database.executemany("INSERT INTO sounded VALUES (?, ?)", sorted(sounded))
    return database


def insert_place(database: sqlite3.Connection, row: tuple[object, ...]) -> None:
    """Put a row into the table of places, over one of the same number."""
    database.execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
