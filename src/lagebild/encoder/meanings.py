"""Vectors of sentences from what their pieces mean by themselves, without running the layers.

Fine-tuned states serve the reader and change with it; the word rows of the data file don't, and
they lie where pieces of one meaning in a hundred languages lie together. Measured against the
states and the base layers in docs/lineage.md.
"""

from collections.abc import Sequence

import numpy as np

from lagebild.encoder.packed import Floats, Packed, find_file, open_packed
from lagebild.encoder.tokens import Pieces

# Smooth inverse frequency (Arora et al. 2017, https://openreview.net/forum?id=SyK00v5xx): pieces
# more frequent than this weigh little, so that names and rare words carry the vector.
_FREQUENT = 1e-5


class Meanings:
    """The word rows and how rare each piece is; `load_meanings` makes one."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._pieces = Pieces(packed)
        # The tokenizer's scores are log probabilities; rows beyond its pieces stand in no text.
        scores = np.array([score for _, score in packed.pieces()], np.float64)
        self._weights = np.asarray(_FREQUENT / (_FREQUENT + np.exp(scores)), np.float32)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Return the weighted mean row of each text, of length 1: shape (texts, width).

        A text without pieces has a vector of zeros.
        """
        out = np.zeros((len(texts), self._packed.width), np.float32)
        for at, text in enumerate(texts):
            ids = np.array(self._pieces.tokenize(text).ids, np.int64)
            if len(ids):
                out[at] = self._weights[ids] @ self._packed.embeddings(ids)
        lengths: Floats = np.linalg.norm(out, axis=1, keepdims=True)
        return np.asarray(out / np.maximum(lengths, 1e-9), np.float32)


def load_meanings() -> Meanings:
    """Open the data file; raises DataError where it is missing or broken."""
    return Meanings(open_packed(find_file()))
