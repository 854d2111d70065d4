"""Ids come from content alone."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.ids import derive_id


def test_an_id_is_the_same_everywhere() -> None:
    assert derive_id("c", "report", "type") == derive_id("c", "report", "type")
    assert derive_id("c", "report").startswith("c-")
    assert len(derive_id("c", "report")) == 15


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_different_parts_have_different_ids(one: list[str], other: list[str]) -> None:
    assert (derive_id("c", *one) == derive_id("c", *other)) == (one == other)
