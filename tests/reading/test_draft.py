from lagebild.domain.report import Media
from lagebild.reading.html import draft_of_page, parse_page
from lagebild.reading.jsonl import draft_of_line
from lagebild.reading.text import draft_of_text

from .reports import LONG, raw


def test_one_text_in_three_forms_gives_drafts_of_one_text() -> None:
    page = raw(f"<p>{LONG}</p>", Media.HTML)
    line = raw(f'{{"text": "{LONG}"}}', Media.JSON)
    drafts = (draft_of_text(raw(LONG)), draft_of_line(line), draft_of_page(page, parse_page(page)))
    assert {draft.text for draft in drafts} == {LONG}
