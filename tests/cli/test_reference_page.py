"""docs/cli.md: what it says of commands and options is so."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lagebild.cli.main import main

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
USES = re.findall(r"^    lagebild (\w+) ?(.*)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("name", "words"), USES)
def test_the_help_names_every_option_of_the_page(name: str, words: str) -> None:
    parts = [name]
    if isinstance(main.commands[name], click.Group):
        parts.append(words.split(maxsplit=1)[0])
    result = CliRunner().invoke(main, [*parts, "--help"], prog_name="lagebild")

    assert result.exit_code == 0
    assert [
        option for option in re.findall(r"--[a-z-]+", words) if option not in result.stdout
    ] == []


def test_every_command_has_a_use_on_the_page() -> None:
    assert {name for name, _ in USES} == set(main.commands)
