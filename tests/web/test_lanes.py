import datetime as dt

import pytest

from lagebild.domain.claim import Modality
from lagebild.domain.interval import Interval, Precision, month_of, one_day
from lagebild.pipeline.questions import ClaimLine
from lagebild.web.lanes import Lane, Tick, Voice, draw_lanes
from lagebild.web.scale import Scale
from tests.web.made import NOVEMBER, day, line, lines, same_page

YEARS = Scale(first=dt.date(2014, 1, 1), last=dt.date(2019, 12, 31))


def drawn(claims: tuple[ClaimLine, ...], scale: Scale = NOVEMBER) -> tuple[Lane, ...]:
    return draw_lanes(claims, scale, 100, same_page)


def only_tick(claim: ClaimLine) -> Tick:
    ((tick,),) = (lane.ticks for lane in drawn((claim,)))
    return tick


def test_a_tick_leads_to_its_sentence() -> None:
    claim = line(1, one_day(day(9)))

    assert only_tick(claim).href == f"/report/r-one#{claim.claim.id}"


def test_a_tick_of_one_day_lies_in_that_day() -> None:
    tick = only_tick(line(1, one_day(day(9))))

    assert NOVEMBER.start(day(9)) <= tick.x < tick.x + tick.width <= NOVEMBER.end(day(9))


def test_a_tick_of_several_days_covers_them_and_is_imprecise() -> None:
    tick = only_tick(line(1, Interval(first=day(3), last=day(9), precision=Precision.RANGE)))

    assert (tick.x, tick.imprecise) == (NOVEMBER.start(day(3)), True)
    assert tick.x + tick.width == pytest.approx(NOVEMBER.end(day(9)))


def test_days_that_reach_out_of_the_drawing_are_cut_at_its_edge() -> None:
    tick = only_tick(line(1, Interval(first=dt.date(2017, 10, 3), last=day(2))))

    assert tick.x == NOVEMBER.start(day(1))


@pytest.mark.parametrize(
    "days", [Interval(first=day(9), last=None), Interval(first=None, last=day(9))]
)
def test_an_open_end_is_drawn_at_the_day_that_is_said(days: Interval) -> None:
    assert only_tick(line(1, days)).x == NOVEMBER.start(day(9))


def test_a_claim_outside_the_days_is_not_drawn() -> None:
    assert drawn((line(1, month_of(2017, 10)),)) == ()


def test_an_undated_claim_is_not_drawn() -> None:
    assert drawn((line(1, None),)) == ()


def test_claims_of_one_day_lie_beside_each_other() -> None:
    (lane,) = drawn(lines(day(9), day(9)))
    first, second = lane.ticks

    assert (first.y, first.x + first.width < second.x) == (second.y, True)


def test_no_two_ticks_of_a_lane_overlap() -> None:
    month = Interval(first=day(1), last=day(30), precision=Precision.MONTH)
    (lane,) = drawn((line(90, month), *lines(*[day(9)] * 7, day(10), day(10))))
    boxes = [(t.y, t.x, t.x + t.width) for t in lane.ticks]

    assert len(boxes) == 10
    assert not [
        (one, other)
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
        if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
    ]


def test_a_crowded_lane_shows_how_many_claims_there_are() -> None:
    (lane,) = drawn(lines(*[day(9)] * 40), YEARS)

    assert (lane.ticks, sum(heap.count for heap in lane.heaps)) == ((), 40)


def test_a_heap_leads_to_its_days() -> None:
    (lane,) = drawn(lines(*[day(9)] * 40), YEARS)
    ((heap),) = lane.heaps

    assert heap.href == "?from=2017-10-01&to=2017-12-31"


def test_each_origin_has_a_lane_in_the_order_of_who_spoke_first() -> None:
    lanes = drawn((line(1, one_day(day(9)), by="B"), line(2, one_day(day(3)), by="C")))

    assert [lane.name for lane in lanes] == ["C", "B"]


def test_lanes_lie_below_each_other() -> None:
    first, second = drawn((line(1, one_day(day(9)), by="B"), line(2, one_day(day(3)), by="C")))

    assert (first.y, second.y) == (100, 100 + first.height)


def test_a_report_in_its_own_voice_has_the_lane_of_its_outlet() -> None:
    (lane,) = drawn((line(1, one_day(day(9)), by=None),))

    assert (lane.name, lane.own) == ("Gazette", True)


def test_an_outlet_that_others_cite_has_two_lanes() -> None:
    cited, own = line(1, one_day(day(9)), by="Gazette"), line(2, one_day(day(9)), by=None)

    assert len(drawn((cited, own))) == 2


@pytest.mark.parametrize(
    ("modality", "voice"),
    [
        (Modality.ASSERTED, Voice.SAID),
        (Modality.PLANNED, Voice.OPEN),
        (Modality.POSSIBLE, Voice.OPEN),
        (Modality.DENIED, Voice.NOT),
        (Modality.NEGATED, Voice.NOT),
    ],
)
def test_a_tick_shows_the_modality(modality: Modality, voice: Voice) -> None:
    assert only_tick(line(1, one_day(day(9)), modality=modality)).voice is voice


def test_claims_about_other_things_than_control_are_told_apart() -> None:
    assert only_tick(line(1, one_day(day(9)))).control
    assert not only_tick(line(1, one_day(day(9)), kind="violence.airstrike")).control
