"""Words for actors: nationalities, bodies, fighters, functions, and how words are inflected."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Literal

import msgspec

from lagebild.lexicon.tables import read_table


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has: a sentence in which it is read right."""

    example: str


class Inflection(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one kind of inflected form is cut; group 1 of `pattern` is kept.

    `example` and `base` come out the same.
    """

    case: Literal["any", "capital", "lower"]
    pattern: str
    base: str


class Nation(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The adjectives of a country and what its people are called.

    Without a country the adjectives tell one side from another: Kurdish, Western.
    """

    adjectives: tuple[str, ...]
    country: str | None = None
    people: str | None = None


class Body(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for bodies in one role; `generic` is what they mean where no country settles it."""

    role: str
    words: tuple[str, ...]
    alone: bool
    generic: str | None = None


class Nominal(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun that points back to a party, an organisation or an agency named before."""

    word: str
    means: Literal["party", "organisation", "agency"]


class Title(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A function or rank; `state` marks those of a government.

    `full`: after it only a name of two words or more is a person's.
    """

    word: str
    state: bool = False
    full: bool = False


class Words(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that serve alike."""

    words: tuple[str, ...]


class Fighters(Words, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that, beside a party's name, mean that party.

    `apart`: also as a word of its own after the name ("SDF fighters"), not only after a hyphen or
    a genitive.
    """

    apart: bool = False


class ActorWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """All words for actors in one language."""

    inflection: tuple[Inflection, ...]
    nation: tuple[Nation, ...]
    body: tuple[Body, ...]
    nominal: tuple[Nominal, ...]
    title: tuple[Title, ...]
    fighter: Fighters
    of: Words
    article: Words
    and_: Words = msgspec.field(name="and")
    modifier: Words
    says: Words
    opener: Words
    institution: Words
    deed: Words
    place_cue: Words
    nominal_determiner: Words | None = None

    @cached_property
    def bodies(self) -> Mapping[str, tuple[Body, ...]]:
        """The bodies that each noun may mean, by case-folded noun."""
        found: dict[str, tuple[Body, ...]] = {}
        for body in self.body:
            for word in body.words:
                found[word.casefold()] = (*found.get(word.casefold(), ()), body)
        return found

    def words(self) -> Iterator[Entry]:
        """Yield every entry of the table."""
        yield from (*self.inflection, *self.nation, *self.body, *self.nominal, *self.title)
        yield from (self.fighter, self.of, self.article, self.and_, self.modifier, self.says)
        yield from (self.place_cue, self.opener, self.institution, self.deed)
        if self.nominal_determiner:
            yield self.nominal_determiner


@cache
def load_actor_words(language: str) -> ActorWords:
    """Read the words for actors in a language.

    Raises DataError where the language has no such table or the table breaks its shape.
    """
    return read_table(language, "actors", ActorWords)
