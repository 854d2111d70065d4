import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.report import Unread
from lagebild.store.archive import FileContents
from lagebild.store.derived import Derived

from .made import READER, both_claims, entry, report


def test_a_report_comes_back_as_it_was(derived: Derived) -> None:
    assert derived.reports.get(report().id) == report()
    assert derived.reports.head(report().id) == report().head
    assert list(derived.reports.heads()) == [report().head]


def test_a_report_that_is_not_there_is_none(derived: Derived) -> None:
    assert derived.reports.get(ReportId("r-other")) is None
    assert derived.reports.head(ReportId("r-other")) is None


def test_of_two_names_for_one_report_the_first_in_the_alphabet_stays(empty: Derived) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        empty.reports.put(entry(name), report(name), READER)

    assert [head.name for head in empty.reports.heads()] == ["a.txt"]


def test_a_newer_reader_replaces_a_report_and_its_claims(derived: Derived) -> None:
    assert derived.reports.put(entry(), report(), "newer")

    assert derived.counts().claims == 0
    assert derived.reports.read_by("newer") == {(entry().digest, "one.txt")}
    assert derived.reports.read_by(READER) == frozenset()


def test_what_can_not_be_read_is_kept_with_its_reason(empty: Derived) -> None:
    unread = Unread(name="one.txt", fact="It is empty.", way_out="Give words.")
    empty.reports.put_unread(entry(), unread, READER)

    assert empty.reports.unread() == (unread,)

    empty.reports.put(entry(), report(), "newer")

    assert empty.reports.unread() == ()


def test_a_report_that_no_entry_leads_to_goes_with_its_claims(derived: Derived) -> None:
    derived.reports.keep_only([entry("other.txt", "other")])

    assert derived.counts().reports == 0
    assert derived.counts().claims == 0
    assert derived.reports.seen() == frozenset()


def test_a_report_is_found_by_name_id_and_start_of_either(derived: Derived) -> None:
    identity = report().id
    for words in ("one.txt", "on", identity, identity[:6]):
        assert derived.reports.named(words) == (identity,)
    assert derived.reports.named("%") == ()


def test_an_exact_name_wins_over_longer_ones(empty: Derived) -> None:
    for name in ("one", "one.txt"):
        empty.reports.put(entry(name, name), report(name, name), READER)

    assert empty.reports.named("one") == (report("one", "one").id,)


def test_claims_of_a_replaced_report_can_be_put_again(derived: Derived) -> None:
    derived.reports.put(entry("a.txt"), msgspec.structs.replace(report(), name="a.txt"), READER)
    derived.claims.put(both_claims(report()))

    assert derived.counts().claims == 2


def test_what_lies_in_the_archive_is_noted(empty: Derived) -> None:
    files = (FileContents(file="000001.warc.gz", size=9, entries=(entry(),)),)
    empty.reports.note_files(files)
    empty.reports.note_files(files)

    assert empty.reports.noted_files() == files
