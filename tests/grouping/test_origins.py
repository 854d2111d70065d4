"""On whom claims rest."""

from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import Copy, How, Lineage, Passage
from lagebild.domain.span import Span
from lagebild.grouping.events import group
from tests.picture.made import claim, grouped, head, heads_of

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


def copied(report: str, original: str, span: Span) -> Lineage:
    copy = Copy(
        report=ReportId(report),
        original=ReportId(original),
        how=(How.WORDING,),
        share=0.5,
        contained=0.5,
        passages=(Passage(span=span, original=span),),
    )
    return Lineage(copies=(copy,))


def test_two_near_copies_count_one_origin() -> None:
    one = claim(CAPTURE, "army", report="r1", text="The army took the hill on Friday.")
    two = claim(CAPTURE, "army", report="r2", text="The army took the hill Friday, it seems.")
    lineage = copied("r2", "r1", two.evidence[0].span)
    for claims in ([one, two], [two, one]):
        found = group(claims, heads_of(claims), lineage)
        assert [origin.key for origin in found.events[0].origins] == ["report:r1"]


def test_what_a_copy_added_is_its_own() -> None:
    one = claim(CAPTURE, "army", report="r1")
    two = claim(CAPTURE, "army", report="r2", start=500)
    lineage = copied("r2", "r1", Span(start=0, end=60))
    found = group([one, two], heads_of([one, two]), lineage)
    assert [origin.key for origin in found.events[0].origins] == ["report:r1", "report:r2"]


def test_a_copy_of_what_its_original_attributes_adds_nothing() -> None:
    said = claim(CAPTURE, "army", origin="observers", report="r1")
    bare = claim(CAPTURE, "army", report="r2")
    lineage = copied("r2", "r1", bare.evidence[0].span)
    found = group([said, bare], heads_of([said, bare]), lineage)
    assert [origin.key for origin in found.events[0].origins] == ["observers"]
