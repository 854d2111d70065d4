"""Spans are half-open, never empty, and their algebra holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.span import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 200))
    return Span(start=start, end=start + draw(st.integers(1, 50)))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_reversed_or_negative_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"span .{start}, {end}."):
        Span(start=start, end=end)


def test_a_span_gives_its_words() -> None:
    assert Span(start=4, end=8).of("Die Rawa fiel") == "Rawa"


@given(spans(), spans())
def test_overlap_is_symmetric_and_means_a_shared_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(spans(), spans())
def test_distance_is_zero_where_spans_touch_or_overlap(one: Span, other: Span) -> None:
    gap = max(one.start, other.start) - min(one.end, other.end)

    assert one.distance(other) == other.distance(one) == max(0, gap)


@given(spans(), spans())
def test_the_join_contains_both_and_is_the_smallest(one: Span, other: Span) -> None:
    joined = one.joined(other)

    assert joined.contains(one)
    assert joined.contains(other)
    assert len(joined) <= len(one) + len(other) + one.distance(other)


@given(spans(), st.integers(0, 100))
def test_shifting_keeps_the_length(span: Span, by: int) -> None:
    assert len(span.shifted(by)) == len(span)
