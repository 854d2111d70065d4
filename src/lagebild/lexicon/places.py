"""Words around place names: nouns for places, regions, nationalities, vicinity, prepositions."""

from functools import cache
from typing import Literal

import msgspec

from lagebild.domain.mention import Vicinity
from lagebild.domain.place import PlaceKind
from lagebild.lexicon.tables import read_table

Direction = Literal[
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
]


class WordsEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that behave alike; a "*" stands for any beginning or ending.

    In `example`, square brackets stand round each mention that the words must lead to.
    """

    words: tuple[str, ...]
    example: str


class PlaceNoun(WordsEntry, frozen=True, kw_only=True):
    """A noun for a place; with an article it stands for a place named before.

    `kinds` are what it can stand for, empty for anything; `definite`: needs no article for it.
    """

    kinds: tuple[PlaceKind, ...] = ()
    capital: bool = False
    definite: bool = False


class RegionWord(WordsEntry, frozen=True, kw_only=True):
    """A word that makes a region of the name before or after it: "Provinz Homs"."""


class CountryWord(WordsEntry, frozen=True, kw_only=True):
    """Adjectives and names of people that show of which country a report speaks."""

    country: str


class VicinityPhrase(WordsEntry, frozen=True, kw_only=True):
    """Words before a name that mean near the place, or a part of it."""

    vicinity: Vicinity


class Locatives(WordsEntry, frozen=True, kw_only=True):
    """Words after which a name is likely a place: "in", "nahe", "the battle for".

    `weak`: as often before a person; then the name must be spelled as the gazetteer has it.
    """

    weak: bool = False


class Attributes(WordsEntry, frozen=True, kw_only=True):
    """Adjectives that may stand between such a word and the name: "im benachbarten X"."""


class Compass(WordsEntry, frozen=True, kw_only=True):
    """Words for a part of a country: "Nordsyrien", "northern Syria", "det nordlige Syrien"."""

    direction: Direction


class Articles(WordsEntry, frozen=True, kw_only=True):
    """Words before a noun that make it known, or new; a settlement's name takes neither.

    `merged`: the word holds a preposition too, and is no part of a mention.
    """

    known: bool
    merged: bool = False


class PersonCues(WordsEntry, frozen=True, kw_only=True):
    """Titles and first names: what follows them is a person's name."""


class NotPlaces(WordsEntry, frozen=True, kw_only=True):
    """Common words that are also names of places; read as places after a locative only.

    `never`: not even then.
    """

    never: bool = False


class PlaceTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that one language's `places.toml` holds; `capital_nouns`: it writes nouns like names.

    `bare_genitive`: it adds an s to names without an apostrophe.
    """

    capital_nouns: bool
    bare_genitive: bool
    noun: tuple[PlaceNoun, ...]
    region: tuple[RegionWord, ...]
    country: tuple[CountryWord, ...]
    vicinity: tuple[VicinityPhrase, ...]
    locative: tuple[Locatives, ...]
    attribute: tuple[Attributes, ...]
    compass: tuple[Compass, ...]
    article: tuple[Articles, ...]
    person: tuple[PersonCues, ...]
    not_place: tuple[NotPlaces, ...]


@cache
def load_places(language: str) -> PlaceTable:
    """Read a language's table.

    Raises DataError where the language has none, or the table is ill-formed.
    """
    return read_table(language, "places", PlaceTable)
