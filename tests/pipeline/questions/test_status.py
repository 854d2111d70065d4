from lagebild.domain.interval import month_of
from lagebild.domain.report import Unread
from lagebild.pipeline.questions.status import Count, counted, status
from lagebild.store.folder import Store

from ...store.made import NOW, READER, entry, raw, report


def test_an_empty_store_has_nothing(store: Store) -> None:
    found = status(store)

    assert (found.reports, found.claims, found.waiting, found.languages) == (0, 0, 0, ())


def test_reports_claims_and_what_follows_are_counted(filled: Store) -> None:
    found = status(filled)

    assert (found.reports, found.claims, found.events, found.conflicts) == (1, 2, 1, 1)
    assert (found.places, found.controlled) == (1, 1)
    assert found.groups == (Count(name="control", count=2),)
    assert found.languages == (Count(name="en", count=1),)
    assert found.undated == (report().head,)


def test_reports_of_several_possible_days_are_vague(store: Store) -> None:
    made = report(published=month_of(2017, 11))
    with store.derived() as derived:
        derived.reports.put(entry(), made, READER)

    assert status(store).vague == (made.head,)


def test_what_waits_to_be_read_is_counted(store: Store) -> None:
    with store.archive.adding(NOW) as writer:
        writer.add(raw())

    assert status(store).waiting == 1


def test_what_can_not_be_read_is_told(store: Store) -> None:
    unread = Unread(name="one.txt", fact="It is empty.")
    with store.derived() as derived:
        derived.reports.put_unread(entry(), unread, READER)

    assert status(store).unread == (unread,)


def test_names_are_counted_the_most_frequent_first() -> None:
    assert counted(["de", "da", "en", "da", "de", "da"]) == (
        Count(name="da", count=3),
        Count(name="de", count=2),
        Count(name="en", count=1),
    )
