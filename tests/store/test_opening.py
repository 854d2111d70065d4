import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lagebild.errors import DerivedDamaged, StoreError
from lagebild.store.opening import delete_derived, open_derived, show_derived

from .closed import closed, files
from .made import READER, entry, report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "store" / "derived").mkdir(parents=True)
    return tmp_path / "store" / "derived" / "lagebild.sqlite"


@pytest.fixture
def made(path: Path) -> Path:
    with open_derived(path) as derived:
        derived.reports.put(entry(), report(), READER)
    return path


def shown(path: Path) -> int:
    with show_derived(path) as derived:
        return derived.counts().reports


def test_what_was_written_is_shown(made: Path) -> None:
    assert shown(made) == 1


def test_nothing_can_be_written_where_it_is_shown(made: Path) -> None:
    with pytest.raises(StoreError, match="readonly"), show_derived(made) as derived:
        derived.note("reader", "1")


def test_it_is_shown_while_it_is_written(made: Path) -> None:
    with open_derived(made) as derived, derived.transaction():
        derived.note("picture", "half done")
        with show_derived(made) as reader:
            assert reader.meta("picture") is None


def test_before_the_first_reading_there_is_nothing_and_nothing_is_made(path: Path) -> None:
    path.parent.rmdir()

    assert shown(path) == 0
    assert not path.parent.exists()


def test_it_is_shown_from_where_nothing_can_be_written(made: Path) -> None:
    before = files(made.parent)
    with closed(made.parent.parent):
        assert shown(made) == 1

    assert files(made.parent) == before


def test_what_an_earlier_look_left_behind_does_not_hinder(made: Path) -> None:
    shown(made)
    with closed(made.parent.parent):
        assert shown(made) == 1


def test_a_writing_that_was_cut_off_can_not_be_shown_where_nothing_can_be_written(
    made: Path,
) -> None:
    made.with_name("lagebild.sqlite-wal").write_bytes(b"unmerged")

    with (
        closed(made.parent.parent),
        pytest.raises(StoreError, match=r"lagebild.sqlite-wal.*Copy the store"),
    ):
        shown(made)


def test_missing_where_nothing_can_be_written_names_the_way_out(path: Path) -> None:
    with closed(path.parent), pytest.raises(StoreError, match=r"no derived data.*Copy the store"):
        shown(path)


def test_it_can_not_be_made_where_nothing_can_be_written(path: Path) -> None:
    with (
        closed(path.parent.parent),
        pytest.raises(StoreError, match=r"can't be opened.*Check its permissions"),
        open_derived(path),
    ):
        pass


def no_database(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def another_schema(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")


def table_missing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE conflicts")


def column_missing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE reports RENAME COLUMN json TO other")


def pages_overwritten(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))


DAMAGES = [no_database, another_schema, table_missing, column_missing, pages_overwritten]


def looked_through(path: Path) -> None:
    with show_derived(path) as derived:
        derived.counts()
        list(derived.reports.heads())


@pytest.mark.parametrize("damage", [*DAMAGES, empty_file])
def test_damage_is_told_where_it_is_shown(made: Path, damage: object) -> None:
    assert callable(damage)
    damage(made)

    with pytest.raises(DerivedDamaged, match="lagebild read"):
        looked_through(made)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told_where_it_is_written(made: Path, damage: object) -> None:
    assert callable(damage)
    damage(made)

    with pytest.raises(DerivedDamaged), open_derived(made) as derived:
        list(derived.reports.heads())


def test_it_is_deleted_with_what_lies_beside_it(made: Path) -> None:
    made.with_name("lagebild.sqlite-wal").touch()

    delete_derived(made)
    delete_derived(made)

    assert files(made.parent) == {}
