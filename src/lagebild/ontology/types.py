"""The types of claim, read from `data/claim_types.toml`."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources

import msgspec

from lagebild.errors import DataError


class Effect(StrEnum):
    """What a claim of a type does to who holds its place.

    Only an asserted claim has its type's effect; `attacks` names who goes after the place and
    moves nothing by itself.
    """

    TAKES = "takes"
    HOLDS = "holds"
    ENCIRCLES = "encircles"
    CONTESTS = "contests"
    ATTACKS = "attacks"
    LEAVES = "leaves"
    PRESENT = "present"
    NONE = "none"


# The effects that can draw or change a control interval.
MOVING = frozenset(Effect) - {Effect.ATTACKS, Effect.NONE}


class TypeEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of the data file."""

    says: str
    example: str
    effect: Effect
    stock: bool
    plover: tuple[str, ...]
    acled: tuple[str, ...]
    ucdp: str


class ClaimType(msgspec.Struct, frozen=True, kw_only=True):
    """One type of claim; `stock` marks a state, where later figures replace earlier ones."""

    id: str
    says: str
    example: str
    effect: Effect
    stock: bool
    plover: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    ucdp: str = ""


class Ontology(msgspec.Struct, frozen=True, kw_only=True):
    """All types of claim by id (`group.type`), in the order of the data file."""

    types: Mapping[str, ClaimType]

    def get(self, type_id: str) -> ClaimType | None:
        """Return the type, None where there is no such type."""
        return self.types.get(type_id)

    def effect(self, type_id: str) -> Effect:
        """Return the type's effect on control; a type that is not ours has none."""
        known = self.types.get(type_id)
        return known.effect if known else Effect.NONE

    def is_stock(self, type_id: str) -> bool:
        """Tell whether the type is a state in which later figures replace earlier ones."""
        known = self.types.get(type_id)
        return known is not None and known.stock


@cache
def load_ontology() -> Ontology:
    """Read the types of claim that the package ships.

    Raises DataError where the data file has an unknown, missing or ill-typed key.
    """
    path = resources.files("lagebild.ontology") / "data" / "claim_types.toml"
    try:
        groups = msgspec.toml.decode(path.read_bytes(), type=dict[str, dict[str, TypeEntry]])
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise DataError(f"ontology/data/claim_types.toml: {error}.", "Mend the entry.") from error
    found = {
        f"{group}.{name}": _type(f"{group}.{name}", entry)
        for group, entries in groups.items()
        for name, entry in entries.items()
    }
    return Ontology(types=found)


def _type(type_id: str, entry: TypeEntry) -> ClaimType:
    return ClaimType(
        id=type_id,
        says=entry.says,
        example=entry.example,
        effect=entry.effect,
        stock=entry.stock,
        plover=entry.plover,
        acled=entry.acled,
        ucdp=entry.ucdp,
    )
