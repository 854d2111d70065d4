"""The words that state a claim: a sentence, or the part of a long one that holds its trigger."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.claims.learned.evidence import LONGEST, evidence_of
from lagebild.domain.span import Span


def test_a_sentence_is_its_own_evidence() -> None:
    text = "News. Rawa fell on Monday. More."

    quote = evidence_of(text, Span(start=6, end=26), Span(start=11, end=15))

    assert quote.text == "Rawa fell on Monday."


def test_a_long_sentence_is_cut_behind_a_comma() -> None:
    text = "the weather was good, " * 40 + "Rawa fell, " + "and it rained, " * 40
    at = text.index("fell")

    quote = evidence_of(text, Span(start=0, end=len(text)), Span(start=at, end=at + 4))

    assert len(quote.text) <= LONGEST
    assert quote.text.startswith("the weather")
    assert "Rawa fell" in quote.text


@given(st.integers(0, 3000), st.integers(1, 900))
def test_the_evidence_holds_the_trigger_and_keeps_its_bounds(start: int, length: int) -> None:
    text = "a, b" * 1000
    trigger = Span(start=start, end=min(start + length, len(text)))

    quote = evidence_of(text, Span(start=0, end=len(text)), trigger)

    assert quote.text == quote.span.of(text)
    assert 0 < len(quote.text) <= LONGEST
    if len(trigger) <= LONGEST:
        assert quote.span.contains(trigger)
