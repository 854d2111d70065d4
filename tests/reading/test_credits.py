import pytest

from lagebild.domain.report import BlockKind
from lagebild.lexicon.furniture import load_furniture
from lagebild.lexicon.tables import LANGUAGES
from lagebild.reading.credits import credit_start

from .reports import LONG, NAMES, report_of, words


def credited(text: str) -> list[tuple[str, str | None]]:
    return [(c.text, c.actor) for c in report_of(text).credits]


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("abc/de (afp, dpa)", [("afp", "afp"), ("dpa", "dpa")]),
        ("(AFP)", [("AFP", "afp")]),
        ("/ritzau/", [("ritzau", "ritzau")]),
        ("Quelle: dpa", [("dpa", "dpa")]),
        ("dpa/AFP", [("dpa", "dpa"), ("AFP", "afp")]),
        ("Mit Material von Reuters und Meridian Wire",
         [("Reuters", "reuters"), ("Meridian Wire", "meridian-wire")]),
        ("With material from Reuters", [("Reuters", "reuters")]),
        ("(sana)", [("sana", None)]),
        ("(Meridian Wire, sana)", []),
    ],
)  # fmt: skip
def test_credit_line_names_the_agencies(line: str, credits: list[tuple[str, str | None]]) -> None:
    assert credited(f"{LONG}\n\n{line}") == credits


def test_credit_stands_where_it_says() -> None:
    report = report_of(f"{LONG} (afp, dpa)\n")
    assert [c.span.of(report.text) for c in report.credits if c.span] == ["afp", "dpa"]


def test_unknown_short_word_in_brackets_before_the_end_is_no_credit() -> None:
    assert credited(f"{LONG}\n\n(sana)\n\n{LONG}") == []


def test_abbreviation_explained_in_prose_is_no_credit() -> None:
    assert credited("Die Stadt verlor die Miliz Islamischer Staat (IS)") == []


def test_agency_named_in_prose_is_no_credit() -> None:
    assert credited(f"{LONG} Das berichtete die Agentur Reuters.") == []


def test_agency_dateline_credits_the_agency() -> None:
    assert credited(f"SKOPJE (AP-AFP) {LONG}") == [("AP", "ap"), ("AFP", "afp")]


def test_agency_credited_twice_counts_once() -> None:
    assert credited(f"BEIRUT (AFP) {LONG}\n\n(afp)") == [("AFP", "afp")]


def test_credit_is_not_body() -> None:
    report = report_of(f"{LONG}\n\nabc/de (afp, dpa)")
    assert words(report, BlockKind.BODY) == [LONG]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_credits_are_read(language: str) -> None:
    examples = [cue.example for cue in load_furniture(language).credit]
    assert [e for e in examples if credit_start(e, NAMES) != 0] == []
