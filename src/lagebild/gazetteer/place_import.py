"""Fills a user's place file from GeoNames dumps, row by row, and goes on where it stopped."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import Place, PlaceKind
from lagebild.errors import DataError, UsageError
from lagebild.gazetteer.geonames_rows import BadRow, read_alternate, read_place
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.place_file import (
    SCHEMA,
    geonames_number,
    insert_place,
    keys_of,
    row_of,
)
from lagebild.gazetteer.places import PlaceIndex, kilometres

# Rows between two commits: what a killed import loses, and how often progress is told.
_BATCH = 5_000
# A shipped place written by hand is the same as a row that shares a key with it within so many km.
_SAME_KM = 8.0
_HEAD = 65_536
_SAME_KINDS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.QUARTER, PlaceKind.CAMP, PlaceKind.SITE})

# Called with how many bytes are read, and of how many.
Progress = Callable[[int, int], None]
# Reads a row into the file; tells whether it gave a place or a name.
_Row = Callable[[sqlite3.Connection, bytes], bool]

_IMPORTED = """
CREATE TABLE IF NOT EXISTS imported (
  file TEXT PRIMARY KEY, offset INTEGER NOT NULL, line INTEGER NOT NULL, kept INTEGER NOT NULL,
  bad INTEGER NOT NULL, done INTEGER NOT NULL) WITHOUT ROWID;
"""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A row that was left out, and why."""

    file: str
    line: int
    why: str


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one file; `resumed`: an import that was stopped went on."""

    file: str
    kept: int
    passed: int
    bad: int
    skipped: tuple[Skipped, ...]
    resumed: bool
    known: bool


class _State(msgspec.Struct, kw_only=True):
    offset: int = 0
    line: int = 0
    kept: int = 0
    bad: int = 0
    done: bool = False


def open_import(path: Path) -> sqlite3.Connection:
    """Open a place file to import into, made where it is missing.

    Raises DataError where the file is something else.
    """
    try:
        database = sqlite3.connect(path)
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
        if "place" not in tables:
            if tables:
                raise DataError(f"{path} is no place file.", "Name another file.")
            database.executescript(SCHEMA)
        database.executescript(_IMPORTED)
    except sqlite3.Error as error:
        raise DataError(f"{path} is no place file: {error}.", "Name another file.") from error
    return database


def import_places(
    database: sqlite3.Connection, path: Path, shipped: PlaceIndex, progress: Progress
) -> Imported:
    """Import a country dump of GeoNames. Raises UsageError where the file can't be read.

    A place that the shipped file has by hand keeps its id there and gains the names.
    """
    twins = _Twins(shipped)

    def put(into: sqlite3.Connection, line: bytes) -> bool:
        place = read_place(line)
        if place is None:
            return False
        number = geonames_number(place.id) or 0
        twin = twins.of(place)
        if twin is not None:
            place = msgspec.structs.replace(place, id=twin)
        insert_place(into, row_of(place, number, None, listed=twin is not None))
        for name in (place.name, *place.names):
            _add_keys(into, number, name)
        return True

    return _import(database, path, put, progress)


def import_names(database: sqlite3.Connection, path: Path, progress: Progress) -> Imported:
    """Import alternate names of places that are in the file. Raises UsageError."""

    def put(into: sqlite3.Connection, line: bytes) -> bool:
        alternate = read_alternate(line)
        if (
            alternate is None
            or not into.execute(
                "SELECT 1 FROM place WHERE number = ?", (alternate.number,)
            ).fetchone()
        ):
            return False
        if _add_keys(into, alternate.number, alternate.name):
            into.execute(
                "UPDATE place SET names = names || CASE names WHEN '' THEN '' ELSE char(10) END "
                "|| ? WHERE number = ?",
                (alternate.name, alternate.number),
            )
            return True
        return False

    return _import(database, path, put, progress)


def _import(database: sqlite3.Connection, path: Path, put: _Row, progress: Progress) -> Imported:
    try:
        with path.open("rb") as stream:
            size = path.stat().st_size
            key = f"{path.name} {size} {hashlib.sha256(stream.read(_HEAD)).hexdigest()[:16]}"
            return _read_all(database, stream, (key, path.name, size), put, progress)
    except OSError as error:
        raise UsageError(
            f'"{path}" can\'t be read: {error.strerror}.', "Name a file of GeoNames."
        ) from error


def _read_all(
    database: sqlite3.Connection,
    stream: BinaryIO,
    source: tuple[str, str, int],
    put: _Row,
    progress: Progress,
) -> Imported:
    key, name, size = source
    state = _state(database, key)
    resumed, known, first = state.line > 0 and not state.done, state.done, state.kept
    skipped: list[Skipped] = []
    stream.seek(state.offset)
    passed = 0
    for line in _lines(stream, state):
        try:
            kept = put(database, line)
        except BadRow as error:
            state.bad += 1
            skipped.append(Skipped(file=name, line=state.line, why=str(error)))
        else:
            state.kept += kept
            passed += not kept
        if state.line % _BATCH == 0:
            _save(database, key, state)
            progress(state.offset, size)
    state.done = True
    _save(database, key, state)
    progress(size, size)
    return Imported(
        file=name,
        kept=state.kept - first,
        passed=passed,
        bad=len(skipped),
        skipped=tuple(skipped),
        resumed=resumed,
        known=known,
    )


def _lines(stream: BinaryIO, state: _State) -> Iterator[bytes]:
    """Yield the lines that are not read yet, counting them and their bytes in the state."""
    for line in stream:
        state.line += 1
        state.offset += len(line)
        if line.strip() and not line.startswith(b"#"):
            yield line


def _state(database: sqlite3.Connection, key: str) -> _State:
    row = database.execute(
        "SELECT offset, line, kept, bad, done FROM imported WHERE file = ?", (key,)
    ).fetchone()
    if row is None:
        return _State()
    return _State(offset=row[0], line=row[1], kept=row[2], bad=row[3], done=bool(row[4]))


def _save(database: sqlite3.Connection, key: str, state: _State) -> None:
    database.execute(
        "INSERT OR REPLACE INTO imported VALUES (?, ?, ?, ?, ?, ?)",
        (key, state.offset, state.line, state.kept, state.bad, state.done),
    )
    database.commit()


def _add_keys(database: sqlite3.Connection, number: int, name: str) -> bool:
    """Add the keys of a name; tell whether it is new to the place."""
    fresh = database.execute("INSERT OR IGNORE INTO folded VALUES (?, ?)", (fold(name), number))
    if not fresh.rowcount:
        return False
    database.executemany(
        "INSERT OR IGNORE INTO sounded VALUES (?, ?)", [(key, number) for key in keys_of((name,))]
    )
    return True


class _Twins:
    """The hand-written places of the shipped file, to be found by key."""

    def __init__(self, shipped: PlaceIndex) -> None:
        self._taken: set[PlaceId] = set()
        self._by_key: dict[tuple[str, str], list[Place]] = {}
        for place in shipped.listed():
            if place.kind in _SAME_KINDS:
                for key in keys_of((place.name, *place.names)):
                    self._by_key.setdefault((place.country, key), []).append(place)

    def of(self, place: Place) -> PlaceId | None:
        """Return the id of the hand-written place that this one is; each is given once."""
        if place.kind not in _SAME_KINDS:
            return None
        for key in sorted(keys_of((place.name, *place.names))):
            for twin in self._by_key.get((place.country, key), ()):
                same = twin.kind is place.kind and twin.id not in self._taken
                if same and kilometres(twin, place) <= _SAME_KM:
                    self._taken.add(twin.id)
                    return twin.id
        return None
