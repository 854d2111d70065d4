"""Read a folder of fact sheets with their texts, and refuse what is broken in them."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from lagebild.domain.interval import parse_iso
from lagebild.errors import DataError
from lagebild.evaluation.forms import (
    ActorEntry,
    Entities,
    FactSheet,
    GoldClaim,
    GoldFolder,
    GoldReport,
    PlaceEntry,
)
from lagebild.evaluation.quotes import FlatText
from lagebild.evaluation.texts import text_of
from lagebild.ontology.types import load_ontology

Shape = TypeVar("Shape")
Entry = TypeVar("Entry", ActorEntry, PlaceEntry)


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    actor: dict[str, ActorEntry] = {}
    place: dict[str, PlaceEntry] = {}


def load_folder(folder: Path) -> GoldFolder:
    """Read every fact sheet below the folder, sorted by path, with its text.

    Keys are looked up in the nearest `entities.toml` of the folders above and in every
    `entities*.toml` below. Raises DataError, with file and entry, where a sheet has an unknown
    slot or key, a value out of the list, a text that is missing or a quote that is not in it.
    """
    if not folder.is_dir():
        raise DataError(f'There is no folder of fact sheets at "{folder}".', "Give its path.")
    entities = load_entities(folder)
    reports = tuple(load_report(path, entities) for path in sheet_paths(folder))
    if not reports:
        raise DataError(
            f'No fact sheet lies below "{folder}".', "A sheet is a .toml with `report`."
        )
    return GoldFolder(path=folder, reports=reports, entities=entities)


def sheet_paths(folder: Path) -> tuple[Path, ...]:
    """Return the fact sheets below the folder, sorted: the TOML files that name a report."""
    return tuple(
        path for path in sorted(folder.rglob("*.toml")) if "report" in _decode(path, dict[str, Any])
    )


def load_entities(folder: Path) -> Entities:
    """Merge the tables that hold for a folder.

    A key met again adds its spellings; its other values replace the earlier ones.
    """
    above = (parent / "entities.toml" for parent in folder.resolve().parents)
    base = next((path for path in above if path.is_file()), None)
    paths = [*([base] if base else []), *sorted(folder.rglob("entities*.toml"))]
    tables = [_decode(path, _Table) for path in paths]
    return Entities(
        actors=_merged(table.actor for table in tables),
        places=_merged(table.place for table in tables),
    )


def _merged(tables: Iterable[Mapping[str, Entry]]) -> Mapping[str, Entry]:
    merged: dict[str, Entry] = {}
    for table in tables:
        for key, entry in table.items():
            old = merged.get(key)
            merged[key] = _joined(old, entry) if old else entry
    return merged


def _joined(old: Entry, new: Entry) -> Entry:
    said = {
        field: value for field, value in msgspec.structs.asdict(new).items() if value is not None
    }
    names = tuple(dict.fromkeys((*old.names, *new.names)))
    return msgspec.structs.replace(old, **{**said, "names": names})


def load_report(path: Path, entities: Entities) -> GoldReport:
    """Read one fact sheet with its text; raises DataError as `load_folder` does."""
    sheet = _decode(path, FactSheet)
    text = text_of(path, sheet)
    fault = _unreadable_days(sheet.published)
    if fault:
        raise DataError(f"{path}, published: {fault}.", "Mend the entry.")
    flat = FlatText(text)
    for number, claim in enumerate(sheet.claim, start=1):
        fault = _fault(claim, entities, flat)
        if fault:
            raise DataError(f"{path}, claim {number} ({claim.type}): {fault}.", "Mend the entry.")
    quotes = tuple(flat.find_all(claim.quotes) for claim in sheet.claim)
    return GoldReport(path=path, sheet=sheet, text=text, quotes=quotes)


def _fault(claim: GoldClaim, entities: Entities, flat: FlatText) -> str | None:
    if load_ontology().get(claim.type) is None:
        return "there is no such type of claim"
    if not claim.quotes:
        return "it has no quote"
    for quote in claim.quotes:
        if flat.find(quote) is None:
            return f'the quote "{quote}" is not in the text'
    for key in claim.actor_keys:
        if key not in entities.actors:
            return f'no table names the actor "{key}"'
    for key in claim.place_keys:
        if key not in entities.places:
            return f'no table names the place "{key}"'
    return _unreadable_days(claim.time)


def _unreadable_days(value: str | None) -> str | None:
    try:
        if value is not None:
            parse_iso(value)
    except ValueError as error:
        return f'"{value}" gives no days ({error})'
    return None


def _decode(path: Path, shape: type[Shape]) -> Shape:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=shape)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise DataError(f"{path}: {error}.", "Mend the entry.") from error
