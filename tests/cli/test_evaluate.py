import shutil
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from lagebild.cli.main import main

GOLD = Path(__file__).parents[2] / "gold" / "examples"
SHEET = "da-rawa-sidste-by"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold" / "examples"
    folder.mkdir(parents=True)
    for file in GOLD.iterdir():
        if file.stem in {SHEET, "entities"}:
            shutil.copy(file, folder)
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, words)])


def test_scores_are_said(gold: Path) -> None:
    result = run(gold)

    assert result.exit_code == 0
    assert "1 reports · " in result.stdout
    assert "strict-claim" in result.stdout
    assert "fingerprint of the gold: " in result.stdout


def test_misses_are_listed_when_asked_for(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    result = run(gold, "--claims", tmp_path / "none.jsonl", "--misses", "1")

    assert "nothing stands there" in result.stdout


def test_scores_below_a_floor_give_exit_code_1(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    scored = run(gold, "--claims", tmp_path / "none.jsonl", "--json")
    fingerprint = msgspec.json.decode(scored.stdout)["fingerprint"]
    floors = tmp_path / "floors.toml"
    for least, code in ((0.5, 1), (0.0, 0)):
        floors.write_text(
            f'[folder."gold/examples"]\nclaim = {least}\nwhole_claim = 0.0\n'
            f'strict_claim = 0.0\nfingerprint = "{fingerprint}"\n'
        )
        result = run(gold, "--claims", tmp_path / "none.jsonl", "--floors", floors)
        assert result.exit_code == code, result.output


def test_a_folder_without_floors_is_an_error(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    (tmp_path / "floors.toml").write_text("[folder]\n")
    result = run(gold, "--claims", tmp_path / "none.jsonl", "--floors", tmp_path / "floors.toml")

    assert result.exit_code == 2
    assert "has no floors for the folder" in result.stderr
