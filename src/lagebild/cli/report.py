"""`lagebild report`."""

from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.terminal import say, say_json, say_table, shown
from lagebild.domain.report import ReportHead
from lagebild.pipeline.questions import ReportAnswer, report_answer, reports_list
from lagebild.store.folder import open_store


@click.command("report")
@click.argument("report", metavar="ID", required=False)
@store_option
@json_option
def command(report: str | None, store_path: Path, *, as_json: bool) -> None:
    """Show the report ID, or with that name, and its claims; without ID, list all reports."""
    store = open_store(store_path)
    if report is None:
        heads = reports_list(store)
        if as_json:
            say_json(heads)
        else:
            rows = [(h.name, h.id, h.language, published(h), h.outlet or "") for h in heads]
            say_table(("REPORT", "ID", "LANGUAGE", "PUBLISHED", "OUTLET"), rows)
        return
    answer = report_answer(store, report)
    if as_json:
        say_json(answer)
    else:
        _say(answer)


def published(head: ReportHead) -> str:
    """Return the day of publication, or between which days it lies, or that it is unknown."""
    return head.publication.days.iso() if head.publication.days else "unknown"


def _say(answer: ReportAnswer) -> None:
    report = answer.report
    say(f"{shown(report.name)}  ({report.id})")
    say(f"  language   {report.language}")
    say(f"  outlet     {shown(report.outlet or 'unknown')}")
    say(f"  address    {shown(report.url or 'unknown')}")
    say(f"  published  {published(report.head)}")
    for sign in report.publication.evidence:
        say(f'             {sign.days.iso()} from {sign.basis.value} "{shown(sign.quote)}"')
    for credit in report.credits:
        say(f"  credits    {shown(credit.text)}")
    say(f"{len(answer.claims)} claims{':' if answer.claims else ''}")
    for line in answer.claims:
        say(f"  {line.claim.id}  {shown(line.gloss)}")
        say(f'      "{shown(line.claim.evidence[0].text)}"')
