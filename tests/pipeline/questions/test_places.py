import datetime as dt

import msgspec
import pytest

from lagebild.domain.claim import TimeRef
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import month_of, one_day
from lagebild.domain.picture import ControlState
from lagebild.domain.report import Publication, ReportHead
from lagebild.errors import UnknownName, UsageError
from lagebild.pipeline.questions.places import place_answer, places_list, said_by
from lagebild.pipeline.stages import Reference
from lagebild.store.folder import Store

from ...store.made import (
    FRIDAY,
    READER,
    THURSDAY,
    both_claims,
    claim,
    entry,
    picture,
    report,
)

SATURDAY = dt.date(2017, 11, 11)


def test_the_days_go_from_the_first_to_the_last_that_claims_speak_of(
    filled: Store, reference: Reference
) -> None:
    answer = place_answer(filled, reference, "Albu Kamal")

    assert (answer.first, answer.last) == (THURSDAY, FRIDAY)
    assert [day.day for day in answer.days] == [THURSDAY, FRIDAY]
    assert [day.holders[0].name for day in answer.days] == ["Syrian army", "the militia"]


def test_other_days_can_be_asked_for(filled: Store, reference: Reference) -> None:
    answer = place_answer(filled, reference, "Abu Kamal", days=(FRIDAY, SATURDAY))

    assert [day.day for day in answer.days] == [FRIDAY, SATURDAY]
    assert answer.days[1].age == 1
    assert [line.claim for line in answer.claims] == [both_claims(report())[1]]


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ((SATURDAY, None), (SATURDAY, SATURDAY)),
        ((None, FRIDAY), (THURSDAY, FRIDAY)),
        ((None, dt.date(2017, 11, 1)), (dt.date(2017, 11, 1), dt.date(2017, 11, 1))),
    ],
)
def test_one_end_alone_is_enough(
    filled: Store,
    reference: Reference,
    days: tuple[dt.date | None, dt.date | None],
    shown: tuple[dt.date, dt.date],
) -> None:
    answer = place_answer(filled, reference, "Albu Kamal", days=days)

    assert (answer.first, answer.last) == shown


def test_days_in_the_wrong_order_are_refused(filled: Store, reference: Reference) -> None:
    with pytest.raises(UsageError, match="Give the earlier day first"):
        place_answer(filled, reference, "Albu Kamal", days=(FRIDAY, THURSDAY))
    with pytest.raises(UsageError, match="too many days"):
        place_answer(filled, reference, "Albu Kamal", days=(dt.date(1, 1, 1), FRIDAY))


def test_a_place_without_claims_is_an_unknown_name(filled: Store, reference: Reference) -> None:
    with pytest.raises(UnknownName):
        place_answer(filled, reference, "Copenhagen")


def test_a_place_of_whose_holder_nothing_is_said_has_no_days(
    store: Store, reference: Reference
) -> None:
    with store.derived() as derived, derived.transaction():
        derived.reports.put(entry(), report(), READER)
        derived.claims.put(both_claims(report()))

    answer = place_answer(store, reference, "Albu Kamal")

    assert (answer.days, answer.first, len(answer.claims)) == ((), None, 2)


def test_undated_claims_stand_apart(store: Store, reference: Reference) -> None:
    made = report()
    undated = claim(made, "A day later the militia took it back.", day=None)
    open_days = msgspec.structs.replace(
        claim(made, "The army took Albu Kamal on Thursday."),
        time=TimeRef(text="on Thursday", candidates=(one_day(THURSDAY),)),
    )
    with store.derived() as derived, derived.transaction():
        derived.reports.put(entry(), made, READER)
        derived.claims.put([undated, open_days])

    answer = place_answer(store, reference, "Albu Kamal")

    assert {line.claim.id for line in answer.undated} == {undated.id, open_days.id}
    assert answer.claims == ()


def test_what_was_said_later_is_not_known_earlier(store: Store, reference: Reference) -> None:
    early = report("early.txt", "The army took Albu Kamal.", one_day(THURSDAY))
    late = report("late.txt", "The militia took Albu Kamal back.", one_day(SATURDAY))
    with store.derived() as derived, derived.transaction():
        for made in (early, late):
            derived.reports.put(entry(made.name, made.text), made, READER)
            derived.claims.put([claim(made, made.text)])

    by_friday = place_answer(store, reference, "Albu Kamal", known_by=FRIDAY)

    assert [line.head.name for line in by_friday.claims] == ["early.txt"]
    assert {c for held in by_friday.intervals for c in held.claims} <= {claim(early, early.text).id}
    assert len(place_answer(store, reference, "Albu Kamal", known_by=SATURDAY).claims) == 2


def test_places_are_listed_with_their_last_state(filled: Store, reference: Reference) -> None:
    (place,) = places_list(filled, reference)

    assert (place.id, place.claims, place.country) == ("p-albu-kamal", 2, "SY")
    assert place.last == picture(report()).control[1]
    assert place.last.state is ControlState.FULL


@pytest.mark.parametrize(
    ("publication", "known"),
    [
        (Publication(days=one_day(FRIDAY)), True),
        (Publication(days=one_day(SATURDAY)), False),
        (Publication(days=month_of(2017, 11)), False),
        (Publication(days=month_of(2017, 10)), True),
        (Publication(), False),
    ],
)
def test_a_report_counts_when_all_its_candidate_days_are_past(
    publication: Publication, *, known: bool
) -> None:
    head = ReportHead(id=ReportId("r-1"), name="x", language="en", publication=publication)

    assert said_by(head, FRIDAY) is known
