import click
import pytest
from click.testing import CliRunner

from lagebild.cli.group import Commands
from lagebild.errors import DataError, LagebildError, StoreLocked, UnknownName, UnreadableInput

from .conftest import Shell


def failing(error: BaseException) -> click.Group:
    group = Commands(name="lagebild")

    @group.command("fail")
    def fail() -> None:
        raise error

    return group


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UnknownName("No claim.", "Ask."), 2),
        (UnreadableInput("Cut off.", "Ask."), 3),
        (StoreLocked("Locked.", "Wait."), 4),
        (DataError("No table.", "Mend."), 5),
    ],
)
def test_each_error_is_a_sentence_with_its_exit_code(error: LagebildError, code: int) -> None:
    result = CliRunner().invoke(failing(error), ["fail"])

    assert result.exit_code == code
    assert result.stderr == f"error: {error.fact} {error.way_out}\n"
    assert result.stdout == ""


def test_an_interruption_says_that_the_work_is_kept() -> None:
    result = CliRunner().invoke(failing(KeyboardInterrupt()), ["fail"])

    assert result.exit_code == 130
    assert "Interrupted. What was done is kept" in result.stderr


def test_an_error_that_nobody_expects_is_not_hidden() -> None:
    result = CliRunner().invoke(failing(ZeroDivisionError()), ["fail"])

    assert isinstance(result.exception, ZeroDivisionError)


def test_a_wrong_option_names_the_help(shell: Shell) -> None:
    result = shell.run("status", "--colour")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: No such option")
    assert "See: lagebild status --help" in result.stderr


def test_a_name_in_an_error_can_not_steer_the_terminal(filled: Shell) -> None:
    result = filled.run("claim", "c\x1b[2J")

    assert r'No claim "c\x1b[2J"' in result.stderr
