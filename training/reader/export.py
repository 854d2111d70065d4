"""From a trained model to the files that ship: 8-bit layers, heads, card.

`python -m training.reader.export MODEL OUT`
"""

import sys
import tempfile
from pathlib import Path

import msgspec
import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from lagebild.encoder.model import Card
from training.reader.arrays import write_heads
from training.reader.weights import WIDTH, Body


class Exported(torch.nn.Module):
    """The body with attention written out, which quantises and runs the same everywhere.

    Positions are added to the word rows before: as half-precision rows they take half the room.
    """

    def __init__(self, body: Body) -> None:
        """Wrap a trained body."""
        super().__init__()
        self.body = body

    def forward(self, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return token states."""
        body = self.body
        x = body.ln(rows + body.segment)
        shut = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in body.layers:
            batch, length, width = x.shape
            q, k, v = (
                part(x).view(batch, length, 12, 32).transpose(1, 2)
                for part in (layer.q, layer.k, layer.v)
            )
            share = torch.softmax(q @ k.transpose(2, 3) * 32**-0.5 + shut, -1)
            mixed = (share @ v).transpose(1, 2).reshape(batch, length, width)
            x = layer.aln(x + layer.ao(mixed))
            x = layer.oln(x + layer.fo(torch.nn.functional.gelu(layer.fi(x))))
        return x


def export_body(body: Body, out: Path) -> None:
    """Write the layers as an 8-bit ONNX file."""
    body.eval()
    rows, mask = torch.randn(2, 16, WIDTH), torch.ones(2, 16)
    batch, length = (
        torch.export.Dim("batch", min=1, max=64),
        torch.export.Dim("length", min=2, max=512),
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Exported(body),
            (rows, mask),
            whole,
            input_names=["rows", "mask"],
            output_names=["states"],
            dynamic_shapes=({0: batch, 1: length}, {0: batch, 1: length}),
            opset_version=18,
            external_data=False,
            dynamo=True,
        )
        quantize_dynamic(
            whole,
            out,
            op_types_to_quantize=["MatMul", "Gemm"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
    strip(out)
    onnx.checker.check_model(str(out))


def strip(path: Path) -> None:
    """Take out of a model what the exporter notes of the machine that it ran on."""
    model = onnx.load(path)
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.input, *graph.output, *graph.value_info):
        part.doc_string = ""
        del part.metadata_props[:]
    for weights in graph.initializer:
        weights.doc_string = ""
        del weights.metadata_props[:]
    onnx.save(model, path)


def main(model: str, out: str) -> None:
    """Write layers, heads and card of a trained model into a folder."""
    saved = torch.load(model)
    state, notes = saved["state"], saved["notes"]
    body = Body(notes["layers"], dropout=0.0)
    body.load_state_dict({n[5:]: v for n, v in state.items() if n.startswith("body.")})
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    export_body(body, folder / "layers.onnx")
    heads = {n: v.numpy().astype(np.float16) for n, v in state.items() if not n.startswith("body.")}
    heads["position.weight"] = state["body.position.weight"].numpy().astype(np.float16)
    # Until training.reader.gate fits it, every report counts as one about conflict.
    heads["report.weight"] = np.zeros((1, WIDTH), np.float16)
    heads["report.bias"] = np.array([10.0], np.float16)
    write_heads(folder / "heads.npz", heads)
    card = Card(threshold=round(float(notes["threshold"]), 3), cutoffs=notes.get("cutoffs", {}))
    (folder / "model.json").write_bytes(msgspec.json.format(msgspec.json.encode(card)) + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
