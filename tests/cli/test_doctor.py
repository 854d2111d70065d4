"""`lagebild doctor` says what is there, and fails where something is missing."""

import msgspec
import pytest
from click.testing import CliRunner

from lagebild.cli.main import main
from lagebild.errors import DataError
from lagebild.pipeline import health


def test_all_parts_are_listed() -> None:
    result = CliRunner().invoke(main, ["doctor"])

    assert result.exit_code == 0
    assert "model weights" in result.stdout
    assert "missing" not in result.stdout


def test_json_has_the_same_parts() -> None:
    result = CliRunner().invoke(main, ["doctor", "--json"])

    assert {part["name"] for part in msgspec.json.decode(result.stdout)} >= {"places", "actors"}


def test_a_missing_part_is_named_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise DataError("There are no places.", "Run `make setup`.")

    monkeypatch.setattr(health, "open_places", missing)
    result = CliRunner().invoke(main, ["doctor"])

    assert result.exit_code == DataError.exit_code
    assert "There are no places." in result.stdout
    assert "! places: Run `make setup`." in result.stderr
