"""The body of the model in onnxruntime: word rows in, token states out, one window at a time.

8-bit weights scale a window's activations together, so each window runs alone: what stands beside
it in a batch can't change its states, and neither does the number of threads.
"""

from pathlib import Path

import numpy as np
import onnxruntime
from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidGraph, InvalidProtobuf

from lagebild.encoder.packed import Floats
from lagebild.errors import DataError

# What a person's machine shares with other programs; more brings little on short windows.
_THREADS = 2


def open_body(path: Path, threads: int = _THREADS) -> onnxruntime.InferenceSession:
    """Load the layers; raise DataError where the file is missing or no model."""
    if not path.exists():
        raise DataError(f"The model's layers {path} are missing.", "Install lagebild again.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except (RuntimeError, Fail, InvalidGraph, InvalidProtobuf) as error:
        raise DataError(f"{path} is no model: {error}", "Install lagebild again.") from error


def run_body(body: onnxruntime.InferenceSession, rows: Floats) -> Floats:
    """Return states (tokens, width) for word rows of that shape."""
    mask = np.ones((1, len(rows)), np.float32)
    out = body.run(None, {"rows": rows[None], "mask": mask})[0]
    states: Floats = np.asarray(out, np.float32)[0]
    return states
