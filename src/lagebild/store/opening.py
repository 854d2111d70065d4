"""How the derived data are opened: to be written, or only to be looked at."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

from lagebild.errors import StoreError
from lagebild.store.derived import Derived
from lagebild.store.failures import READ_ELSEWHERE, asked, damaged, primary_code, written

# Raise it with every change of schema.sql: older derived data are then made anew.
SCHEMA = 4
_WAIT_SECONDS = 30
# What SQLite puts beside a database while it is written.
_BESIDE = ("-wal", "-shm", "-journal")


@contextmanager
def open_derived(path: Path) -> Iterator[Derived]:
    """Open the database to write, for as long as the block runs; made where it is missing.

    Raises DerivedDamaged where it is damaged or of another schema, StoreError where it can't be
    opened.
    """
    with asked(path), closing(_connect(path)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        if _version(database) == 0:
            database.execute("PRAGMA journal_mode = WAL")
            # In one transaction: a database that is half made is never seen.
            database.executescript(
                f"BEGIN IMMEDIATE; {_schema()} PRAGMA user_version = {SCHEMA}; COMMIT;"
            )
        _check(database, path)
        yield Derived(database)


@contextmanager
def show_derived(path: Path) -> Iterator[Derived]:
    """Open the database to look at it, for as long as the block runs; nothing can be written.

    Where it is missing, nothing was read yet: an empty one stands in for it. Raises StoreError
    where it is missing and can't be made, or can't be opened; DerivedDamaged as `open_derived`.
    """
    if not path.exists():
        folder = path.parent if path.parent.exists() else path.parent.parent
        if not _writable(folder):
            raise StoreError(
                f'There are no derived data "{path}", and none can be made there.', READ_ELSEWHERE
            )
        with closing(_connect(":memory:")) as empty:
            empty.executescript(_schema())
            yield Derived(empty)
        return
    with asked(path), closing(_connect_to_look(path)) as database:
        if _version(database) == 0:
            raise damaged(path, "it is not made to the end")
        _check(database, path)
        yield Derived(database)


def delete_derived(path: Path) -> None:
    """Delete the database and what SQLite left beside it. Needs the lock; raises StoreError."""
    with written(path.parent):
        for name in (path.name, *(path.name + end for end in _BESIDE)):
            path.with_name(name).unlink(missing_ok=True)


def _connect(address: Path | str) -> sqlite3.Connection:
    uri = isinstance(address, str) and address.startswith("file:")
    return sqlite3.connect(address, timeout=_WAIT_SECONDS, isolation_level=None, uri=uri)


def _connect_to_look(path: Path) -> sqlite3.Connection:
    """Connect beside a writer; where SQLite can't put its files beside the database, without."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    database = _connect(uri)
    try:
        _version(database)
        database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        database.close()
        if primary_code(error) not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            raise
    else:
        return database
    unmerged = path.with_name(path.name + "-wal")
    if unmerged.exists() and unmerged.stat().st_size:
        raise StoreError(
            f'A part of "{path}" is still in "{unmerged.name}", and can\'t be put in there.',
            READ_ELSEWHERE,
        )
    return _connect(f"{uri}&immutable=1")


def _check(database: sqlite3.Connection, path: Path) -> None:
    version = _version(database)
    if version != SCHEMA:
        raise damaged(path, f"they have schema {version}, not {SCHEMA}")
    missing = _names() - _named(database)
    if missing:
        raise damaged(path, f"without {', '.join(sorted(missing))}")


def _version(database: sqlite3.Connection) -> int:
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    return version


@cache
def _names() -> frozenset[str]:
    with closing(_connect(":memory:")) as empty:
        empty.executescript(_schema())
        return _named(empty)


def _named(database: sqlite3.Connection) -> frozenset[str]:
    rows = database.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return frozenset(name for (name,) in rows)


def _schema() -> str:
    return (resources.files("lagebild.store") / "schema.sql").read_text("utf-8")


def _writable(folder: Path) -> bool:
    # Whose rights count is the effective user, where the system can tell the two apart.
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
