"""A lineage of fewer reports."""

import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import Copy, How, Lineage, Passage
from lagebild.domain.span import Span


def copy(report: str, original: str) -> Copy:
    span = Span(start=0, end=4)
    return Copy(
        report=ReportId(report),
        original=ReportId(original),
        how=(How.CREDIT, How.WORDING),
        share=1.0,
        contained=0.5,
        passages=(Passage(span=span, original=span),),
    )


def test_copies_among_some_reports_have_both_ends_there() -> None:
    lineage = Lineage(copies=(copy("b", "a"), copy("c", "a"), copy("c", "b")), unmeasured=("fa",))
    kept = lineage.among([ReportId("b"), ReportId("c")])
    assert kept == Lineage(copies=(copy("c", "b"),), unmeasured=("fa",))


def test_a_lineage_comes_back_from_json_as_it_was() -> None:
    lineage = Lineage(copies=(copy("b", "a"),))
    assert msgspec.json.decode(msgspec.json.encode(lineage), type=Lineage) == lineage
