"""Heads as a file of half-precision arrays, the same bytes for the same heads."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

# A fixed day, since the hash of the file names the weights.
_DAY = (2026, 1, 1, 0, 0, 0)


def write_heads(path: Path, heads: Mapping[str, NDArray[np.float16]]) -> None:
    """Write arrays by name in the form of `numpy.load`."""
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name in sorted(heads):
            row = BytesIO()
            np.save(row, heads[name])
            file.writestr(ZipInfo(f"{name}.npy", _DAY), row.getvalue())
