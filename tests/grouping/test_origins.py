"""On whom claims rest."""

from tests.picture.made import claim, grouped, head

CAPTURE = "control.capture"


def test_a_named_origin_counts_once_however_many_pass_it_on() -> None:
    claims = [claim(CAPTURE, "army", origin="observers", report=r) for r in ("r1", "r2", "r3")]
    assert [origin.key for origin in grouped(claims).events[0].origins] == ["observers"]


def test_a_report_that_repeats_what_it_attributes_adds_nothing() -> None:
    said = claim(CAPTURE, "army", "rebels", origin="army")
    own = claim(CAPTURE, "", "rebels")
    assert own.id not in grouped([said, own]).origins


def test_a_hold_repeats_the_capture_that_its_report_attributes() -> None:
    said = claim(CAPTURE, "army", "rebels", origin="army")
    own = claim("control.hold", "army")
    assert own.id not in grouped([said, own]).origins


def test_an_earlier_day_is_no_repetition() -> None:
    said = claim(CAPTURE, "army", "rebels", origin="army")
    own = claim("control.siege", "army", "rebels", day="2020-04-30")
    assert grouped([said, own]).origins[own.id].key == "report:r1"


def test_a_report_with_credits_adds_nothing_to_a_named_origin() -> None:
    said = claim(CAPTURE, "army", origin="army", report="r1")
    own = claim(CAPTURE, "army", report="r2")
    grouping = grouped([said, own], head("r2", credit="afp"))
    assert [origin.key for origin in grouping.events[0].origins] == ["army"]


def test_a_report_with_credits_rests_on_its_agency() -> None:
    own = claim(CAPTURE, "army")
    assert grouped([own], head("r1", credit="afp")).origins[own.id].key == "afp"


def test_two_reports_of_one_agency_are_one_origin() -> None:
    claims = [claim(CAPTURE, "army", report=report) for report in ("r1", "r2")]
    grouping = grouped(claims, head("r1", credit="afp"), head("r2", credit="afp"))
    assert [origin.key for origin in grouping.events[0].origins] == ["afp"]


def test_a_report_of_its_own_is_named_by_its_outlet() -> None:
    own = claim(CAPTURE, "army")
    assert grouped([own]).origins[own.id].name == "The r1"


def test_the_same_words_in_two_reports_count_once() -> None:
    claims = [claim(CAPTURE, "army", report=r, text="The army took it.") for r in ("r1", "r2")]
    grouping = grouped(claims, head("r1", "2020-05-03"), head("r2", "2020-05-02"))
    assert [origin.key for origin in grouping.events[0].origins] == ["report:r2"]


def test_a_denial_adds_no_origin_to_the_event() -> None:
    said = claim(CAPTURE, "army", origin="army")
    denial = claim(CAPTURE, "army", origin="rebels", modality="denied", report="r2")
    assert [origin.key for origin in grouped([said, denial]).events[0].origins] == ["army"]
