"""Words that mark the lines of a page that are no prose: navigation, photo credits, date lines."""

import msgspec

from lagebild.lexicon.tables import read_table


class LinePattern(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A regular expression that fits a whole line, case aside; list marks are cut off before."""

    line: str
    example: str


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that open a line of a certain kind; `example` is such a line."""

    words: str
    example: str


class Furniture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language's marks of lines that are not read for claims.

    `photo` opens a photo credit, `credit` names an agency, `date_lead` stands before the day of
    publication, `date_field` is the name of a date in a header, `byline` stands before an author.
    """

    navigation: tuple[LinePattern, ...]
    photo: tuple[Cue, ...]
    credit: tuple[Cue, ...]
    date_lead: tuple[Cue, ...]
    date_field: tuple[Cue, ...]
    byline: tuple[Cue, ...]


def load_furniture(language: str) -> Furniture:
    """Read the marks of one language; DataError where its table is missing or damaged."""
    return read_table(language, "furniture", Furniture)
