"""The scorer gives what the scorer beside the shared gold gives."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lagebild.evaluation.claims_file import read_claims_file
from lagebild.evaluation.gold_folder import load_folder
from lagebild.evaluation.score import Scores, score

from .made import Line, perfect, spoilt

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold"
FOLDERS = ("seeds", "dev/de")


def _theirs(folder: Path, claims: Path) -> dict[str, Any]:
    command = [sys.executable, str(SHARED / "score.py"), str(folder), str(claims), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def _ours(folder: Path, claims: Path) -> dict[str, Any]:
    scores = score(load_folder(folder), read_claims_file(claims))
    built = dict(msgspec.to_builtins(scores))
    built["types"] = {
        name: {"p": t.claim.precision, "r": t.claim.recall, "f1": t.claim.f1, "gold": t.gold}
        for name, t in scores.types.items()
    }
    return built


def _flat(value: object, path: str = "") -> dict[str, float | None]:
    if isinstance(value, dict):
        return {
            k: v for name, part in value.items() for k, v in _flat(part, f"{path}/{name}").items()
        }
    assert value is None or isinstance(value, int | float)
    return {path: value}


def _write(path: Path, lines: list[Line]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def _gold(name: str) -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"NOT COMPARED with the shared scorer: {SHARED} is absent")
    return SHARED / name


def _assert_same(folder: Path, claims: Path) -> Scores:
    theirs, ours = _flat(_theirs(folder, claims)), _flat(_ours(folder, claims))
    assert ours == pytest.approx(theirs, abs=1e-9)
    return score(load_folder(folder), read_claims_file(claims))


@pytest.mark.parametrize("name", FOLDERS)
def test_scores_of_perfect_claims_are_the_shared_scorers(name: str, tmp_path: Path) -> None:
    folder = _gold(name)
    claims = _write(tmp_path / "claims.jsonl", perfect(load_folder(folder)))
    assert _assert_same(folder, claims).strict_claim.f1 > 0.99


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("seed", range(3))
def test_scores_of_spoilt_claims_are_the_shared_scorers(
    name: str, seed: int, tmp_path: Path
) -> None:
    folder = _gold(name)
    claims = _write(tmp_path / "claims.jsonl", spoilt(load_folder(folder), seed))
    assert 0.05 < _assert_same(folder, claims).strict_claim.f1 < 0.95


@pytest.mark.parametrize("name", FOLDERS)
def test_scores_of_no_claims_are_the_shared_scorers(name: str, tmp_path: Path) -> None:
    folder = _gold(name)
    _assert_same(folder, _write(tmp_path / "claims.jsonl", []))
