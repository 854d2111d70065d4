"""On which day, and how far, a place changed hands."""

from lagebild.domain.picture import ConflictKind

from .made import HOLD, LEAVE, TAKE, claim, conflicts, found


def test_one_take_on_two_days_by_two_sources() -> None:
    first = claim(TAKE, "army", "rebels", origin="army")
    second = claim(TAKE, "army", "rebels", day="2020-05-04", origin="mayor", report="r2")
    (each,) = conflicts(first, second)
    assert (each.kind, set(each.claims)) == (ConflictKind.DAY, {first.id, second.id})
    assert (
        "on 1 May 2020, according to army; on 4 May 2020, according to mayor"
        in each.sentence.replace("the army", "army")
    )


def test_a_place_lost_in_between_is_taken_twice() -> None:
    first = claim(TAKE, "army", "rebels", origin="army")
    second = claim(TAKE, "army", "rebels", day="2020-05-04", origin="mayor", report="r2")
    lost = claim(TAKE, "rebels", "army", day="2020-05-02", origin="mayor", report="r3")
    left = claim(LEAVE, "army", day="2020-05-03", report="r3")
    assert ConflictKind.DAY not in {kind for kind, _ in found(first, second, lost)}
    assert ConflictKind.DAY not in {kind for kind, _ in found(first, second, left)}


def test_one_voice_or_one_report_that_gives_two_days_tells_of_two_events() -> None:
    first = claim(TAKE, "army", "rebels", origin="army")
    same_voice = claim(TAKE, "army", "rebels", day="2020-05-04", origin="army", report="r2")
    same_report = claim(TAKE, "army", "rebels", day="2020-05-04", origin="mayor")
    assert found(first, same_voice) == []
    assert found(first, same_report) == []


def test_a_month_settles_no_day() -> None:
    first = claim(TAKE, "army", "rebels", origin="army")
    month = claim(TAKE, "army", "rebels", day="2020-06", origin="mayor", report="r2")
    assert found(first, month) == []


def test_regions_are_taken_bit_by_bit() -> None:
    first = claim(TAKE, "army", "rebels", place="east-region", origin="army")
    second = claim(
        TAKE, "army", "rebels", place="east-region", day="2020-05-04", origin="mayor", report="r2"
    )
    assert found(first, second) == []


def test_all_of_a_place_against_a_part_of_it() -> None:
    whole = claim(TAKE, "army", "rebels", origin="army")
    part = claim(TAKE, "army", "rebels", share=40, origin="mayor", report="r2")
    (each,) = conflicts(whole, part)
    assert each.kind is ConflictKind.STATE
    assert "a part of it, according to mayor; all of it" in each.sentence


def test_a_hold_of_unsaid_extent_fits_a_part() -> None:
    hold = claim(HOLD, "army", origin="army")
    part = claim(TAKE, "army", "rebels", share=40, origin="mayor", report="r2")
    assert ConflictKind.STATE not in {kind for kind, _ in found(hold, part)}
