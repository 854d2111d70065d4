"""Faults of fact sheets that the guidelines rule out, beyond what makes a sheet unreadable."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from lagebild.domain.claim import Modality
from lagebild.domain.span import Quote
from lagebild.errors import DataError
from lagebild.evaluation.forms import OWN_VOICE, GoldClaim, GoldFigure, GoldReport
from lagebild.evaluation.gold_folder import load_entities, load_report, sheet_paths
from lagebild.evaluation.matching import LONGEST_EVIDENCE

# Types whose people are recipients, never actors, and must be named.
_NEED_RECIPIENT = frozenset({"people.presence", "people.displacement"})
_MOVE = frozenset({"people.displacement", "control.withdrawal"})
_HARM = frozenset({"killed", "injured", "missing"})


class Finding(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One fault: the sheet, the number of the claim (0 for the sheet itself), and what it is."""

    path: Path
    claim: int
    fault: str


def lint_folder(folder: Path) -> tuple[Finding, ...]:
    """Return every fault of the sheets below the folder, sorted.

    A sheet that cannot be read has one finding, which says why.
    """
    entities = load_entities(folder)
    findings: list[Finding] = []
    for path in sheet_paths(folder):
        try:
            findings.extend(lint_report(load_report(path, entities)))
        except DataError as error:
            findings.append(Finding(path=path, claim=0, fault=error.fact))
    return tuple(sorted(findings))


def lint_report(report: GoldReport) -> Iterator[Finding]:
    """Yield the faults of one sheet that can be read."""
    for number, (claim, quotes) in enumerate(
        zip(report.sheet.claim, report.quotes, strict=True), start=1
    ):
        faults = (*_quote_faults(quotes), *_slot_faults(claim), *_figure_faults(claim))
        for fault in faults:
            yield Finding(path=report.path, claim=number, fault=fault)
    for number, earlier in _said_twice(report.sheet.claim):
        yield Finding(
            path=report.path,
            claim=number,
            fault=f"it repeats claim {earlier}: one claim with more quotes",
        )


def _quote_faults(quotes: Sequence[Quote]) -> Iterator[str]:
    for quote in quotes:
        if "\n\n" in quote.text:
            yield f'a quote runs over a paragraph\'s end: "{quote.text[:60]}"'
    if len(quotes[0].span) > LONGEST_EVIDENCE:
        yield f"its first quote is longer than {LONGEST_EVIDENCE} characters"
    if len(set(quotes)) < len(quotes):
        yield "a quote stands twice"


def _slot_faults(claim: GoldClaim) -> Iterator[str]:
    if claim.modality is Modality.DENIED and claim.origin == OWN_VOICE:
        yield "a denial needs the origin that denies"
    if claim.via and claim.origin == OWN_VOICE:
        yield "it has relays (`via`), but the report's own voice as origin"
    if claim.origin in claim.via:
        yield f'"{claim.origin}" is origin and relay'
    if claim.type in _NEED_RECIPIENT and not claim.recipient:
        yield "those who are there or move are its recipients: none is given"
    if claim.type == "people.presence" and claim.actor:
        yield "those present are recipients, never actors"
    if claim.to and claim.type not in _MOVE:
        yield "only a displacement or a withdrawal has `to`"
    for slot, keys in (("actor", claim.actor), ("recipient", claim.recipient)):
        if len(set(keys)) < len(keys):
            yield f"an {slot} stands twice"


def _figure_faults(claim: GoldClaim) -> Iterator[str]:
    if claim.type == "people.casualties" and not any(f.what in _HARM for f in claim.figures):
        yield "casualties need a figure of killed, injured or missing"
    for figure in claim.figures:
        if figure.value is None and figure.low is None and figure.high is None:
            yield f'the figure of "{figure.what}" has no number'
        if _reversed(figure):
            yield f'the bounds of "{figure.what}" are reversed'


def _reversed(figure: GoldFigure) -> bool:
    bounds = [b for b in (figure.low, figure.value, figure.high) if b is not None]
    return bounds != sorted(bounds)


def _said_twice(claims: Sequence[GoldClaim]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of claims that differ in nothing but quotes, with the first such claim."""
    first: dict[GoldClaim, int] = {}
    for number, claim in enumerate(claims, start=1):
        bare = msgspec.structs.replace(claim, quotes=(), event=None)
        if bare in first:
            yield number, first[bare]
        else:
            first[bare] = number
