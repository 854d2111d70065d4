"""Figures of what happened that differ without a conflict."""

from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.picture import Difference

from .made import TAKE, claim, picture


def convoy(lorries: float, origin: str, day: str) -> Claim:
    figures = (Figure(what="vehicles", unit="trucks", best=lorries),)
    return claim(
        "people.displacement",
        "",
        "civilians",
        figures=figures,
        day=day,
        origin=origin,
        report=origin,
    )


def test_two_convoys_on_two_days_are_two_events() -> None:
    (each,) = picture(convoy(10, "un", "2020-05-01"), convoy(6, "mayor", "2020-05-04")).look_alikes
    assert each.difference is Difference.OTHER_EVENT
    assert "10 trucks (vehicles) in hill on 1 May 2020, according to un" in each.sentence


def test_what_is_counted_over_days_holds_that_of_a_day() -> None:
    many = convoy(30, "un", "2020-05-01/2020-05-04")
    (each,) = picture(many, convoy(6, "mayor", "2020-05-04")).look_alikes
    assert each.difference is Difference.OTHER_SCOPE


def test_convoys_of_other_months_look_like_nothing() -> None:
    assert (
        picture(convoy(10, "un", "2020-05-01"), convoy(6, "mayor", "2020-09-04")).look_alikes == ()
    )


def test_a_share_of_all_ground_is_not_that_of_a_town() -> None:
    lost = claim(TAKE, "", "rebels", place=None, share=90, origin="un")
    town = claim(TAKE, "rebels", "army", share=40, origin="mayor")
    (each,) = picture(lost, town).look_alikes
    assert each.difference is Difference.OTHER_SCOPE
    assert each.place == "hill"
