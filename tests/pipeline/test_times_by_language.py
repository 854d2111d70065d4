import msgspec
import pytest

from lagebild.domain.report import Block, BlockKind
from lagebild.domain.span import Span
from lagebild.pipeline.stages import Reference, find_mentions, load_reference
from lagebild.text.sentences import split
from tests.mentions.passages import report_of


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("fr", "L'armée est entrée mardi matin dans la ville.", "mardi matin"),
        ("ar", "دخل الجيش المدينة يوم الثلاثاء.", "يوم الثلاثاء"),
        ("it", "L'esercito è entrato martedì in città.", "martedì"),
    ],
)
def test_a_language_without_other_tables_has_times(
    language: str, text: str, time: str, reference: Reference
) -> None:
    block = Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text)))
    report = msgspec.structs.replace(report_of(text, language), blocks=(block,))
    mentions = find_mentions(report, split(report), None, reference)
    assert [mention.text for mention in mentions.times] == [time]
    assert mentions.spells == ()
