from pathlib import Path

import pytest

from lagebild.domain.report import BlockKind, Media, Report
from lagebild.text.sentences import split

from .reports import report_of, words

SEEDS = Path(__file__).parents[3] / "shared" / "gold" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the five seed reports are not beside this checkout"
)


def seed(number: str) -> Report:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return report_of(path.read_bytes(), Media.TEXT, path.name)


@pytest.mark.parametrize(
    ("number", "days"),
    [
        ("000", None),
        ("001", None),
        ("002", "2017-11-09"),
        ("003", "2019-02"),
        ("004", "2017-11-10"),
    ],
)
def test_days_of_publication_are_those_that_the_text_gives(number: str, days: str | None) -> None:
    found = seed(number).publication.days
    assert (found.iso() if found else None) == days


def test_sentences_hold_no_navigation_caption_date_line_or_credit() -> None:
    report = seed("004")
    read = " ".join(s.span.of(report.text) for s in split(report))
    for left_out in ("springen", "Politik", "10. November", "Getty", "haz/qu", "überspringen"):
        assert left_out not in read


def test_sentences_hold_no_header_and_no_archive_number() -> None:
    report = seed("002")
    read = [s.span.of(report.text) for s in split(report)]
    assert read[0].startswith("Die Jihadistenmiliz")
    assert not any("2017" in sentence for sentence in read)


def test_credits_are_the_agencies_named_at_the_end() -> None:
    assert [c.actor for c in seed("004").credits] == ["afp", "dpa"]


def test_subheads_are_headlines() -> None:
    assert len(words(seed("002"), BlockKind.HEADLINE)) == 3
    assert len(words(seed("001"), BlockKind.HEADLINE)) == 4


@pytest.mark.parametrize(
    ("number", "language"), [("000", "de"), ("001", "de"), ("002", "de"), ("003", "da")]
)
def test_languages_of_the_seeds(number: str, language: str) -> None:
    assert seed(number).language == language
