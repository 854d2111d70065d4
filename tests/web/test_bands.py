import datetime as dt
from itertools import pairwise

import msgspec
import pytest

from lagebild.domain.picture import ControlInterval, ControlState, Holding, Mark, Standing
from lagebild.web.bands import COLOURS, Band, Texture, colours_of, draw_bands, in_words
from lagebild.web.scale import WIDTH, Scale
from tests.web.made import ARMY, MILITIA, NOVEMBER, day, held

COLOUR = {"Army": 1, "Militia": 2}


def held_by_each_of(count: int) -> list[ControlInterval]:
    sides = [Holding(key=f"side-{number}", name=f"Side {number}") for number in range(count)]
    return [held(day(1), holders=(side,)) for side in sides]


def drawn(*intervals: ControlInterval, scale: Scale = NOVEMBER) -> list[Band]:
    bands = draw_bands(intervals, scale, COLOUR)
    return sorted(bands, key=lambda band: band.number)


def test_a_stretch_lies_over_its_days() -> None:
    (band,) = drawn(held(day(3), day(5)))

    assert band.x == NOVEMBER.start(day(3))
    assert band.x + band.width == pytest.approx(NOVEMBER.end(day(5)))


def test_a_stretch_outside_the_days_is_not_drawn_but_keeps_its_number() -> None:
    before = held(dt.date(2017, 1, 1), dt.date(2017, 2, 1))

    assert [band.number for band in drawn(before, held(day(3)))] == [2]


def test_an_open_stretch_goes_on_to_the_edge() -> None:
    (band,) = drawn(held(day(20)))

    assert band.x + band.width == pytest.approx(WIDTH)


def test_one_day_among_years_can_still_be_seen() -> None:
    years = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))
    (band,) = drawn(held(day(9), day(9)), scale=years)

    assert band.width >= 6


def test_one_day_at_the_end_of_years_stays_inside_the_drawing() -> None:
    years = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))
    (band,) = drawn(held(dt.date(2019, 12, 31)), scale=years)

    assert band.x + band.width <= WIDTH


def test_narrow_stretches_lie_above_wide_ones() -> None:
    intervals = (held(day(3), day(3)), held(day(4), day(20)))
    bands = draw_bands(intervals, NOVEMBER, colours_of(intervals))

    assert [band.number for band in bands] == [2, 1]


def test_a_stretch_fades_with_the_days_since_somebody_spoke() -> None:
    (band,) = drawn(held(day(1), said_until=day(2)))

    assert [piece.fade for piece in band.pieces] == [0, 1, 2]
    assert [piece.x for piece in band.pieces] == [NOVEMBER.start(day(n)) for n in (1, 3, 10)]


def test_a_carried_stretch_says_for_how_long() -> None:
    (band,) = drawn(held(day(1), said_until=day(2)))

    assert band.age == "carried 28 days"


def test_a_spoken_stretch_says_no_age() -> None:
    (band,) = drawn(held(day(1), day(20)))

    assert band.age == ""


@pytest.mark.parametrize(
    ("state", "standing", "texture", "colours", "paper"),
    [
        (ControlState.FULL, Standing.SOLID, Texture.PLAIN, (1,), False),
        (ControlState.FULL, Standing.CLAIMED, Texture.STRIPES, (1,), True),
        (ControlState.CONTESTED, Standing.SOLID, Texture.STRIPES, (1, 2), False),
        (ControlState.PARTIAL, Standing.CLAIMED, Texture.STRIPES, (1, 2), True),
        (ControlState.PRESENCE, Standing.SOLID, Texture.DOTS, (1,), True),
        (ControlState.LOST, Standing.SOLID, Texture.EMPTY, (), True),
        (ControlState.UNKNOWN, Standing.SOLID, Texture.EMPTY, (), True),
    ],
)
def test_the_fill_tells_state_and_standing(
    state: ControlState,
    standing: Standing,
    texture: Texture,
    colours: tuple[int, ...],
    *,
    paper: bool,
) -> None:
    interval = held(day(1), day(9), state=state, holders=(ARMY, MILITIA))
    (band,) = drawn(msgspec.structs.replace(interval, standing=standing))

    assert (band.fill.texture, band.fill.colours, band.fill.paper) == (texture, colours, paper)


def test_a_contested_place_with_one_known_side_has_a_second_colour_all_the_same() -> None:
    (band,) = drawn(held(day(1), day(9), state=ControlState.CONTESTED))

    assert band.fill.colours == (1, 0)


def test_fills_have_different_names() -> None:
    claimed = held(day(1), day(9))
    bands = drawn(claimed, msgspec.structs.replace(claimed, standing=Standing.SOLID))

    assert len({band.fill.name for band in bands}) == 2


def test_an_encircled_place_has_a_ring_in_the_colour_of_who_stands_outside() -> None:
    (band,) = drawn(held(day(1), day(9), state=ControlState.ENCIRCLED, outside=(MILITIA,)))

    assert band.ring == 2


def test_an_encircled_place_has_a_ring_though_nobody_says_who_stands_outside() -> None:
    (band,) = drawn(held(day(1), day(9), state=ControlState.ENCIRCLED))

    assert band.ring == 0


def test_an_open_place_has_no_ring() -> None:
    (band,) = drawn(held(day(1), day(9)))

    assert band.ring is None


def test_a_wide_stretch_is_labelled_with_its_holder() -> None:
    (band,) = drawn(held(day(1), day(9)))

    assert band.label == ("Army",)


def test_a_narrower_stretch_has_its_label_on_several_lines() -> None:
    (band,) = drawn(held(day(1), day(3), state=ControlState.BESIEGED))

    assert band.label == ("besieged", "Army")


def test_a_word_without_room_is_cut_short() -> None:
    long = msgspec.structs.replace(ARMY, name="Revolutionsgarde")
    interval = held(day(1), day(2), holders=(long,))
    (band,) = draw_bands([interval], NOVEMBER, colours_of([interval]))

    assert band.label == ("Revolut…",)


def test_a_label_never_has_more_lines_than_there_is_room() -> None:
    long = msgspec.structs.replace(ARMY, name="The armed forces of a far away country")
    interval = held(day(1), day(3), holders=(long,))
    (band,) = draw_bands([interval], NOVEMBER, colours_of([interval]))

    assert len(band.label) == 3
    assert band.label[-1].endswith("…")


def test_a_stretch_without_room_has_its_number_alone() -> None:
    years = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))
    (band,) = drawn(held(day(9), day(9)), scale=years)

    assert (band.label, band.flag, band.flag_x is not None) == ((), "1", True)


def test_marks_stand_beside_the_number() -> None:
    interval = msgspec.structs.replace(
        held(day(1), day(9)), marks=(Mark.REVERSAL, Mark.DISPUTED, Mark.UNDATED)
    )
    (band,) = drawn(interval)

    assert band.flag == "1↺!?"


def test_numbers_of_neighbours_do_not_touch() -> None:
    years = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))
    bands = drawn(*(held(day(n), day(n)) for n in range(1, 31)), scale=years)
    places = [band.flag_x for band in bands if band.flag_x is not None]

    assert len(places) > 2
    assert all(b - a >= 12 for a, b in pairwise(places))


def test_a_side_has_the_same_colour_whoever_came_before_it() -> None:
    one = colours_of([held(day(1)), held(day(2), holders=(MILITIA,))])
    other = colours_of([held(day(1), holders=(MILITIA,)), held(day(2))])

    assert one == other
    assert colours_of([held(day(1))]).items() <= one.items()


def test_as_many_sides_as_colours_all_differ() -> None:
    assert sorted(colours_of(held_by_each_of(COLOURS)).values()) == list(range(1, COLOURS + 1))


def test_more_sides_than_colours_share_them() -> None:
    assert set(colours_of(held_by_each_of(COLOURS + 1)).values()) == set(range(1, COLOURS + 1))


def test_the_words_say_shares_and_who_stands_outside() -> None:
    share = msgspec.structs.replace(ARMY, share=0.4)
    interval = held(day(1), state=ControlState.PARTIAL, holders=(share,), outside=(MILITIA,))

    assert in_words(interval) == "partial: Army ≈40 % (outside: Militia)"


def test_the_words_of_a_lost_place_are_its_state() -> None:
    assert in_words(held(day(1), state=ControlState.LOST, holders=())) == "lost"
