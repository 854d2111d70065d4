import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.report import BlockKind
from lagebild.lexicon.furniture import load_furniture
from lagebild.lexicon.tables import LANGUAGES
from lagebild.reading.blocks import Known, mark_blocks, text_pieces
from lagebild.reading.date_words import find_date
from lagebild.reading.datelines import header_end
from lagebild.reading.line_marks import (
    date_on_line,
    is_byline,
    is_navigation,
    is_photo_credit,
)

from .reports import LONG, LONG_EN, NAMES, kind_of, report_of, words

PAGE = f"""1. Zum Inhalt springen
  2. Zur Suche springen
Politik

Armee nimmt Tal Warda ein

10. November 2017

{LONG}

Rauch über Tal Warda am Freitag
Foto: Meridian Wire/A. Muster

Kampf um den Übergang

{LONG} Unabhängig ließ sich das nicht prüfen.

abc/de (afp, dpa)

Mehr zum Thema

Regierung berät über Hilfe für die Stadt
agd0007-20171110_3
"""


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("1. Zum Inhalt", BlockKind.FURNITURE),
        ("2. Zur Suche", BlockKind.FURNITURE),
        ("Politik", BlockKind.FURNITURE),
        ("Armee nimmt", BlockKind.HEADLINE),
        ("10. November", BlockKind.DATELINE),
        ("Rauch über", BlockKind.CAPTION),
        ("Kampf um", BlockKind.HEADLINE),
        ("abc/de", BlockKind.CREDIT),
        ("Mehr zum", BlockKind.FURNITURE),
        ("Regierung berät", BlockKind.FURNITURE),
        ("agd0007", BlockKind.FURNITURE),
    ],
)
def test_each_line_of_a_saved_page_is_what_it_is(start: str, kind: BlockKind) -> None:
    assert kind_of(report_of(PAGE), start) is kind


def test_header_glued_to_the_first_word_is_a_stretch_of_its_own() -> None:
    report = report_of(f" date 2017-11 {LONG}")
    assert words(report, BlockKind.DATELINE) == ["date 2017-11"]
    assert words(report, BlockKind.BODY) == [LONG]


@pytest.mark.parametrize(
    "dateline",
    [
        "TAL WARDA, Nov 9 (Meridian Wire) -",
        "SKOPJE (AP-AFP)",
        "Beirut (dpa) –",
        "BEIRUT, 9. November 2017 -",
    ],
)
def test_agency_dateline_is_cut_from_its_paragraph(dateline: str) -> None:
    report = report_of(f"{dateline} {LONG}\n\n{LONG}")
    assert words(report, BlockKind.DATELINE) == [dateline]
    assert words(report, BlockKind.BODY) == [LONG, LONG]


@pytest.mark.parametrize(
    "start",
    ["Die Gruppe Islamischer Staat (IS) hat", "Die Agence France-Presse (AFP) meldet, die Armee"],
)
def test_prose_that_opens_with_a_bracket_is_no_dateline(start: str) -> None:
    report = report_of(f"{start} am Freitag die Stadt Tal Warda verloren.")
    assert words(report, BlockKind.DATELINE) == []


def test_credit_after_the_last_sentence_is_cut_off() -> None:
    report = report_of(f"{LONG}\n\n{LONG} (afp)")
    assert words(report, BlockKind.CREDIT) == ["(afp)"]
    assert words(report, BlockKind.BODY) == [LONG, LONG]


def test_wrapped_lines_stay_one_paragraph() -> None:
    wrapped = (
        "The army says that it has taken the town of Tal Warda\n"
        "and closed the border crossing. Residents who fled\n"
        "east said that the fighting lasted all night."
    )
    assert words(report_of(wrapped), BlockKind.BODY) == [wrapped]


def test_lines_without_blank_lines_between_are_paragraphs() -> None:
    report = report_of(f"Town taken\n{LONG_EN}\n{LONG_EN} And held.")
    assert words(report, BlockKind.HEADLINE) == ["Town taken"]
    assert words(report, BlockKind.BODY) == [LONG_EN, f"{LONG_EN} And held."]


def test_short_text_alone_is_body() -> None:
    assert words(report_of("Armee nimmt Tal Warda ein"), BlockKind.BODY) == [
        "Armee nimmt Tal Warda ein"
    ]


def test_days_over_the_parts_of_a_chronicle_are_subheads() -> None:
    report = report_of(f"Chronik\n\n9. Mai 2018\n\n{LONG}\n\n10. Mai 2018\n\n{LONG}")
    assert words(report, BlockKind.DATELINE) == []
    assert report.publication.days is None


def test_day_of_a_related_report_is_furniture() -> None:
    report = report_of(f"{LONG}\n\nVerwandte Themen\n\n(07.12.2005)")
    assert report.publication.days is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_furniture_are_read(language: str) -> None:
    table = load_furniture(language)
    assert [e.example for e in table.navigation if not is_navigation(e.example)] == []
    assert [e.example for e in table.photo if not is_photo_credit(e.example)] == []
    assert [e.example for e in table.byline if not is_byline(e.example)] == []
    assert [e.example for e in table.date_lead if not date_on_line(e.example, language)] == []
    assert [e.example for e in table.date_field if not header_end(e.example)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_furniture_begin_with_their_words(language: str) -> None:
    table = load_furniture(language)
    cues = (*table.photo, *table.byline, *table.date_lead, *table.date_field, *table.credit)
    assert [c.example for c in cues if not c.example.startswith(c.words)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Von Aleppo nach Idlib",
        "Das Bild der Lage ist unklar",
        "Die Armee teilte mit",
        "Gå til angreb",
        "Hjemme igen",
        "Share of territory under IS control falls",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    marks = (is_navigation, is_photo_credit, is_byline)
    assert [mark.__name__ for mark in marks if mark(line)] == []


@given(
    st.lists(
        st.sampled_from([*PAGE.split("\n"), LONG, "", " ", "\t", "Kurz", "date 2019-01 Die"]),
        max_size=14,
    )
)
def test_blocks_cover_all_words_in_order_without_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    known = Known(language="de", names=NAMES)
    at = 0
    for block in mark_blocks(text, text_pieces(text, known), known):
        assert not text[at : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        at = block.span.end
    assert not text[at:].strip()


def test_a_day_without_a_year_is_no_date() -> None:
    assert find_date("BEIRUT, Nov 9", "en") is None
