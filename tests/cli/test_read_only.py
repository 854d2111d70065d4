"""A store that can't be written is shown all the same, and left as it is."""

import shutil

import pytest

from ..store.closed import closed, files
from ..store.made import both_claims, report
from .conftest import Shell

SHOWING = [
    ("status",),
    ("place",),
    ("place", "Albu Kamal"),
    ("claim", both_claims(report())[0].id),
    ("report",),
    ("report", "one.txt"),
    ("conflicts",),
    ("export", "--as", "claims"),
]


@pytest.mark.parametrize("words", SHOWING)
def test_what_is_kept_is_shown(filled: Shell, words: tuple[str, ...]) -> None:
    open_to_all, before = filled.run(*words), files(filled.store.path)
    with closed(filled.store.path):
        result = filled.run(*words)

    assert result.exit_code == 0
    assert result.stdout == open_to_all.stdout
    assert files(filled.store.path) == before


@pytest.mark.parametrize("words", SHOWING)
def test_without_derived_data_the_way_out_is_named(filled: Shell, words: tuple[str, ...]) -> None:
    shutil.rmtree(filled.store.path / "derived")
    with closed(filled.store.path):
        result = filled.run(*words)

    assert result.exit_code == 2
    assert "There are no derived data" in result.stderr
    assert "Copy the store to where you may write" in result.stderr


def test_showing_makes_no_folder_in_a_store_that_can_be_written(filled: Shell) -> None:
    shutil.rmtree(filled.store.path / "derived")

    assert filled.run("status").exit_code == 0
    assert not (filled.store.path / "derived").exists()


def test_reading_it_is_an_error(filled: Shell) -> None:
    with closed(filled.store.path):
        result = filled.run("read")

    assert result.exit_code == 2
    assert "can't be written: Permission denied." in result.stderr
