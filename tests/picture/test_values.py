"""Figures of stocks."""

from lagebild.domain.figure import Figure
from lagebild.domain.picture import ConflictKind

from .made import PRESENCE, claim, conflicts, count, found


def test_none_meets_some_in_any_unit() -> None:
    none = claim(PRESENCE, "", "civilians", modality="negated", origin="evacuees")
    families = count(200, "families", origin="un", report="r2")
    hostages = claim(
        "people.captivity",
        "rebels",
        "civilians",
        figures=(Figure(what="held", unit="civilians", best=2000),),
        origin="officers",
        report="r3",
    )
    (each,) = conflicts(none, families, hostages)
    assert (each.kind, len(each.claims)) == (ConflictKind.VALUE, 3)
    assert each.sentence == (
        "People in hill: none, according to evacuees; 200 families, according to un; "
        "2,000 civilians, according to officers."
    )


def test_counts_that_differ_on_one_day_meet() -> None:
    assert len(found(count(200, origin="un"), count(900, origin="mayor", report="r2"))) == 1


def test_counts_of_two_days_are_a_sequence() -> None:
    one, other = count(200, origin="un"), count(900, origin="mayor", day="2020-05-02")
    assert found(one, other) == []
