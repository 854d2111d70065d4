"""`lagebild add`."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lagebild.cli.options import PathType, json_option, store_option
from lagebild.cli.progress import progress
from lagebild.cli.terminal import note, note_unread, say, say_json, shown
from lagebild.domain.report import ReportHead
from lagebild.errors import UnreadableInput, UsageError
from lagebild.lexicon.tables import LANGUAGES
from lagebild.pipeline.questions.status import counted
from lagebild.pipeline.reading import AddSummary, add, add_stream
from lagebild.store.folder import open_store

_MOST_NAMED = 5


@click.command("add")
@click.argument("paths", nargs=-1, required=True, type=PathType(dash=True))
@store_option
@json_option
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[Path, ...], store_path: Path, *, as_json: bool
) -> None:
    """Keep reports: text, HTML, JSON or JSON Lines files, folders of them, or - for the input.

    Their bytes are kept as they are. A report that is there already is not added again.
    """
    store, now = open_store(store_path), dt.datetime.now(dt.UTC)
    with progress("Adding") as report:
        if Path("-") not in paths:
            summary = add(store, paths, now, report)
        elif len(paths) == 1:
            summary = add_stream(store, sys.stdin.buffer, "standard input", now, report)
        else:
            raise UsageError('"-" stands beside other inputs.', "Add the input by itself.")
    if as_json:
        say_json(summary)
    else:
        _say(summary)
    note_unread((*summary.lost, *summary.unread))
    if summary.added:
        note("Next: lagebild read")
    if summary.unread or summary.lost:
        ctx.exit(UnreadableInput.exit_code)


def _say(summary: AddSummary) -> None:
    count = len(summary.added)
    languages = ", ".join(f"{c.count} {c.name}" for c in counted(h.language for h in summary.added))
    say(
        f"{count} {'report' if count == 1 else 'reports'} added"
        f"{f' ({languages})' if languages else ''}, {summary.duplicates} there already."
    )
    if summary.undated:
        say(f"! {_have(summary.undated)} no publication date: {_names(summary.undated)}")
    if summary.vague:
        say(f"! {_have(summary.vague)} only a range of days: {_names(summary.vague)}")
    if summary.undated or summary.vague:
        say("  Their days stay open, with candidates where the text gives any.")
    without = [head.language for head in summary.added if head.language not in LANGUAGES]
    if without:
        which = ", ".join(f"{c.count} {c.name}" for c in counted(without))
        verb = "is in a language" if len(without) == 1 else "are in languages"
        say(f"! {len(without)} {verb} without tables ({which}): read by the model alone.")


def _have(heads: Sequence[ReportHead]) -> str:
    return f"{len(heads)} {'has' if len(heads) == 1 else 'have'}"


def _names(heads: Sequence[ReportHead]) -> str:
    names = [
        shown(head.name) + (f" ({head.publication.days.iso()})" if head.publication.days else "")
        for head in heads[:_MOST_NAMED]
    ]
    more = len(heads) - _MOST_NAMED
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
