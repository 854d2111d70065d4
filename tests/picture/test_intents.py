"""What is planned, demanded or feared beside what happened or was refused."""

import pytest

from lagebild.domain.picture import Difference

from .made import LEAVE, TAKE, claim, picture


@pytest.mark.parametrize("how", ["planned", "demanded", "possible"])
def test_who_plans_a_take_does_not_say_that_it_is_so(how: str) -> None:
    plan = claim(TAKE, "army", "rebels", modality=how, origin="army")
    not_so = claim(TAKE, "army", "rebels", modality="negated", report="r2", origin="mayor")
    (each,) = picture(plan, not_so).look_alikes
    assert (each.difference, set(each.claims)) == (Difference.NOT_YET, {plan.id, not_so.id})
    assert f"{how} according to the army; not so, or not yet, according to mayor" in each.sentence


def test_a_plan_of_others_or_of_another_year_is_another() -> None:
    plan = claim(TAKE, "army", "rebels", modality="planned", origin="army")
    others = claim(TAKE, "militia", "rebels", report="r2", origin="mayor")
    later = claim(TAKE, "army", "rebels", day="2021-05-01", report="r3", origin="mayor")
    assert picture(plan, others, later).look_alikes == ()


def test_a_refusal_denies_nothing() -> None:
    asked = claim("politics.negotiation", "rebels", "army", place=None, origin="media")
    refused = claim("politics.negotiation", "army", "rebels", place=None, modality="refused")
    (each,) = picture(asked, refused).look_alikes
    assert each.difference is Difference.REFUSED
    assert picture(asked, refused).conflicts == ()


def test_a_refusal_to_somebody_else_is_another() -> None:
    asked = claim(LEAVE, "rebels", "militia", place=None, modality="demanded")
    refused = claim(LEAVE, "army", "rebels", place=None, modality="refused")
    assert picture(asked, refused).look_alikes == ()
