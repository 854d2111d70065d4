"""What the documentation says is so: commands, types, words, links and shown output."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from lagebild.cli.main import main
from lagebild.domain.claim import Aspect, Modality
from lagebild.domain.picture import ConflictKind, ControlState, Difference, Mark, Standing
from lagebild.ontology.types import load_ontology

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *DOCS.glob("*.md"),
        *ROOT.glob("examples/*.md"),
        *ROOT.glob("gold/**/*.md"),
    ]
)
WORDS = (
    "report",
    "outlet",
    "source",
    "origin",
    "root",
    "relay",
    "mention",
    "claim",
    "event",
    "control interval",
    "figure",
    "conflict",
    "lineage",
    "decision",
    "release",
    "actor",
    "recipient",
    "modality",
    "score",
    "corroboration",
)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def commands(group: click.Command, name: str = "lagebild") -> Iterator[tuple[str, click.Command]]:
    yield name, group
    if isinstance(group, click.Group):
        for inner, command in group.commands.items():
            yield from commands(command, f"{name} {inner}")


COMMANDS = dict(commands(main))


def anchors(text: str) -> set[str]:
    """Return the anchors that GitHub gives to the headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        aim = path.parent / file if file else path
        if not aim.exists() or (anchor and anchor not in anchors(aim.read_text(encoding="utf-8"))):
            yield target


def console_steps(text: str) -> list[tuple[str, str]]:
    """Return the commands of all console blocks, each with the output that is shown for it."""
    steps: list[tuple[str, str]] = []
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            steps.append((command, shown.strip()))
    return steps


def run_all(steps: list[str], folder: Path) -> list[str]:
    """Run the commands in one shell and return what each of them prints."""
    mark = "--- next command ---"
    script = "\n".join(f"{{ {command}\n}} 2>&1 || exit\necho '{mark}'" for command in steps)
    (folder / "examples").symlink_to(ROOT / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["/bin/bash", "-c", script],
        cwd=folder,
        env={"PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return [printed.strip() for printed in run.stdout.split(f"{mark}\n")]


def pattern(shown: str) -> str:
    """Return the output as an expression: `…` is anything, alone on a line any lines."""
    lines = [".*" if line.strip() == "…" else line for line in shown.splitlines()]
    escaped = [line if line == ".*" else re.escape(line).replace("…", "[^\n]*") for line in lines]
    return "\n".join(escaped)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_reference(name: str) -> None:
    options = [
        option
        for given in COMMANDS[name].params
        for option in [*given.opts, *given.secondary_opts]
        if option.startswith("--") and option != "--help"
    ]

    assert [word for word in [name, *options] if word not in page("cli.md")] == []


@pytest.mark.parametrize("name", load_ontology().types)
def test_every_claim_type_stands_in_the_ontology_page(name: str) -> None:
    assert f"`{name}`" in page("ontology.md")


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_design_has_an_entry_in_the_glossary(word: str) -> None:
    assert f"| **{word}** |" in page("glossary.md")


@pytest.mark.parametrize(
    "values", [Modality, Aspect, ControlState, Mark, Standing, ConflictKind, Difference]
)
def test_every_value_that_users_see_is_explained_in_the_glossary(
    values: type[Modality | Aspect | ControlState | Mark | Standing | ConflictKind | Difference],
) -> None:
    assert [value for value in values if f"`{value}`" not in page("glossary.md")] == []


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_links_lead_somewhere(path: Path) -> None:
    assert list(broken_links(path)) == []


def test_the_index_names_every_page() -> None:
    pages = {path.name for path in DOCS.iterdir()} - {"index.md"}

    assert [name for name in sorted(pages) if f"({name})" not in page("index.md")] == []


def test_the_readme_shows_what_its_commands_print(tmp_path: Path) -> None:
    steps = console_steps((ROOT / "README.md").read_text(encoding="utf-8"))
    printed = run_all([command for command, _ in steps], tmp_path)

    assert steps
    for (command, shown), real in zip(steps, printed, strict=False):
        if shown:
            assert re.fullmatch(pattern(shown), real, re.DOTALL), f"{command}\n{real}"
