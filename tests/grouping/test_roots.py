"""A sentence rests on the report that wrote it."""

from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import Copy, How, Lineage, Passage
from lagebild.domain.span import Span
from lagebild.grouping.roots import Roots

FIRST, SECOND = Span(start=0, end=10), Span(start=11, end=20)


def copy(report: str, original: str, *pairs: tuple[Span, Span]) -> Copy:
    return Copy(
        report=ReportId(report),
        original=ReportId(original),
        how=(How.WORDING,),
        share=0.5,
        contained=0.5,
        passages=tuple(Passage(span=here, original=there) for here, there in pairs),
    )


def test_chains_are_followed_sentence_by_sentence() -> None:
    lineage = Lineage(
        copies=(
            copy("c", "b", (FIRST, SECOND), (SECOND, FIRST)),
            copy("b", "a", (FIRST, FIRST)),
        )
    )
    roots = Roots(lineage)
    assert roots.chain(ReportId("c"), SECOND) == ("c", "b", "a")
    assert roots.chain(ReportId("c"), FIRST) == ("c", "b")


def test_what_nobody_wrote_before_rests_on_the_report() -> None:
    assert Roots(Lineage()).chain(ReportId("a"), FIRST) == ("a",)


def test_a_ring_ends() -> None:
    ring = (copy("a", "b", (FIRST, FIRST)), copy("b", "a", (FIRST, FIRST)))
    assert Roots(Lineage(copies=ring)).chain(ReportId("a"), FIRST) == ("a", "b")
