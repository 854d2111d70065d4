from pathlib import Path

import pytest

from lagebild.store.derived import Counts, Derived
from lagebild.store.opening import open_derived

from .made import READER, entry, report


def test_counts_say_how_much_there_is(derived: Derived) -> None:
    assert derived.counts() == Counts(reports=1, claims=2, events=1, conflicts=1, controlled=1)


def test_a_note_is_kept_and_replaced(empty: Derived) -> None:
    empty.note("reader", "1")
    empty.note("reader", "2")

    assert empty.meta("reader") == "2"
    assert empty.meta("other") is None


def test_an_error_in_a_transaction_leaves_nothing_of_it(empty: Derived) -> None:
    def broken() -> None:
        with empty.transaction():
            empty.reports.put(entry(), report(), READER)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()

    assert empty.counts().reports == 0


def test_a_reader_is_not_held_up_by_a_writer(derived: Derived, tmp_path: Path) -> None:
    with derived.transaction():
        derived.note("picture", "half done")
        with open_derived(tmp_path / "lagebild.sqlite") as reader:
            assert reader.counts().claims == 2
            assert reader.meta("picture") is None
