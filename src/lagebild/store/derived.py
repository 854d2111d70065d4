"""The derived data: one SQLite database that opens in Datasette and may be deleted."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from lagebild.store.claims import ClaimTable
from lagebild.store.picture import PictureTables
from lagebild.store.reports import ReportTable


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
