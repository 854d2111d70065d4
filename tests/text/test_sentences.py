import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.ids import ReportId
from lagebild.domain.report import Block, BlockKind, Report
from lagebild.domain.span import Span
from lagebild.lexicon.sentences import load_sentences
from lagebild.text.sentences import split


def report_of(text: str, language: str, blocks: tuple[Block, ...] | None = None) -> Report:
    whole = Block(span=Span(start=0, end=len(text)), kind=BlockKind.BODY)
    return Report(
        id=ReportId("r-1"),
        name="bericht.txt",
        text=text,
        language=language,
        digest="",
        blocks=(whole,) if blocks is None else blocks,
    )


def sentences(text: str, language: str) -> list[str]:
    return [s.span.of(text) for s in split(report_of(text, language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Offensive begann am 9. Februar mit Beschuss."),
        ("de", "Am 10. November 2017 fiel die Stadt."),
        ("de", "Laut Dr. Müller flohen ca. 20 Mio. Menschen."),
        ("da", "Den 9. november 2017 faldt byen."),
        ("da", "Det skete d. 3. maj kl. 12.30 i Homs."),
        ("en", "Gen. Smith said on Nov. 9 that the U.S. Army left at 3 p.m. on Friday."),
        ("de", "Die 5. Division rückte vor."),
        ("de", "Er zählte 10.689 Menschen."),
    ],
)
def test_full_stops_inside_a_sentence_do_not_part_it(language: str, text: str) -> None:
    assert sentences(f"{text} {text}", language) == [text, text]


@pytest.mark.parametrize("language", ["da", "de"])
def test_examples_of_ordinals_stay_one_sentence(language: str) -> None:
    for lead in load_sentences(language).ordinal_lead:
        assert sentences(lead.example, language) == [lead.example]


def test_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert sentences("Es starben 12. Die Stadt fiel.", "de") == [
        "Es starben 12.",
        "Die Stadt fiel.",
    ]


def test_quoted_sentences_are_sentences() -> None:
    text = "„Wir sind da.“ Er ging. 😀 Ende."
    assert sentences(text, "de") == ["„Wir sind da.“", "Er ging.", "😀 Ende."]


def test_unknown_language_is_split() -> None:
    assert sentences("Foo bar. Baz qux.", "und") == ["Foo bar.", "Baz qux."]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u2028", "\u3000", "\u0085"])
def test_a_wide_space_before_a_full_stop_breaks_nothing(space: str) -> None:
    text = f"Das war Punkt B{space}. Dann kam{space}er."
    assert "".join(sentences(text, "de")).replace(" ", "") == text.replace(" ", "")


def test_arabic_comma_parts_nothing() -> None:
    text = "قال الجيش، إنه سيطر على المدينة. ثم انسحب؟ نعم."
    assert len(sentences(text, "ar")) == 3


def test_very_long_sentence_is_left_whole() -> None:
    text = "und weiter " * 20_000 + "Ende."
    assert sentences(text, "de") == [text]


def test_only_headline_and_body_are_split() -> None:
    text = "Kopf. Bild. Text eins. Text zwei."
    blocks = (
        Block(span=Span(start=0, end=5), kind=BlockKind.HEADLINE),
        Block(span=Span(start=6, end=11), kind=BlockKind.CAPTION),
        Block(span=Span(start=12, end=33), kind=BlockKind.BODY),
    )
    found = split(report_of(text, "de", blocks))
    assert [(s.index, s.paragraph, s.kind.value, s.span.of(text)) for s in found] == [
        (0, 0, "headline", "Kopf."),
        (1, 2, "body", "Text eins."),
        (2, 2, "body", "Text zwei."),
    ]


TEXTS = st.text(alphabet="aB .!?\n“\"'1😀\xa0\u2003\u3000é،؟", min_size=1, max_size=80)


@given(TEXTS, st.sampled_from(["de", "da", "en", "ar", "und"]), st.integers(1, 79))
def test_sentences_are_stripped_words_in_order_inside_their_block(
    text: str, language: str, cut: int
) -> None:
    cut %= len(text)
    spans = [Span(start=0, end=cut)] if cut else []
    spans.append(Span(start=cut, end=len(text)))
    blocks = tuple(Block(span=span, kind=BlockKind.BODY) for span in spans)
    found = split(report_of(text, language, blocks))
    at = 0
    for sentence in found:
        words = sentence.span.of(text)
        assert words == words.strip() != ""
        assert blocks[sentence.paragraph].span.contains(sentence.span)
        assert not text[at : sentence.span.start].strip()
        at = sentence.span.end
    assert not text[at:].strip()
