"""Read a gold folder's reports with the pipeline, and score what comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ActorId, ReportId
from lagebild.domain.report import Report, ReportHead, Unread
from lagebild.evaluation.bootstrap import Spreads, spreads
from lagebild.evaluation.claims_file import (
    Predicted,
    PredictedClaim,
    predicted_of_lines,
    read_claims_file,
)
from lagebild.evaluation.floors import fingerprint_of
from lagebild.evaluation.forms import GoldFolder, GoldReport
from lagebild.evaluation.gold_folder import load_folder
from lagebild.evaluation.misses import Misses, misses_of
from lagebild.evaluation.score import Scores, scores_of
from lagebild.evaluation.tally import Tally, match_folder, tally_folder
from lagebild.evaluation.texts import raw_report
from lagebild.reading.read import read as read_raw

ReadClaims = Callable[[Report], Sequence[Claim]]
WriteLines = Callable[[Sequence[Claim], Mapping[ReportId, ReportHead]], Iterable[bytes]]


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """What reads claims and writes a claims file's lines; agencies by case-folded name."""

    claims: ReadClaims
    lines: WriteLines
    credit_names: Mapping[str, ActorId] = {}


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """How well a gold folder was read.

    `tallies` are the counts of each report; `unread` are reports that could not be read, or whose
    text is not the one that the sheet's quotes count in; `unknown` are reports of a claims file
    that have no sheet.
    """

    scores: Scores
    spreads: Spreads | None
    misses: Misses
    tallies: tuple[Tally, ...]
    fingerprint: str
    unread: tuple[Unread, ...] = ()
    unknown: tuple[str, ...] = ()


def evaluate(folder: Path, reader: Reader) -> Evaluation:
    """Read every report that has a sheet below the folder, and score its claims.

    Scored is what the claims file would hold. Raises DataError where the gold is broken.
    """
    gold = load_folder(folder)
    predicted: dict[str, tuple[PredictedClaim, ...]] = {}
    unread: list[Unread] = []
    for report in gold.reports:
        found = _read(report, reader)
        if isinstance(found, Unread):
            unread.append(found)
        else:
            predicted.update(found)
    return _evaluation(gold, predicted, unread=tuple(unread))


def evaluate_file(folder: Path, path: Path) -> Evaluation:
    """Score a claims file against the sheets below the folder.

    Raises DataError where the gold or a line of the file is broken.
    """
    gold = load_folder(folder)
    predicted = read_claims_file(path)
    sheets = {report.sheet.report for report in gold.reports}
    return _evaluation(gold, predicted, unknown=tuple(sorted(predicted.keys() - sheets)))


def _read(gold: GoldReport, reader: Reader) -> Predicted | Unread:
    report = read_raw(raw_report(gold.path, gold.sheet), reader.credit_names)
    if isinstance(report, Unread):
        return report
    if report.text != gold.text:
        return Unread(
            name=gold.sheet.report,
            fact="The text that was read is not the one that the sheet's quotes count in.",
            way_out="Save the sheet's text as it is read.",
        )
    # A page or a feed may call the report otherwise than the sheet does.
    head = msgspec.structs.replace(report.head, name=gold.sheet.report)
    lines = reader.lines(reader.claims(report), {report.id: head})
    return predicted_of_lines(lines, gold.sheet.report)


def _evaluation(
    gold: GoldFolder,
    predicted: Predicted,
    *,
    unread: tuple[Unread, ...] = (),
    unknown: tuple[str, ...] = (),
) -> Evaluation:
    matches = match_folder(gold, predicted)
    tallies = tally_folder(gold, matches)
    return Evaluation(
        scores=scores_of(tallies),
        spreads=spreads(tallies),
        misses=misses_of(matches),
        tallies=tallies,
        fingerprint=fingerprint_of(gold),
        unread=unread,
        unknown=unknown,
    )
