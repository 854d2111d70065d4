import msgspec
import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.report import Report
from lagebild.pipeline import reading
from lagebild.pipeline.stages import Reference

from .conftest import Shell

TEXT = "Government troops entered Rawa, the residents of the town said on the telephone.\n"


def test_what_was_read_is_said(shell: Shell) -> None:
    shell.run("add", "-", text=TEXT)

    result = shell.run("read")

    assert result.exit_code == 0
    assert result.stdout.startswith("1 read now, 1 in all.\n")
    assert shell.run("read").stdout.startswith("0 read now, 1 in all.\n")


def test_a_report_that_fails_gives_exit_code_3(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(report: Report, reference: Reference) -> tuple[Claim, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "read_report", fails)
    shell.run("add", "-", text=TEXT)

    result = shell.run("read")

    assert result.exit_code == 3
    assert "Reading it failed with ZeroDivisionError" in result.stderr


def test_json_says_the_same(shell: Shell) -> None:
    shell.run("add", "-", text=TEXT)

    found = msgspec.json.decode(shell.run("read", "--json").stdout)

    assert found == {"read": 1, "unread": [], "damage": [], "renewed": None}


def test_damaged_derived_data_are_made_anew_and_that_is_noted(shell: Shell) -> None:
    shell.run("add", "-", text=TEXT)
    (shell.store.path / "derived" / "lagebild.sqlite").write_bytes(b"no database" * 1000)

    assert shell.run("status").exit_code == 2
    result = shell.run("read")

    assert result.exit_code == 0
    assert "not a database. They were deleted and made anew" in result.stderr
    assert shell.run("status").exit_code == 0
