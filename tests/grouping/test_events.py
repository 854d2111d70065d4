"""Which claims are one event."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.claim import Claim
from tests.picture.made import candidates, claim, grouped


def test_claims_of_one_capture_are_one_event() -> None:
    one = claim("control.capture", "army", "rebels", report="r1")
    other = claim("control.capture", "", "rebels", report="r2")
    event = grouped([one, other]).events[0]
    assert set(event.claims) == {one.id, other.id}


def test_each_join_has_its_reason() -> None:
    one = claim("control.capture", "army", "rebels", report="r1")
    other = claim("control.capture", "", "rebels", report="r2")
    assert len(grouped([one, other]).events[0].reasons) == 1


def test_opposite_captures_are_two_events() -> None:
    one = claim("control.capture", "army", "rebels")
    other = claim("control.capture", "rebels", "army")
    assert len(grouped([one, other]).events) == 2


def test_other_days_are_other_events() -> None:
    one = claim("violence.shelling", "army", day="2020-05-01")
    other = claim("violence.shelling", "army", day="2020-05-02")
    assert len(grouped([one, other]).events) == 2


def test_a_vague_day_is_narrowed_by_an_exact_one() -> None:
    one = claim("control.capture", "army", day="/2020-05-09")
    other = claim("control.capture", "army", day="2020-05-03", report="r2")
    days = grouped([one, other]).events[0].days
    assert days is not None
    assert days.iso() == "2020-05-03"


def test_a_claim_that_fits_two_events_joins_neither() -> None:
    one = claim("control.capture", "army", day="2020-05-01")
    other = claim("control.capture", "army", day="2020-05-09")
    vague = claim("control.capture", "army", day="2020-05")
    events = grouped([one, other, vague]).events
    assert len(events) == 3
    assert any("2 events fit" in reason for event in events for reason in event.reasons)


def test_candidate_days_join_the_event_that_one_of_them_meets() -> None:
    one = claim("control.capture", "army", day="2020-05-08")
    weekly = candidates("2020-05-01", "2020-05-08")
    friday = claim("control.capture", "army", day=None, report="r2", time_ref=weekly)
    assert len(grouped([one, friday]).events) == 1


def test_a_plan_is_no_part_of_what_happened() -> None:
    one = claim("control.capture", "army")
    plan = claim("control.capture", "army", modality="planned")
    assert len(grouped([one, plan]).events) == 2


def test_a_denial_belongs_to_the_event_that_it_denies() -> None:
    one = claim("politics.ceasefire", "army", "rebels", origin="media")
    denial = claim("politics.ceasefire", "rebels", "army", modality="denied")
    assert len(grouped([one, denial]).events) == 1


def test_unplaced_claims_need_the_same_sides() -> None:
    one = claim("politics.negotiation", "army", "rebels", place=None)
    same = claim("politics.negotiation", "rebels", "army", place=None, report="r2")
    other = claim("politics.negotiation", "army", "militia", place=None, report="r2")
    assert len(grouped([one, same, other]).events) == 2


def test_claims_without_place_and_sides_stand_alone() -> None:
    one = claim("people.casualties", place=None, report="r1")
    other = claim("people.casualties", place=None, report="r2")
    assert len(grouped([one, other]).events) == 2


DAYS = ("2020-05-01", "2020-05", "/2020-05-09", "2020-05-02", None)
MANY = [
    claim("control.capture", actors, report=report, day=day)
    for actors in ("army", "rebels", "")
    for report in ("r1", "r2")
    for day in DAYS
]


@settings(max_examples=50, deadline=None)
@given(st.permutations(MANY))
def test_the_order_of_claims_has_no_influence(shuffled: list[Claim]) -> None:
    assert grouped(shuffled) == grouped(MANY)
