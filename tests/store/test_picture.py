from lagebild.domain.ids import ClaimId, ConflictId, EventId, PlaceId, ReportId
from lagebild.domain.lineage import Copy, How, Lineage, Passage
from lagebild.domain.picture import Picture
from lagebild.domain.span import Span
from lagebild.store.derived import Derived

from .made import both_claims, picture, report


def test_the_picture_comes_back_as_it_was(derived: Derived) -> None:
    made = picture(report())

    assert tuple(derived.picture.events()) == made.events
    assert tuple(derived.picture.control()) == made.control
    assert derived.picture.conflicts() == made.conflicts
    assert derived.picture.look_alikes() == made.look_alikes


def test_a_new_picture_replaces_the_old_one(derived: Derived) -> None:
    derived.picture.replace(Picture())

    assert list(derived.picture.events()) == []
    assert list(derived.picture.control()) == []
    assert derived.picture.conflicts() == ()
    assert derived.picture.look_alikes() == ()


def test_control_is_found_by_place(derived: Derived) -> None:
    made = picture(report())

    assert derived.picture.control_of(PlaceId("p-albu-kamal")) == made.control
    assert derived.picture.control_of(PlaceId("p-other")) == ()


def test_event_and_conflicts_are_found_by_claim(derived: Derived) -> None:
    taken, back = both_claims(report())
    made = picture(report())

    assert derived.picture.event_of(taken.id) == made.events[0]
    assert derived.picture.event_of(back.id) is None
    assert derived.picture.conflicts_of(back.id) == made.conflicts
    assert derived.picture.conflicts_of(ClaimId("c-none")) == ()


def test_event_and_conflict_are_found_by_id(derived: Derived) -> None:
    made = picture(report())

    assert derived.picture.event(EventId("e-1")) == made.events[0]
    assert derived.picture.event(EventId("e-2")) is None
    assert derived.picture.conflict(ConflictId("x-1")) == made.conflicts[0]
    assert derived.picture.conflict(ConflictId("x-2")) is None


def test_copies_come_back_and_go_with_the_picture(derived: Derived) -> None:
    span = Span(start=0, end=4)
    copy = Copy(
        report=ReportId("r-2"),
        original=ReportId("r-1"),
        how=(How.WORDING,),
        share=1.0,
        contained=0.5,
        passages=(Passage(span=span, original=span),),
    )
    derived.picture.replace(Picture(lineage=Lineage(copies=(copy,))))
    assert derived.picture.lineage().copies == (copy,)

    derived.picture.replace(Picture())
    assert derived.picture.lineage().copies == ()
