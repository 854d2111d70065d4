from pathlib import Path

import pytest

from lagebild.errors import StoreError
from lagebild.store.folder import Store, open_store


def test_a_new_store_has_its_settings_and_three_folders(tmp_path: Path) -> None:
    Store.create(tmp_path / "syria")

    inside = sorted(path.name for path in (tmp_path / "syria").iterdir())
    assert inside == ["archive", "derived", "lagebild.toml", "log"]


def test_a_store_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    Store.create(tmp_path / "syria")

    assert open_store(tmp_path / "syria" / "archive").path == tmp_path / "syria"
    assert open_store(tmp_path / "syria").settings.name == "syria"


def test_a_store_is_not_made_over_another(tmp_path: Path) -> None:
    Store.create(tmp_path)

    with pytest.raises(StoreError, match="already a store"):
        Store.create(tmp_path)


def test_a_folder_that_is_no_store_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="lagebild init DIR"):
        open_store(tmp_path)


@pytest.mark.parametrize(
    ("settings", "fact"),
    [
        ('name = "x"', "missing required field"),
        ("no toml", "does not read as the settings"),
        ('name = "x"\nformat = 99', "has format 99"),
    ],
)
def test_foreign_settings_are_refused(tmp_path: Path, settings: str, fact: str) -> None:
    (tmp_path / "lagebild.toml").write_text(settings)

    with pytest.raises(StoreError, match=fact):
        open_store(tmp_path)


def test_a_store_cannot_be_made_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="No store can be made"):
        Store.create(tmp_path / "file" / "store")


def test_deleted_derived_data_are_made_again_empty(tmp_path: Path) -> None:
    store = Store.create(tmp_path)
    with store.derived() as derived:
        derived.note("reader", "1")

    store.delete_derived()

    with store.derived() as derived:
        assert derived.meta("reader") is None


def test_a_store_says_which_files_are_its_own(tmp_path: Path) -> None:
    kept = Store.create(tmp_path).kept

    assert sorted(path.name for path in kept) == ["archive", "derived", "lagebild.toml", "log"]
    assert all(path.exists() for path in kept)
