"""What is compared with what."""

from lagebild.domain.figure import Figure

from .made import HOLD, claim, count, found


def test_other_units_are_not_compared() -> None:
    assert found(count(200, "families", origin="un"), count(2000, origin="mayor")) == []


def test_two_convoys_are_two_events() -> None:
    lorries = [
        claim(
            "people.displacement",
            "",
            "civilians",
            figures=(Figure(what="vehicles", unit="trucks", best=number),),
            origin=origin,
            report=origin,
        )
        for number, origin in ((10, "ap"), (6, "afp"))
    ]
    assert found(*lorries) == []


def test_about_half_lies_below_less_than_one() -> None:
    areas = [
        claim(HOLD, "rebels", figures=(figure,), origin=origin, report=origin)
        for figure, origin in (
            (Figure(what="area", unit="km2", high=1), "ap"),
            (Figure(what="area", unit="km2", best=0.5, approx=True), "afp"),
        )
    ]
    assert found(*areas) == []
