import datetime as dt
import io
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.report import Report
from lagebild.errors import DataError, StoreError, StoreLocked
from lagebild.export.claims import claims_file
from lagebild.pipeline import reading
from lagebild.pipeline.reading import add, add_stream, read
from lagebild.pipeline.stages import Reference
from lagebild.store.folder import Store

from ..store.closed import closed
from ..store.made import NOW, both_claims

EXAMPLES = Path(__file__).parents[2] / "examples"
UNDATED = "Soldiers were seen in the streets of the town, said the people who had stayed there.\n"
TEXT = "Government troops entered Rawa on 17 November 2017.\n"


def quiet(done: int, total: int | None) -> None:
    pass


def exported(store: Store, reference: Reference) -> bytes:
    with store.derived() as derived:
        heads = {head.id: head for head in derived.reports.heads()}
        claims = derived.claims.all()
        return b"".join(claims_file(claims, heads, reference.places, reference.actors))


def written(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_what_was_added_is_told(store: Store, tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=TEXT, b=UNDATED)

    summary = add(store, [folder], NOW, quiet)

    assert [head.name for head in summary.added] == ["a.txt", "b.txt"]
    assert "b.txt" in {head.name for head in summary.undated}
    assert (summary.duplicates, summary.unread, summary.lost) == (0, (), ())


def test_what_is_there_already_is_not_added_again(store: Store, tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=TEXT)
    add(store, [folder], NOW, quiet)

    summary = add(store, [folder], NOW + dt.timedelta(days=1), quiet)

    assert (summary.added, summary.duplicates) == ((), 1)


def test_an_unreadable_input_is_told_and_the_others_are_added(store: Store, tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=TEXT, empty="")

    summary = add(store, [folder, tmp_path / "missing.txt"], NOW, quiet)

    assert [head.name for head in summary.added] == ["a.txt"]
    assert [unread.name for unread in summary.unread] == ["empty.txt", "missing.txt"]


def test_a_stream_is_added(store: Store) -> None:
    summary = add_stream(store, io.BytesIO(TEXT.encode()), "standard input", NOW, quiet)

    assert len(summary.added) == 1


def test_adding_and_reading_wait_for_no_other_writer(store: Store, reference: Reference) -> None:
    with store.writing():
        with pytest.raises(StoreLocked):
            add(store, [], NOW, quiet)
        with pytest.raises(StoreLocked):
            read(store, reference, quiet)


def test_each_report_is_read_once(store: Store, reference: Reference) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    assert read(store, reference, quiet).read == 1
    assert read(store, reference, quiet).read == 0
    add(store, [EXAMPLES / "da-al-qaim-generobret.txt"], NOW, quiet)

    assert read(store, reference, quiet).read == 1


def test_progress_ends_with_all_reports(store: Store, reference: Reference) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    seen: list[tuple[int, int | None]] = []

    read(store, reference, lambda done, total: seen.append((done, total)))

    assert (seen[0], seen[-1]) == ((0, 1), (1, 1))


def test_reading_again_after_deleting_what_is_derived_gives_the_same_bytes(
    store: Store, reference: Reference
) -> None:
    add(store, [EXAMPLES], NOW, quiet)
    read(store, reference, quiet)
    before = exported(store, reference)

    shutil.rmtree(store.path / "derived")
    read(store, reference, quiet)

    assert before
    assert exported(store, reference) == before


def test_the_order_of_adding_changes_nothing(tmp_path: Path, reference: Reference) -> None:
    paths = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".html"})[:8]
    files = set()
    for number, order in enumerate((paths, paths[::-1], paths[4:] + paths[:4])):
        store = Store.create(tmp_path / str(number))
        for part in (order[:3], order[3:]):
            add(store, part, NOW, quiet)
            read(store, reference, quiet)
        files.add(exported(store, reference))

    assert len(files) == 1


def test_the_same_report_under_two_names_keeps_the_first_in_the_alphabet(
    tmp_path: Path, reference: Reference
) -> None:
    for order in ("ab", "ba"):
        store = Store.create(tmp_path / f"store-{order}")
        for name in order:
            add(store, [written(tmp_path / name, **{name: TEXT})], NOW, quiet)
            read(store, reference, quiet)
        with store.derived() as derived:
            assert [head.name for head in derived.reports.heads()] == ["a.txt"]


class Panic(BaseException):
    """What a library in Rust raises: no Exception."""


@pytest.mark.parametrize("error", [ZeroDivisionError, Panic])
def test_one_failing_report_does_not_stop_the_others(
    store: Store,
    reference: Reference,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
) -> None:
    def fails(report: Report, reference: Reference) -> tuple[Claim, ...]:
        if report.name == "a.txt":
            raise error("odd text")
        return ()

    monkeypatch.setattr(reading, "read_report", fails)
    add(store, [written(tmp_path / "in", a=TEXT, b=TEXT + TEXT)], NOW, quiet)

    summary = read(store, reference, quiet)

    (unread,) = summary.unread
    assert (summary.read, unread.name) == (1, "a.txt")
    assert f"{error.__name__}: odd text (test_reading.py, line" in unread.fact
    with store.derived() as derived:
        assert derived.reports.unread() == (unread,)
        assert [head.name for head in derived.reports.heads()] == ["b.txt"]


def test_a_person_can_stop_the_reading(
    store: Store, reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(report: Report, reference: Reference) -> tuple[Claim, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "read_report", stopped)
    add(store, [written(tmp_path / "in", a=TEXT)], NOW, quiet)

    with pytest.raises(KeyboardInterrupt):
        read(store, reference, quiet)


def test_missing_data_stop_the_reading(
    store: Store, reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(report: Report, reference: Reference) -> tuple[Claim, ...]:
        raise DataError("No table.")

    monkeypatch.setattr(reading, "read_report", fails)
    add(store, [written(tmp_path / "in", a=TEXT)], NOW, quiet)

    with pytest.raises(DataError):
        read(store, reference, quiet)


def test_two_claims_with_one_id_are_a_defect_of_that_report(
    store: Store, reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(report: Report, reference: Reference) -> tuple[Claim, ...]:
        taken, _ = both_claims(report)
        return taken, taken

    monkeypatch.setattr(reading, "read_report", twice)
    text = "The army took Albu Kamal on Thursday. A day later the militia took it back."
    add(store, [written(tmp_path / "in", a=text)], NOW, quiet)

    (unread,) = read(store, reference, quiet).unread

    assert unread.fact == "Two of its claims have the same id."


def test_another_version_of_the_reader_reads_everything_again(
    store: Store, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    read(store, reference, quiet)

    monkeypatch.setattr(reading, "reader_version", lambda _: "another")

    assert read(store, reference, quiet).read == 1


def test_an_interrupted_reading_goes_on_where_it_stopped(
    store: Store, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = add(store, [EXAMPLES], NOW, quiet).added
    monkeypatch.setattr(reading, "_BATCH", 2)

    def stop(done: int, total: int | None) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(store, reference, stop)
    with store.derived() as derived:
        kept = derived.counts().reports

    assert kept == 2
    assert read(store, reference, quiet).read == len(added) - 2


def test_damaged_derived_data_are_made_anew_and_that_is_told(
    store: Store, reference: Reference
) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    read(store, reference, quiet)
    before = exported(store, reference)
    database = store.path / "derived" / "lagebild.sqlite"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE conflicts")

    summary = read(store, reference, quiet)

    assert summary.read == 1
    assert "without conflicts" in (summary.renewed or "")
    assert exported(store, reference) == before
    assert read(store, reference, quiet).renewed is None


def test_a_file_that_is_no_database_is_made_anew(store: Store, reference: Reference) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    (store.path / "derived" / "lagebild.sqlite").write_bytes(b"no database" * 1000)

    assert read(store, reference, quiet).read == 1


def test_without_its_archive_a_store_keeps_what_was_read(
    store: Store, reference: Reference
) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)
    read(store, reference, quiet)
    shutil.rmtree(store.path / "archive")

    with pytest.raises(StoreError, match="Put it back"):
        read(store, reference, quiet)
    with store.showing() as derived:
        assert derived.counts().reports == 1


@pytest.mark.parametrize("inside", ["", "..", "reports/.."])
def test_what_the_store_keeps_is_not_added_to_it(
    store: Store, reference: Reference, inside: str
) -> None:
    written(store.path / "reports", a=TEXT)
    add(store, [store.path / "reports"], NOW, quiet)
    read(store, reference, quiet)
    written(store.path / "reports", b=UNDATED)
    (store.path / "log" / "notes.txt").write_text(UNDATED + "a")

    summary = add(store, [store.path / inside], NOW, quiet)

    assert {Path(head.name).name for head in summary.added} == {"a.txt", "b.txt"}
    (unread,) = summary.unread
    assert "itself keeps" in unread.fact


@pytest.mark.parametrize("own", ["archive", "archive/000001.warc.gz", "derived", "lagebild.toml"])
def test_a_file_that_the_store_keeps_is_refused_in_one_sentence(store: Store, own: str) -> None:
    add(store, [EXAMPLES / "da-rawa-sidste-by.txt"], NOW, quiet)

    summary = add(store, [store.path / own], NOW, quiet)

    assert (summary.added, len(summary.unread)) == ((), 1)


def test_a_store_that_can_not_be_written_is_neither_added_to_nor_read(
    store: Store, reference: Reference
) -> None:
    with closed(store.path):
        with pytest.raises(StoreError, match="can't be written"):
            add(store, [], NOW, quiet)
        with pytest.raises(StoreError, match="can't be written"):
            read(store, reference, quiet)
