"""Words that call a place a side's last one."""

import msgspec

from lagebild.lexicon.tables import read_table


class LastPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun for such a place in all its forms, with a sentence in which it is called the last."""

    forms: tuple[str, ...]
    example: str


class SuperlativeTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a language calls a place the last: `last` + up to four words `between` + a noun.

    Where `names_between`, capitalised words may stand between too, such as the side's name.
    """

    last: tuple[str, ...]
    between: tuple[str, ...]
    names_between: bool
    places: tuple[LastPlace, ...]


def load_superlatives(language: str) -> SuperlativeTable:
    """Read the language's table; raises DataError where there is none or it is damaged."""
    return read_table(language, "superlatives", SuperlativeTable)
