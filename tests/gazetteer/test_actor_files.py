from pathlib import Path

import pytest

from lagebild.errors import DataError
from lagebild.gazetteer.actor_files import read_files, read_organs, shipped


def test_files_are_read_in_the_order_of_their_names() -> None:
    names = [name for name, _ in read_files(shipped())]

    assert names == sorted(names)
    assert "states.toml" in names


def test_an_unknown_key_is_a_data_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text(
        '[[actor]]\nid = "a"\nname = "A"\nkind = "group"\ncolor = 1\n'
    )

    with pytest.raises(DataError, match=r"odd\.toml.*color"):
        list(read_files(tmp_path))


def test_every_organ_has_a_role() -> None:
    assert all(organ.roles for organ in read_organs())
