from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lagebild.cli.main import main
from lagebild.store.folder import Store

from ..store.made import READER, both_claims, entry, picture, report


class Shell:
    """Runs commands in one store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def run(self, *words: str, text: str | None = None) -> Result:
        command = [*words, "--store", str(self.store.path)]
        return CliRunner().invoke(main, command, input=text, prog_name="lagebild")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(Store.create(tmp_path / "store"))


@pytest.fixture
def filled(shell: Shell) -> Shell:
    """One report with two claims and a picture, put there without reading."""
    made = report()
    with shell.store.derived() as derived, derived.transaction():
        derived.reports.put(entry(), made, READER)
        derived.claims.put(both_claims(made))
        derived.picture.replace(picture(made))
    return shell
