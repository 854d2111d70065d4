"""No change makes the reading worse than its floors, on any gold that is at hand."""

from pathlib import Path

import pytest

from lagebild.cli.evaluate import reader
from lagebild.evaluation.floors import check, load_floors
from lagebild.evaluation.run import evaluate
from lagebild.pipeline.stages import load_reference

ROOT = Path(__file__).parents[2]
FLOORS = load_floors(ROOT / "gold" / "floors.toml")


def _folder(name: str) -> Path:
    inside = ROOT / name
    return inside if inside.is_dir() else ROOT.parent / "shared" / name


@pytest.mark.parametrize("name", FLOORS)
def test_a_gold_folder_is_read_no_worse_than_its_floors(name: str) -> None:
    folder = _folder(name)
    if not folder.is_dir():
        pytest.skip(f"NOT SCORED: {name} is not at hand, neither here nor in ../shared")

    found = evaluate(folder, reader(load_reference()))

    assert check(found.scores, FLOORS[name], found.fingerprint) == ()
    assert found.unread == ()
