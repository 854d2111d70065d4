"""The shipped weights: whole, deterministic, refused where a part is missing."""

import shutil
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from lagebild.encoder.body import open_body
from lagebild.encoder.model import Model, load_model, model_hash, shipped
from lagebild.errors import DataError

TEXT = "Government troops took Rawa on Monday.\n\nThe army said IS had fled to Al-Qaim. " * 40


@cache
def model() -> Model:
    return load_model()


def test_every_token_has_a_state() -> None:
    encoded = model().encode(TEXT)

    assert encoded.states.shape == (len(encoded.tokens), 384)
    assert np.isfinite(encoded.states).all()
    assert len(encoded.tokens) > 600


def test_the_states_are_the_same_whatever_was_read_before_and_however_many_threads() -> None:
    first = model().encode(TEXT).states
    model().encode("Something else.")
    one = load_model()
    one._body = open_body(shipped() / "layers.onnx", threads=1)

    assert np.array_equal(first, model().encode(TEXT).states)
    assert np.array_equal(first, one.encode(TEXT).states)


@pytest.mark.parametrize("text", ["", "\n\n", " "])
def test_nothing_to_read_has_no_tokens(text: str) -> None:
    assert len(model().encode(text).tokens) == 0


def test_texts_of_one_meaning_lie_nearer_than_others() -> None:
    one, same, other = model().vectors(
        [
            "The army captured the town of Rawa on Friday.",
            "Die Armee eroberte am Freitag die Stadt Rawa.",
            "The bakery sells fresh bread with cheese.",
        ]
    )

    assert one @ same > one @ other
    assert np.allclose(np.linalg.norm(one), 1)


def test_the_layers_are_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in shipped().iterdir()) < 25e6


@pytest.mark.parametrize("name", ["layers.onnx", "heads.npz", "model.json"])
def test_a_missing_file_is_said_with_the_way_out(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(shipped(), folder)
    (folder / name).unlink()

    with pytest.raises(DataError, match=name) as caught:
        load_model(folder)
    assert caught.value.way_out


@pytest.mark.parametrize("name", ["layers.onnx", "heads.npz", "model.json"])
def test_a_broken_file_is_said(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(shipped(), folder)
    (folder / name).write_bytes(b"broken")

    with pytest.raises(DataError):
        load_model(folder)


def test_heads_for_other_labels_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(shipped(), folder)
    with (folder / "heads.npz").open("wb") as file, ZipFile(file, "w") as arrays:
        row = BytesIO()
        np.save(row, np.zeros((3, 384), np.float16))
        arrays.writestr("mentions.weight.npy", row.getvalue())

    with pytest.raises(DataError, match="has 3 outputs, not 11"):
        load_model(folder)


def test_layers_that_are_no_model_are_refused(tmp_path: Path) -> None:
    broken = tmp_path / "layers.onnx"
    broken.write_bytes(b"not a model")

    with pytest.raises(DataError, match="is no model"):
        open_body(broken)


def test_the_hash_names_the_weights(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(shipped(), folder)
    assert model_hash(folder) == model_hash()

    (folder / "model.json").write_text("{}")
    assert model_hash(folder) != model_hash()
