from lagebild.domain.claim import Claim
from lagebild.domain.ids import ClaimId, ReportId
from lagebild.domain.report import Block, BlockKind, Report
from lagebild.domain.span import Quote, Span
from lagebild.web.marked import Paragraph, Stretch, mark

TEXT = "Menu\n\nThe army took the town. It fled.\n\nMore news"
BODY = Block(span=Span(start=6, end=38), kind=BlockKind.BODY)


def report(*blocks: Block) -> Report:
    return Report(
        id=ReportId("r-one"), name="one", text=TEXT, language="en", digest="0", blocks=blocks
    )


def claim(name: str, words: str, trigger: str) -> Claim:
    start, at = TEXT.index(words), TEXT.index(trigger)
    return Claim(
        id=ClaimId(name),
        report=ReportId("r-one"),
        type="control.capture",
        trigger=Span(start=at, end=at + len(trigger)),
        evidence=(Quote(span=Span(start=start, end=start + len(words)), text=words),),
    )


def text(paragraphs: tuple[Paragraph, ...]) -> str:
    return "".join(s.text for p in paragraphs for s in p.stretches)


def stretches(paragraphs: tuple[Paragraph, ...], kind: BlockKind) -> tuple[Stretch, ...]:
    return tuple(s for p in paragraphs if p.kind is kind for s in p.stretches)


def test_text_outside_the_blocks_is_furniture() -> None:
    marked = mark(report(BODY), [])

    assert [p.kind for p in marked] == [BlockKind.FURNITURE, BlockKind.BODY, BlockKind.FURNITURE]
    assert text(marked) == TEXT


def test_a_report_without_blocks_is_shown_all_the_same() -> None:
    assert text(mark(report(), [])) == TEXT


def test_white_space_between_blocks_is_no_paragraph() -> None:
    first = Block(span=Span(start=0, end=4), kind=BlockKind.HEADLINE)
    last = Block(span=Span(start=40, end=len(TEXT)), kind=BlockKind.BODY)

    assert len(mark(report(first, BODY, last), [])) == 3


def test_a_sentence_is_cut_at_its_trigger() -> None:
    marked = mark(report(BODY), [claim("c-1", "The army took the town.", "took")])

    assert [(s.text, s.claims, s.trigger) for s in stretches(marked, BlockKind.BODY)] == [
        ("The army ", ("c-1",), False),
        ("took", ("c-1",), True),
        (" the town.", ("c-1",), False),
        (" It fled.", (), False),
    ]


def test_a_claim_starts_once() -> None:
    marked = mark(report(BODY), [claim("c-1", "The army took the town.", "took")])

    assert [s.starts for s in stretches(marked, BlockKind.BODY)] == [("c-1",), (), (), ()]


def test_two_claims_may_share_words() -> None:
    claims = [
        claim("c-1", "The army took the town.", "took"),
        claim("c-2", "The army took the town. It fled.", "fled"),
    ]
    marked = stretches(mark(report(BODY), claims), BlockKind.BODY)

    assert marked[0].starts == ("c-1", "c-2")
    assert [s.claims for s in marked][-1] == ("c-2",)


def test_a_claim_that_begins_between_blocks_has_its_anchor() -> None:
    late = Block(span=Span(start=10, end=38), kind=BlockKind.BODY)
    marked = mark(report(late), [claim("c-1", "The army took the town.", "took")])

    assert [s.starts for p in marked for s in p.stretches if s.starts] == [("c-1",)]
