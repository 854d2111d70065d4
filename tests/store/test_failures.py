import errno
import os
import sqlite3
from pathlib import Path

import msgspec
import pytest

from lagebild.errors import DerivedDamaged, StoreError
from lagebild.store.failures import asked, written

FILE = Path("store/derived/lagebild.sqlite")


def failed(code: int | None) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    if code is not None:
        error.sqlite_errorcode = code
    return error


def told(error: Exception) -> StoreError:
    with pytest.raises(StoreError) as caught, asked(FILE):
        raise error
    return caught.value


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT_VTAB, sqlite3.SQLITE_NOTADB, None]
)
def test_a_damaged_database_can_be_made_anew(code: int | None) -> None:
    error = told(failed(code))

    assert isinstance(error, DerivedDamaged)
    assert str(FILE) in error.fact
    assert "lagebild read" in error.way_out


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_READONLY_DBMOVED,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR_WRITE,
    ],
)
def test_what_is_around_a_database_is_not_its_damage(code: int) -> None:
    error = told(failed(code))

    assert not isinstance(error, DerivedDamaged)
    assert str(FILE) in error.fact
    assert error.way_out


def test_a_row_that_does_not_read_is_damage() -> None:
    assert isinstance(told(msgspec.ValidationError("Expected int")), DerivedDamaged)


def test_a_broken_rule_of_the_schema_is_a_defect_and_not_hidden() -> None:
    error = sqlite3.IntegrityError("UNIQUE constraint failed")
    error.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT_UNIQUE

    with pytest.raises(sqlite3.IntegrityError), asked(FILE):
        raise error


def test_what_can_not_be_written_names_the_way_out() -> None:
    with (
        pytest.raises(StoreError, match=r"can't be written: No space left.*Check its permissions"),
        written(FILE),
    ):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
