"""The tables of reports: what was read from the archive, and what could not be."""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.report import Report, ReportHead, Unread
from lagebild.store.archive import FileContents
from lagebild.store.warc import Entry

_HEAD = msgspec.json.Decoder(ReportHead)
_REPORT = msgspec.json.Decoder(Report)
_FILE = msgspec.json.Decoder(FileContents)
_encode = msgspec.json.Encoder().encode


class ReportTable:
    """Reports with their texts, and the readings that led to them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def read_by(self, reader: str) -> frozenset[tuple[str, str]]:
        """Return digest and name of all that this version of the reader has been through."""
        rows = self._db.execute("SELECT digest, name FROM readings WHERE reader = ?", (reader,))
        return frozenset((digest, name) for digest, name in rows)

    def note_files(self, files: Iterable[FileContents]) -> None:
        """Note what lies in the files of the archive."""
        self._db.execute("DELETE FROM archive_files")
        self._db.executemany(
            "INSERT INTO archive_files VALUES (?, ?)",
            ((found.file, _encode(found).decode()) for found in files),
        )

    def noted_files(self) -> tuple[FileContents, ...]:
        """Return what was noted of the files of the archive."""
        rows = self._db.execute("SELECT json FROM archive_files ORDER BY file")
        return tuple(_FILE.decode(json) for (json,) in rows)

    def seen(self) -> frozenset[tuple[str, str]]:
        """Return digest and name of all that any version of the reader has been through."""
        rows = self._db.execute("SELECT digest, name FROM readings")
        return frozenset((digest, name) for digest, name in rows)

    def put(self, entry: Entry, report: Report, reader: str) -> bool:
        """Store what was read from an entry; return False where another entry gave the same.

        Of two names for one report the first in the alphabet stays, whichever came first.
        """
        self._note(entry, reader, report.id)
        row = self._db.execute(
            "SELECT name FROM reports WHERE id = ? AND reader = ?", (report.id, reader)
        ).fetchone()
        if row and row[0] <= report.name:
            return False
        self._db.execute("DELETE FROM reports WHERE id = ?", (report.id,))
        days = report.publication.days
        self._db.execute(
            "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                report.id,
                report.name,
                report.language,
                report.outlet,
                report.url,
                days.first.isoformat() if days and days.first else None,
                days.last.isoformat() if days and days.last else None,
                report.digest,
                reader,
                report.text,
                _encode(msgspec.structs.replace(report, text="")).decode(),
            ),
        )
        return True

    def put_unread(self, entry: Entry, unread: Unread, reader: str) -> None:
        """Store that an entry could not be read, and why."""
        self._note(entry, reader, None)
        self._db.execute(
            "INSERT INTO unread VALUES (?, ?, ?, ?)",
            (entry.digest, entry.name, unread.fact, unread.way_out),
        )

    def keep_only(self, entries: Iterable[Entry]) -> None:
        """Take out the reports, with their claims, that no reading of these entries leads to."""
        kept = {(entry.digest, entry.name) for entry in entries}
        gone = self.seen() - kept
        for table in ("readings", "unread"):
            self._db.executemany(
                f"DELETE FROM {table} WHERE digest = ? AND name = ?",  # noqa: S608 - our own names
                gone,
            )
        self._db.execute(
            "DELETE FROM reports WHERE id NOT IN"
            " (SELECT report FROM readings WHERE report IS NOT NULL)"
        )

    def get(self, report: ReportId) -> Report | None:
        """Return the report with its text."""
        row = self._db.execute("SELECT json, text FROM reports WHERE id = ?", (report,)).fetchone()
        return msgspec.structs.replace(_REPORT.decode(row[0]), text=row[1]) if row else None

    def head(self, report: ReportId) -> ReportHead | None:
        """Return the report without its text."""
        row = self._db.execute("SELECT json FROM reports WHERE id = ?", (report,)).fetchone()
        return _HEAD.decode(row[0]) if row else None

    def heads(self) -> Iterator[ReportHead]:
        """Return all reports without their texts, by name."""
        rows = self._db.execute("SELECT json FROM reports ORDER BY name, id")
        return (_HEAD.decode(json) for (json,) in rows)

    def all(self) -> Iterator[Report]:
        """Return all reports with their texts, by name."""
        rows = self._db.execute("SELECT json, text FROM reports ORDER BY name, id")
        return (msgspec.structs.replace(_REPORT.decode(json), text=text) for json, text in rows)

    def named(self, words: str) -> tuple[ReportId, ...]:
        """Return the reports with that name or id, else those whose name or id starts so."""
        exact = "SELECT id FROM reports WHERE name = ?1 OR id = ?1 ORDER BY name, id"
        start = (
            "SELECT id FROM reports WHERE substr(id, 1, length(?1)) = ?1"
            " OR substr(name, 1, length(?1)) = ?1 ORDER BY name, id LIMIT 20"
        )
        rows = self._db.execute(exact, (words,)).fetchall()
        rows = rows or self._db.execute(start, (words,)).fetchall()
        return tuple(ReportId(row[0]) for row in rows)

    def unread(self) -> tuple[Unread, ...]:
        """Return all inputs that could not be read, by name."""
        rows = self._db.execute("SELECT name, fact, way_out FROM unread ORDER BY name, digest")
        return tuple(Unread(name=name, fact=fact, way_out=out) for name, fact, out in rows)

    def _note(self, entry: Entry, reader: str, report: ReportId | None) -> None:
        self._db.execute(
            "DELETE FROM unread WHERE digest = ? AND name = ?", (entry.digest, entry.name)
        )
        self._db.execute(
            "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)",
            (entry.digest, entry.name, reader, report),
        )
