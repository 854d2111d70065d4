"""The texts in gold/examples are what reading the examples gives, and hold every quote."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "gold" / "examples"
SHEETS = sorted(path for path in GOLD.glob("*.toml") if path.stem != "entities")


def test_the_texts_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "tools" / "build_gold_examples.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_every_quote_of_a_sheet_stands_in_its_text(path: Path) -> None:
    sheet = tomllib.loads(path.read_text(encoding="utf-8"))
    text = (GOLD / sheet["report"]).read_text(encoding="utf-8")
    quotes = [quote for claim in sheet["claim"] for quote in claim["quotes"]]

    assert quotes
    assert [quote for quote in quotes if quote not in text] == []


def test_every_example_has_a_sheet() -> None:
    sheets = [tomllib.loads(path.read_text(encoding="utf-8")) for path in SHEETS]
    covered = {sheet.get("source", sheet["report"]) for sheet in sheets}
    files = {path.name for path in (ROOT / "examples").iterdir() if path.name != "README.md"}

    assert files == covered
