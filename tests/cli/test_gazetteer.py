from pathlib import Path

from .conftest import Shell


def dump(path: Path, *extra: str) -> Path:
    cells = ["90000001", "Qarquzya", "Qarquzya", "", "35.5", "40.2", "P", "PPL", "SY", *[""] * 5]
    path.write_text("\n".join(["\t".join([*cells, "9", *[""] * 4]), *extra]) + "\n")
    return path


def test_a_dump_is_imported_into_the_store(shell: Shell, tmp_path: Path) -> None:
    result = shell.run("gazetteer", "import", str(dump(tmp_path / "SY.txt")))

    assert result.exit_code == 0, result.output
    assert "SY.txt: 1 kept · 0 passed over · 0 broken" in result.output
    settings = (shell.store.path / "lagebild.toml").read_text()
    assert 'gazetteer = "gazetteer.sqlite"' in settings


def test_broken_rows_are_named_and_told_by_the_exit_code(shell: Shell, tmp_path: Path) -> None:
    result = shell.run("gazetteer", "import", str(dump(tmp_path / "SY.txt", "broken")))

    assert result.exit_code == 3
    assert "! SY.txt, line 2: it has 1 columns, not 19. It was left out." in result.output


def test_a_place_file_elsewhere_is_named_in_the_settings(shell: Shell, tmp_path: Path) -> None:
    own = tmp_path / "own.sqlite"

    shell.run("gazetteer", "import", str(dump(tmp_path / "SY.txt")), "--into", str(own))

    assert own.as_posix() in (shell.store.path / "lagebild.toml").read_text()
