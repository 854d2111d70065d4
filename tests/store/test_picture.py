from lagebild.domain.ids import ClaimId, ConflictId, EventId, PlaceId
from lagebild.domain.picture import Picture
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
