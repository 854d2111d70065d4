"""Words after which a number with a full stop is an ordinal, not the end of a sentence."""

import msgspec

from lagebild.lexicon.tables import read_table


class OrdinalLead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that stands before an ordinal; `example` is one sentence that holds it."""

    word: str
    example: str


class SentenceWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one language's sentence boundaries need besides the library's rules."""

    ordinal_lead: tuple[OrdinalLead, ...] = ()


def load_sentences(language: str) -> SentenceWords:
    """Read the words of one language; DataError where its table is missing or damaged."""
    return read_table(language, "sentences", SentenceWords)
