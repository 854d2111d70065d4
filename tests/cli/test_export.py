from pathlib import Path

import msgspec

from .conftest import Shell


def test_claims_are_written_to_a_file_or_standard_output(filled: Shell, tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    written = filled.run("export", "--as", "claims", "-o", str(file))
    printed = filled.run("export", "--as", "claims", "-o", "-")

    assert (written.exit_code, written.stdout) == (0, "")
    assert file.read_bytes() == printed.stdout_bytes
    assert len([msgspec.json.decode(line) for line in printed.stdout_bytes.splitlines()]) == 2


def test_a_file_that_can_not_be_written_is_an_error(filled: Shell, tmp_path: Path) -> None:
    result = filled.run("export", "--as", "claims", "-o", str(tmp_path / "no" / "claims.jsonl"))

    assert result.exit_code == 2
    assert "can't be written: No such file or directory." in result.stderr


def test_an_unknown_form_is_an_error(filled: Shell) -> None:
    assert filled.run("export", "--as", "poems").exit_code == 2
