import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.domain.ids import PlaceId
from lagebild.errors import DataError, UsageError
from lagebild.gazetteer import place_import
from lagebild.gazetteer.place_import import import_names, import_places, open_import
from lagebild.gazetteer.places import open_places
from tests.mentions.place_texts import index


def line(number: int, name: str, lat: str = "35.5", lon: str = "40.25") -> str:
    cells = [str(number), name, name, "", lat, lon, "P", "PPL", "SY", *[""] * 5, "12", *[""] * 4]
    return "\t".join(cells)


def silent(done: int, total: int) -> None:
    """Take no notice of progress."""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    database = open_import(tmp_path / "own.sqlite")
    yield database
    database.close()


def dump(folder: Path, *lines: str) -> Path:
    path = folder / "XX.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_an_imported_place_is_found_beside_the_shipped_ones(
    tmp_path: Path, file: sqlite3.Connection
) -> None:
    done = import_places(file, dump(tmp_path, line(90_000_001, "Qarquzya")), index(), silent)

    with open_places(beside=tmp_path / "own.sqlite") as both:
        assert [place.id for place in both.find("Qarquzya")] == ["p-gn-90000001"]
        assert both.find("Homs")[0].name == "Homs"
        assert both.version
    assert (done.kept, done.bad) == (1, 0)


def test_a_broken_row_is_named_and_the_others_go_on(
    tmp_path: Path, file: sqlite3.Connection
) -> None:
    path = dump(tmp_path, line(90_000_001, "Qarquzya"), "broken", line(90_000_002, "Zumurzat"))

    done = import_places(file, path, index(), silent)

    assert (done.kept, done.bad) == (2, 1)
    assert [(row.line, row.why) for row in done.skipped] == [(2, "it has 1 columns, not 19")]


def test_an_import_that_was_stopped_goes_on(
    tmp_path: Path, file: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = dump(tmp_path, *(line(90_000_000 + number, f"Qar{number}za") for number in range(10)))
    monkeypatch.setattr(place_import, "_BATCH", 4)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_places(file, path, index(), stop)
    file.rollback()
    done = import_places(file, path, index(), silent)

    assert (done.resumed, done.kept) == (True, 6)
    assert file.execute("SELECT count(*) FROM place").fetchone() == (10,)


def test_a_file_that_was_imported_is_not_read_again(
    tmp_path: Path, file: sqlite3.Connection
) -> None:
    path = dump(tmp_path, line(90_000_001, "Qarquzya"))
    import_places(file, path, index(), silent)

    done = import_places(file, path, index(), silent)

    assert (done.known, done.kept) == (True, 0)


def test_a_place_that_is_shipped_by_hand_keeps_its_id_and_gains_names(
    tmp_path: Path, file: sqlite3.Connection
) -> None:
    path = dump(tmp_path, line(90_000_001, "Baghouz", "34.46", "40.95"))
    import_places(file, path, index(), silent)
    names = tmp_path / "names.txt"
    names.write_text("1\t90000001\tku\tBaxozdorf\n", encoding="utf-8")

    import_names(file, names, silent)

    with open_places(beside=tmp_path / "own.sqlite") as both:
        assert [place.id for place in both.find("Baxozdorf")] == ["p-baghuz"]
        place = both.get(PlaceId("p-baghuz"))
    assert place is not None
    assert (place.name, "Baxozdorf" in place.names) == ("Baghuz", True)


def test_what_is_no_place_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database at all, but long enough to be read as one" * 50)

    with pytest.raises(DataError):
        open_import(tmp_path / "text")


def test_a_missing_dump_is_said(tmp_path: Path, file: sqlite3.Connection) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        import_places(file, tmp_path / "none.txt", index(), silent)
