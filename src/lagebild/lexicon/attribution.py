"""Words that say whose statement something is."""

from enum import StrEnum
from functools import cache

import msgspec

from lagebild.lexicon.grammar import Pattern
from lagebild.lexicon.tables import read_table


class CueForm(StrEnum):
    """Where the source stands: before the cue or after it, or as the subject of a verb.

    A `self` cue says that the subject of the sentence speaks of itself ("by its own account").
    """

    BEFORE = "before"
    AFTER = "after"
    VERB = "verb"
    SELF = "self"


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue, with a particle that must follow where the verb is separable ("teilte … mit")."""

    word: str
    form: CueForm
    example: str
    particle: str = ""


class AttributionTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues; `told` precedes a relay: one who was told, or a channel.

    `aside` opens a clause that only cites ("as the army reported"); `back` opens a sentence that
    cites the one before it ("that is what X said"); `pronoun` stands for the last source.
    """

    cue: tuple[Cue, ...]
    told: tuple[Pattern, ...]
    aside: tuple[Pattern, ...]
    back: tuple[Pattern, ...]
    pronoun: tuple[Pattern, ...]


@cache
def load_attribution(language: str) -> AttributionTable:
    """Read `attribution.toml` of a language."""
    return read_table(language, "attribution", AttributionTable)
