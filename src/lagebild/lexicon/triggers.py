"""Words that name an event or a state, and how its sides stand around them."""

from enum import StrEnum
from functools import cache

import msgspec

from lagebild.domain.claim import Aspect, Modality
from lagebild.lexicon.tables import read_table


class Frame(StrEnum):
    """Which side of the trigger is who.

    agent: the subject does it to the object ("X took the town from Y"); patient: it is done to
    the subject ("X lost the town"); falls: the place is the subject, the taker follows a
    preposition ("the town fell to X"); noun: the doer follows in the genitive or after a
    preposition ("the offensive of X against Y"); people: the subject or object is counted or
    moved ("200 people fled").
    """

    AGENT = "agent"
    PATIENT = "patient"
    FALLS = "falls"
    NOUN = "noun"
    PEOPLE = "people"


class Need(StrEnum):
    """What must stand in the trigger's clause, or the word means something else."""

    PLACE = "place"
    PARTY = "party"
    POPULATION = "population"
    FIGURE = "figure"


class Trigger(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry: `word` and `particle` are regular expressions over whole words.

    Where there is a `particle`, it must follow in the same clause ("nahm … ein"). `what` says
    what a figure beside the word counts. Each of `needs` must stand in the clause.
    `moves_others` marks a verb whose subject does it to others ("evacuated"),
    `alone` a description that says nothing of its own beside another trigger of its group ("lost
    its last stronghold").
    """

    word: str
    type: str
    frame: Frame
    example: str
    particle: str = ""
    what: str = ""
    needs: tuple[Need, ...] = ()
    aspect: Aspect | None = None
    modality: Modality | None = None
    moves_others: bool = False
    alone: bool = False


class TriggerTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All triggers of one language; of two that overlap in a text, the first in the table wins."""

    trigger: tuple[Trigger, ...]


@cache
def load_triggers(language: str) -> TriggerTable:
    """Read `triggers.toml` of a language."""
    return read_table(language, "triggers", TriggerTable)
