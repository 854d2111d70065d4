"""Scores that no change may fall below, and the gold that they were measured on."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from lagebild.errors import DataError
from lagebild.evaluation.forms import GoldFolder
from lagebild.evaluation.score import Scores


class FolderFloor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The least F1 scores of one gold folder, and the fingerprint of the gold they hold for."""

    claim: float
    whole_claim: float
    strict_claim: float
    fingerprint: str


class BelowFloor(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that keeps a folder from passing: what it is, and what to do about it."""

    what: str
    fact: str
    way_out: str


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    folder: dict[str, FolderFloor]


def load_floors(path: Path) -> Mapping[str, FolderFloor]:
    """Read the floors file, by the name of the gold folder; raises DataError where it is broken."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_File).folder
    except FileNotFoundError as error:
        raise DataError(f'There is no floors file at "{path}".', "Give its path.") from error
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise DataError(f"{path}: {error}.", "Mend the entry.") from error


def fingerprint_of(gold: GoldFolder) -> str:
    """Return the SHA-256 of all that decides a folder's scores: sheets, texts, merged tables."""
    digest = hashlib.sha256()
    for report in gold.reports:
        for part in (msgspec.json.encode(report.sheet), report.text.encode("utf-8")):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    digest.update(msgspec.json.encode(gold.entities, order="sorted"))
    return digest.hexdigest()


def check(scores: Scores, floor: FolderFloor, fingerprint: str) -> tuple[BelowFloor, ...]:
    """Return the scores that are below their floor, and changed gold as such.

    Scores over changed gold are compared all the same, so that nothing hides behind the change.
    """
    found = (
        ("claim", scores.claim.f1, floor.claim),
        ("whole_claim", scores.whole_claim.f1, floor.whole_claim),
        ("strict_claim", scores.strict_claim.f1, floor.strict_claim),
    )
    below = tuple(
        BelowFloor(
            what=name,
            fact=f"The F1 of {name} is {value:.4f}, below its floor of {least:.4f}.",
            way_out="Mend what the change broke; a floor is lowered only for a mistake in it.",
        )
        for name, value, least in found
        if value < least
    )
    return (*_changed(floor, fingerprint), *below)


def _changed(floor: FolderFloor, fingerprint: str) -> tuple[BelowFloor, ...]:
    if floor.fingerprint == fingerprint:
        return ()
    return (
        BelowFloor(
            what="fingerprint",
            fact=f'The gold has the fingerprint "{fingerprint}", its floors were set for '
            f'"{floor.fingerprint}".',
            way_out="Measure again, and write the new floors with this fingerprint.",
        ),
    )
