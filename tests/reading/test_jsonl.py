from lagebild.domain.report import Media
from lagebild.reading.jsonl import draft_of_line

from .reports import raw


def test_null_and_empty_values_are_absent() -> None:
    draft = draft_of_line(raw('{"text": "a", "outlet": null, "url": ""}', Media.JSON))
    assert (draft.outlet, draft.url, draft.published) == (None, None, None)


def test_language_is_cut_to_its_first_part() -> None:
    assert draft_of_line(raw('{"text": "a", "lang": "DA-dk"}', Media.JSON)).language == "da"


def test_line_ends_of_the_text_are_normalised() -> None:
    assert draft_of_line(raw('{"text": "a\\r\\nb"}', Media.JSON)).text == "a\nb"
