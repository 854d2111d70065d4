from pathlib import Path

import msgspec

from ..store.closed import closed
from .conftest import Shell

TEXT = "Government troops entered Rawa, the residents of the town said on the telephone.\n"


def test_what_was_added_is_said(shell: Shell, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT + name)
    files = [str(tmp_path / f"{name}.txt") for name in ("a", "b")]

    result = shell.run("add", *files)
    again = shell.run("add", *files)

    assert result.exit_code == 0
    assert result.stdout.startswith("2 reports added (2 ")
    assert "! 2 have no publication date: a.txt, b.txt\n" in result.stdout
    assert "Next: lagebild read" in result.stderr
    assert again.stdout == "0 reports added, 2 there already.\n"


def test_reports_without_tables_for_their_language_are_said(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text(
        "Les forces gouvernementales sont entrées dans la ville mardi matin, après trois jours de "
        "combats, ont indiqué des habitants joints par téléphone."
    )
    result = shell.run("add", str(tmp_path / "fr.txt"))

    assert "! 1 is in a language without tables (1 fr): read by the model alone." in result.stdout


def test_an_unreadable_input_gives_exit_code_3_and_the_others_are_done(
    shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    result = shell.run("add", str(tmp_path / "a.txt"), str(tmp_path / "missing.txt"))

    assert result.exit_code == 3
    assert result.stdout.startswith("1 report added")
    assert "! missing.txt: " in result.stderr


def test_standard_input_is_added_alone(shell: Shell) -> None:
    assert shell.run("add", "-", text=TEXT).stdout.startswith("1 report added")
    assert shell.run("add", "-", "other.txt", text=TEXT).exit_code == 2


def test_a_locked_store_gives_exit_code_4(shell: Shell) -> None:
    with shell.store.writing():
        result = shell.run("add", "-", text=TEXT)

    assert result.exit_code == 4
    assert result.stderr.startswith("error: Another process is writing")


def test_json_says_the_same(shell: Shell) -> None:
    found = msgspec.json.decode(shell.run("add", "-", "--json", text=TEXT).stdout)

    assert len(found["added"]) == 1
    assert found["duplicates"] == 0


def test_an_empty_path_is_a_usage_error(shell: Shell) -> None:
    result = shell.run("add", "")

    assert result.exit_code == 2
    assert "The path is empty." in result.stderr


def test_an_archive_that_is_gone_is_made_again(shell: Shell) -> None:
    (shell.store.path / "archive").rmdir()

    assert shell.run("add", "-", text=TEXT).stdout.startswith("1 report added")


def test_a_store_that_can_not_be_written_is_an_error(shell: Shell) -> None:
    with closed(shell.store.path):
        result = shell.run("add", "-", text=TEXT)

    assert result.exit_code == 2
    assert "can't be written: Permission denied." in result.stderr
