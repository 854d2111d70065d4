"""The derived data: one SQLite database that opens in Datasette and may be deleted."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path

import msgspec

from lagebild.errors import StoreError
from lagebild.store.claims import ClaimTable
from lagebild.store.picture import PictureTables
from lagebild.store.reports import ReportTable

# Raise it with every change of schema.sql: older derived data are then made anew.
SCHEMA = 2
_WAIT_SECONDS = 30


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much there is of each; `controlled` counts the places with control intervals."""

    reports: int
    claims: int
    events: int
    conflicts: int
    controlled: int


class Derived:
    """An open database: its tables, and transactions over them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.reports = ReportTable(connection)
        self.claims = ClaimTable(connection)
        self.picture = PictureTables(connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that the block writes, or nothing of it where the block ends by an error."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            yield

    def meta(self, key: str) -> str | None:
        """Return what is noted under that key."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def note(self, key: str, value: str) -> None:
        """Note a value under that key."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def counts(self) -> Counts:
        """Return how much there is of each."""
        row = self._db.execute(
            "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM claims),"
            " (SELECT count(*) FROM events), (SELECT count(*) FROM conflicts),"
            " (SELECT count(DISTINCT place_id) FROM control_intervals)"
        ).fetchone()
        return Counts(
            reports=row[0], claims=row[1], events=row[2], conflicts=row[3], controlled=row[4]
        )


@contextmanager
def open_derived(path: Path) -> Iterator[Derived]:
    """Open the database for as long as the block runs; made empty where it is missing.

    Raises StoreError where the file is damaged or of another version of the schema.
    """
    with closing(sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)) as database:
        try:
            _prepare(database, path)
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f'The derived data "{path}" can\'t be used: {error}.', _rebuild(path)
            ) from error
        yield Derived(database)


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, SCHEMA):
        raise StoreError(f'The derived data "{path}" have schema {version}.', _rebuild(path))
    database.execute("PRAGMA foreign_keys = ON")
    if version == 0:
        database.execute("PRAGMA journal_mode = WAL")
        schema = resources.files("lagebild.store") / "schema.sql"
        database.executescript(schema.read_text("utf-8"))
        database.execute(f"PRAGMA user_version = {SCHEMA}")


def _rebuild(path: Path) -> str:
    return f'Delete "{path.parent}" and run: lagebild read. The archive and the logs stay.'
