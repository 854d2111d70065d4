from pathlib import Path

from click.testing import CliRunner

from lagebild.cli.main import main


def test_a_store_is_made_once(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["init", str(tmp_path / "syria")])
    again = CliRunner().invoke(main, ["init", str(tmp_path / "syria")])

    assert made.exit_code == 0
    assert made.stdout.startswith("Made store ")
    assert "Next: cd" in made.stderr
    assert again.exit_code == 2
    assert "There is already a store" in again.stderr
