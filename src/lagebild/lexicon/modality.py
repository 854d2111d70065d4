"""Words that say how the source puts it: planned, demanded, possible, negated, refused, denied."""

from functools import cache

import msgspec

from lagebild.domain.claim import Modality
from lagebild.lexicon.tables import read_table


class ModalityCue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue and the modality that it gives to the trigger in its clause.

    `near` is how many words may stand between the two, 0 for the whole clause; `own_voice` cues
    count only where nobody is cited (hearsay with a named source is that source's statement).
    """

    word: str
    modality: Modality
    example: str
    near: int = 0
    own_voice: bool = False


class ModalityTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All modality cues of one language, strongest first."""

    cue: tuple[ModalityCue, ...]


@cache
def load_modality(language: str) -> ModalityTable:
    """Read `modality.toml` of a language."""
    return read_table(language, "modality", ModalityTable)
