"""`lagebild evaluate`."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import msgspec

from lagebild.cli.options import PathType, json_option
from lagebild.cli.terminal import note, note_unread, say, say_json, say_table, shown
from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.report import Report, ReportHead, Unread
from lagebild.errors import UsageError
from lagebild.evaluation.bootstrap import Spread, Spreads
from lagebild.evaluation.floors import BelowFloor, check, load_floors
from lagebild.evaluation.misses import Miss
from lagebild.evaluation.run import Evaluation, Reader, evaluate, evaluate_file
from lagebild.evaluation.score import Rate, Scores
from lagebild.export.claims import claims_file
from lagebild.pipeline.stages import Reference, load_reference, read_report

BELOW_FLOOR = 1


class _Shown(msgspec.Struct, frozen=True, kw_only=True):
    scores: Scores
    spreads: Spreads | None
    fingerprint: str
    unread: tuple[Unread, ...]
    unknown: tuple[str, ...]
    misses: tuple[Miss, ...]
    below: tuple[BelowFloor, ...]


@click.command("evaluate")
@click.argument("folder", metavar="DIR", type=PathType())
@click.option("--misses", type=click.IntRange(min=0), default=0, metavar="N", help="Show so many.")
@click.option(
    "--claims",
    "claims_path",
    type=PathType(),
    metavar="FILE",
    help="Score this claims file instead of reading the reports.",
)
@click.option(
    "--floors",
    "floors_path",
    type=PathType(),
    metavar="FILE",
    help="Floors to hold, instead of the nearest floors.toml; exit 1 below one.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    misses: int,
    claims_path: Path | None,
    floors_path: Path | None,
    *,
    as_json: bool,
) -> None:
    """Score how well the reports in DIR are read, against the fact sheets beside them."""
    if claims_path:
        found = evaluate_file(folder, claims_path)
    else:
        found = evaluate(folder, reader(load_reference()))
    below = _below(found, folder, floors_path)
    if as_json:
        _say_json(found, below, misses)
    else:
        _say(found)
        _say_misses(found, misses)
    note_unread(found.unread)
    for report in found.unknown:
        note(f"! {shown(report)}: no fact sheet is about it; its claims are not scored.")
    for failed in below:
        note(f"! {failed.fact} {failed.way_out}")
    if below:
        ctx.exit(BELOW_FLOOR)


def reader(reference: Reference) -> Reader:
    """Return the reader whose claims are scored as the claims file would hold them."""

    def read(report: Report) -> Sequence[Claim]:
        return read_report(report, reference)

    def lines(claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead]) -> list[bytes]:
        return list(claims_file(claims, heads, reference.places, reference.actors))

    return Reader(claims=read, lines=lines, credit_names=reference.actors.credit_names)


def _below(found: Evaluation, folder: Path, given: Path | None) -> tuple[BelowFloor, ...]:
    path = given or _nearest_floors(folder)
    if path is None:
        return ()
    floors, parts = load_floors(path), folder.resolve().parts
    for name, floor in floors.items():
        wanted = Path(name).parts
        if parts[-len(wanted) :] == wanted:
            return check(found.scores, floor, found.fingerprint)
    if given is None:
        return ()
    raise UsageError(
        f'"{path}" has no floors for the folder "{folder}".',
        f"It has them for: {', '.join(floors)}." if floors else "It is empty.",
    )


def _nearest_floors(folder: Path) -> Path | None:
    """Return the `floors.toml` of the folder or of one that it lies in."""
    start = folder.resolve()
    beside = (place / "floors.toml" for place in (start, *start.parents))
    return next((path for path in beside if path.is_file()), None)


def _say_json(found: Evaluation, below: tuple[BelowFloor, ...], misses: int) -> None:
    say_json(
        _Shown(
            scores=found.scores,
            spreads=found.spreads,
            fingerprint=found.fingerprint,
            unread=found.unread,
            unknown=found.unknown,
            misses=found.misses.claims[:misses],
            below=below,
        )
    )


def _say(found: Evaluation) -> None:
    scores, spreads = found.scores, found.spreads
    say(f"{scores.reports} reports · {scores.gold} claims in sheets · {scores.predicted} read")
    say_table(
        ("SCORE", "PRECISION", "RECALL", "F1", "95 % OF SAMPLES", "ALL DEFAULTS"),
        (
            _score_row("claim", scores.claim, spreads.claim if spreads else None, None),
            _score_row(
                "whole-claim",
                scores.whole_claim,
                spreads.whole_claim if spreads else None,
                scores.floor.whole_claim,
            ),
            _score_row(
                "strict-claim",
                scores.strict_claim,
                spreads.strict_claim if spreads else None,
                scores.floor.strict_claim,
            ),
        ),
    )
    say(f"strict-claim F1 of dated reports alone: {scores.dated.strict_claim_f1:.3f}")
    say_table(("SLOT", "F1"), [(name, f"{value:.3f}") for name, value in scores.slots.items()])
    say_table(
        ("LANGUAGE", "CLAIM F1", "WHOLE-CLAIM F1", "CLAIMS"),
        [
            (name, f"{s.claim_f1:.3f}", f"{s.whole_claim_f1:.3f}", str(s.gold))
            for name, s in scores.languages.items()
        ],
    )
    say_table(
        ("TYPE", "PRECISION", "RECALL", "F1", "CLAIMS"),
        [(name, *_rate(typed.claim), str(typed.gold)) for name, typed in scores.types.items()],
    )
    say(f"fingerprint of the gold: {found.fingerprint}")


def _say_misses(found: Evaluation, most: int) -> None:
    if most == 0:
        return
    say_table(
        ("REPORT", "SIDE", "TYPE", "REASON", "QUOTE"),
        [
            (miss.report, miss.side.value, miss.type, miss.reason.value, miss.quote)
            for miss in found.misses.claims[:most]
        ],
    )
    wrong = ", ".join(f"{name} {count}" for name, count in found.misses.wrong_slots.items())
    say(f"Pairs with a wrong slot: {wrong or 'none'}")


def _score_row(
    name: str, found: Rate, spread: Spread | None, defaults: float | None
) -> tuple[str, ...]:
    sampled = f"{spread.low:.3f} to {spread.high:.3f}" if spread else "too few reports"
    return (name, *_rate(found), sampled, "" if defaults is None else f"{defaults:.3f}")


def _rate(found: Rate) -> tuple[str, str, str]:
    return f"{found.precision:.3f}", f"{found.recall:.3f}", f"{found.f1:.3f}"
