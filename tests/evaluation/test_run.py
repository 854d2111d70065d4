"""Reading a gold folder's reports and scoring them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.report import Report, ReportHead
from lagebild.evaluation.run import Reader, evaluate, evaluate_file
from lagebild.evaluation.sheets import claims_of_sheets

EXAMPLES = Path(__file__).resolve().parents[2] / "gold" / "examples"


def _lines(claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead]) -> Iterator[bytes]:
    """Write what a claims file holds of type, evidence and place."""
    for claim in claims:
        quote = claim.evidence[0]
        line = {
            "report": heads[claim.report].name,
            "type": claim.type,
            "place": {"key": claim.place.place} if claim.place else None,
            "evidence": [{"start": quote.span.start, "end": quote.span.end, "text": quote.text}],
        }
        yield json.dumps(line).encode()


def _sheet_reader() -> Reader:
    """Read the claims that the sheets give: every report finds its own."""
    claims, _ = claims_of_sheets(EXAMPLES)

    def read(report: Report) -> tuple[Claim, ...]:
        stem = Path(report.name).stem
        own = (claim for claim in claims if Path(claim.report).stem == stem)
        return tuple(msgspec.structs.replace(claim, report=report.id) for claim in own)

    return Reader(claims=read, lines=_lines)


def test_text_feed_and_page_are_read_and_scored() -> None:
    found = evaluate(EXAMPLES, _sheet_reader())
    assert found.unread == ()
    assert (found.scores.claim.f1, found.scores.slots["place"]) == (1, 1)


def test_a_pipeline_that_reads_nothing_scores_zero_over_all_sheets() -> None:
    found = evaluate(EXAMPLES, Reader(claims=lambda _: (), lines=_lines))
    assert (found.scores.predicted, found.scores.claim.f1) == (0, 0)
    assert len(found.misses.claims) == found.scores.gold


def test_reports_of_a_claims_file_without_a_sheet_are_named(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('{"report": "elsewhere.txt", "type": "control.hold"}\n', "utf-8")
    assert evaluate_file(EXAMPLES, path).unknown == ("elsewhere.txt",)
