from lagebild.domain.interval import one_day
from lagebild.domain.picture import ControlState
from lagebild.web.bands import Texture
from lagebild.web.strip import BAND_HEIGHT, BAND_TOP, draw_strip
from tests.web.made import ARMY, MILITIA, NOVEMBER, day, held, line, lines, same_page


def test_lanes_lie_below_the_stretches_and_inside_the_drawing() -> None:
    strip = draw_strip((held(day(1)),), lines(day(3), day(9)), NOVEMBER, same_page)
    (lane,) = strip.lanes

    assert lane.y > BAND_TOP + BAND_HEIGHT
    assert lane.y + lane.height <= strip.height


def test_the_legend_names_all_sides_once() -> None:
    intervals = (
        held(day(1), day(2)),
        held(day(3), day(4), state=ControlState.CONTESTED, holders=(ARMY, MILITIA)),
    )
    strip = draw_strip(intervals, (), NOVEMBER, same_page)

    assert [name for name, _ in strip.legend] == ["Army", "Militia"]


def test_only_patterns_that_are_used_are_defined() -> None:
    intervals = (held(day(1), day(2)), held(day(3), day(4)), held(day(5), state=ControlState.LOST))
    strip = draw_strip(intervals, (), NOVEMBER, same_page)

    assert [fill.texture for fill in strip.fills] == [Texture.STRIPES]


def test_without_stretches_no_room_is_left_for_them() -> None:
    claims = (line(1, one_day(day(3)), kind="people.casualties"),)
    strip = draw_strip((), claims, NOVEMBER, same_page)

    assert strip.bands == ()
    assert strip.lanes[0].y < BAND_TOP


def test_the_same_place_is_drawn_the_same_whatever_the_order_of_claims() -> None:
    claims = lines(day(3), day(9), day(9), day(4))

    one = draw_strip((held(day(1)),), claims, NOVEMBER, same_page)
    assert one == draw_strip((held(day(1)),), claims[::-1], NOVEMBER, same_page)
