"""Words that say whose statement something is."""

from enum import StrEnum
from functools import cache

import msgspec

from lagebild.lexicon.grammar import Pattern
from lagebild.lexicon.tables import read_table


class CueForm(StrEnum):
    """Where the source stands: before the cue or after it, or as the subject of a verb."""

    BEFORE = "before"
    AFTER = "after"
    VERB = "verb"


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue, with a particle that must follow where the verb is separable ("teilte … mit")."""

    word: str
    form: CueForm
    example: str
    particle: str = ""


class AttributionTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues; `told` precedes the one who was told (a relay), `channel` names a relay's channel.

    `pronoun` stands for the last source; `unnamed` are sources without a name, with the actor
    that they are.
    """

    cue: tuple[Cue, ...]
    told: tuple[Pattern, ...]
    pronoun: tuple[Pattern, ...]


@cache
def load_attribution(language: str) -> AttributionTable:
    """Read `attribution.toml` of a language."""
    return read_table(language, "attribution", AttributionTable)
