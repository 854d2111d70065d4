"""Where a language's tables lie, and the one way to read them."""

from importlib import resources
from typing import TypeVar

import msgspec

from lagebild.errors import DataError

# The languages that have all tables. Of a report in another one the model finds figures: it may
# have the one table `numbers`, which counts for nothing here.
LANGUAGES = ("da", "de", "en")
# Those that have a table of times, be it their only one.
TIME_LANGUAGES = (*LANGUAGES, "ar", "es", "fr", "ru", "sv")

Shape = TypeVar("Shape")


def read_table(language: str, table: str, shape: type[Shape]) -> Shape:
    """Read `data/LANGUAGE/TABLE.toml` as a value of the given type.

    Raises DataError where the table is missing, or has an unknown, missing or ill-typed key.
    """
    path = resources.files("lagebild.lexicon") / "data" / language / f"{table}.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=shape)
    except FileNotFoundError as error:
        raise DataError(
            f'There is no table "{table}" for the language "{language}".',
            f"Languages with tables: {', '.join(LANGUAGES)}.",
        ) from error
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise DataError(
            f"lexicon/data/{language}/{table}.toml: {error}.", "Mend the entry."
        ) from error
