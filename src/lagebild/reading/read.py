"""One raw report to a report: the way through this stage."""

import hashlib
import re
from collections.abc import Mapping

from lagebild.domain.ids import ActorId, ReportId, derive_id
from lagebild.domain.report import (
    BlockKind,
    Media,
    RawReport,
    Report,
    Unread,
)
from lagebild.errors import UnreadableInput
from lagebild.reading.blocks import Known, mark_blocks, text_pieces
from lagebild.reading.credits import find_credits
from lagebild.reading.dating import combine, evidence_in_names, evidence_in_text
from lagebild.reading.draft import Draft
from lagebild.reading.html import draft_of_page, parse_page
from lagebild.reading.jsonl import draft_of_line
from lagebild.reading.language import UNKNOWN, language_of
from lagebild.reading.page_dates import guess_evidence
from lagebild.reading.text import draft_of_text

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SEPARATORS = re.compile(r"[/\\]+")
_LONGEST_NAME = 200


def read(raw: RawReport, credit_names: Mapping[str, ActorId]) -> Report | Unread:
    """Return the report that the bytes hold, or why they hold none.

    `credit_names` maps an agency's case-folded name to its actor.
    """
    try:
        return _read(raw, credit_names)
    except UnreadableInput as error:
        return Unread(name=raw.name, fact=error.fact, way_out=error.way_out)


def _read(raw: RawReport, names: Mapping[str, ActorId]) -> Report:
    page = parse_page(raw) if raw.media is Media.HTML else None
    if page is not None:
        draft = draft_of_page(raw, page)
    else:
        draft = draft_of_line(raw) if raw.media is Media.JSON else draft_of_text(raw)
    if not draft.text.strip():
        raise UnreadableInput("The text is empty.", "Give a report with words in it.")
    known = Known(language=draft.language or language_of(draft.text), names=names)
    pieces = draft.pieces if draft.pieces is not None else text_pieces(draft.text, known)
    blocks = mark_blocks(draft.text, pieces, known)
    evidence = [*draft.evidence, *evidence_in_text(draft.text, blocks, known.language)]
    # The name of a JSON Lines file tells when it was filled, not when its reports were published.
    unnamed = raw.media is Media.JSON and draft.name == raw.name
    elsewhere = tuple(evidence_in_names("" if unnamed else draft.name, draft.url))
    if page is not None and not evidence:
        evidence += guess_evidence(page, combine(elsewhere).days)
    digest = hashlib.sha256(raw.data).hexdigest()
    parts = (digest, draft.outlet or "", draft.published or "", draft.url or "")
    prose = (BlockKind.HEADLINE, BlockKind.BODY)
    body = "\n\n".join(b.span.of(draft.text) for b in blocks if b.kind in prose)
    return Report(
        id=ReportId(derive_id("r", *parts)),
        name=_safe_name(draft, raw),
        text=draft.text,
        language=draft.language or _language(body, draft.language_hint),
        digest=digest,
        outlet=draft.outlet,
        url=draft.url,
        publication=combine((*evidence, *elsewhere)),
        blocks=blocks,
        credits=find_credits(draft.text, blocks, names),
    )


def _language(body: str, hint: str | None) -> str:
    found = language_of(body)
    subtag = (hint or "").strip().partition("-")[0].lower()
    return subtag if found == UNKNOWN and re.fullmatch("[a-z]{2,3}", subtag) else found


def _safe_name(draft: Draft, raw: RawReport) -> str:
    """Return a name that leads to no other folder: a file's own, a feed's id without slashes."""
    parts = _SEPARATORS.split(draft.name)
    name = parts[-1] if draft.name == raw.name else "_".join(parts)
    safe = _UNSAFE.sub("", name).strip().lstrip(".")[:_LONGEST_NAME]
    return safe or "report"
