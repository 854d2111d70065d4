"""What keeps a store from being read or written, as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from lagebild.errors import DerivedDamaged, StoreError

_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_ERROR,  # a table or a column is missing
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_SCHEMA,
    }
)
_HELD = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_CLOSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})
_DISK = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})

READ_ELSEWHERE = "Copy the store to where you may write, and run there: lagebild read."


def damaged(path: Path, why: str) -> DerivedDamaged:
    """Return the error for derived data that have to be made anew."""
    return DerivedDamaged(
        f'The derived data "{path}" can\'t be used: {why}.', "To make them anew: lagebild read."
    )


def unwritable(path: Path, error: OSError) -> StoreError:
    """Return the error for a file or folder of a store that can't be written."""
    return StoreError(
        f'"{path}" can\'t be written: {error.strerror or error}.',
        "Check its permissions and the room on the disk, or copy the store to where you may write.",
    )


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Raise StoreError where the block fails to write that file or folder of a store."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


@contextmanager
def asked(path: Path) -> Iterator[None]:
    """Raise StoreError where the block's questions to that database fail.

    It is DerivedDamaged where the database is to blame, not what is around it.
    """
    try:
        yield
    except msgspec.DecodeError as error:
        raise damaged(path, f"a row does not read: {error}") from error
    except sqlite3.DatabaseError as error:
        code = primary_code(error)
        if code in _DAMAGE:
            raise damaged(path, str(error)) from error
        if code in _HELD:
            raise StoreError(
                f'Another program holds "{path}".', "Close it, and run the command again."
            ) from error
        if code in _CLOSED:
            raise StoreError(
                f'"{path}" can\'t be opened: {error}.',
                "Check its permissions and those of its folder, or copy the store.",
            ) from error
        if code in _DISK:
            raise StoreError(
                f'"{path}" can\'t be read or written: {error}.',
                "Make room on the disk, or copy the store to another one.",
            ) from error
        raise


def primary_code(error: sqlite3.DatabaseError) -> int | None:
    """Return SQLite's result code without its extension, None where SQLite gave none.

    Text that is no UTF-8 has none: Python finds it, not SQLite. It is damage all the same.
    """
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, sqlite3.OperationalError):
        return sqlite3.SQLITE_CORRUPT
    return None if code is None else code & 0xFF
