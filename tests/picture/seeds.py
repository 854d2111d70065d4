"""The five seed reports as their fact sheets give them, or a loud skip where they are absent."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ActorId, ReportId
from lagebild.domain.report import Credit, Publication, ReportHead
from lagebild.evaluation.sheets import claims_of_sheets

from .made import KnownSides

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "gold" / "seeds"

# What the sheets leave out: the agencies that the report of 10 November 2017 credits.
CREDITS = {"004_9f44695ba0c1d563.txt": ("afp", "dpa")}
SIDES = KnownSides(
    together=frozenset(
        frozenset(pair)
        for pair in (
            ("sdf", "us-led-coalition"),
            ("sdf", "sdf-commanders"),
            ("sdf", "mustefa-bali"),
            ("syrian-army", "russian-air-force"),
        )
    ),
    against=frozenset(frozenset(pair) for pair in (("sdf", "is"), ("syrian-army", "is"))),
)


def seeds() -> tuple[tuple[Claim, ...], Mapping[ReportId, ReportHead]]:
    """Return the claims and heads; a report that a reader could not date has no publication."""
    if not FOLDER.is_dir():
        pytest.skip(f"THE SEEDS ARE ABSENT: {FOLDER}. Their acceptance cases are not checked.")
    claims, heads = claims_of_sheets(FOLDER)
    return claims, {report: _head(head) for report, head in heads.items()}


def _head(head: ReportHead) -> ReportHead:
    sheet = tomllib.loads((FOLDER / f"{head.id[:3]}.toml").read_text(encoding="utf-8"))
    credits = tuple(
        Credit(text=name.upper(), actor=ActorId(name)) for name in CREDITS.get(head.id, ())
    )
    dated = sheet.get("dated", True)
    published = head.publication if dated else Publication()
    return msgspec.structs.replace(head, credits=credits, publication=published)
