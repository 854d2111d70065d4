"""Joining claims to drafts of events."""

from lagebild.grouping.drafts import drafts_of
from tests.picture.made import claim

TAKE = "control.capture"


def test_the_days_of_a_draft_are_those_that_all_its_claims_leave() -> None:
    claims = [claim(TAKE, "army", day=day) for day in ("/2020-05-09", "2020-05-04/2020-05-12")]
    (draft,) = drafts_of(claims)
    assert draft.days is not None
    assert draft.days.iso() == "2020-05-04/2020-05-09"


def test_the_sides_of_a_draft_are_those_that_any_claim_names() -> None:
    (draft,) = drafts_of([claim(TAKE, "army"), claim(TAKE, "", "rebels")])
    assert draft.sides.all == {"army", "rebels"}


def test_a_join_says_which_days_meet() -> None:
    (draft,) = drafts_of([claim(TAKE, "army"), claim(TAKE, "army", day="2020-05")])
    assert "2020-05-01 and 2020-05)" in draft.reasons[0]
