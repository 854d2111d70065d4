"""The words of a sentence, and what the place table of its language says of each."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from lagebild.domain.place import PlaceKind
from lagebild.domain.span import Span
from lagebild.lexicon.places import PlaceNoun, PlaceTable, VicinityPhrase, WordsEntry

_WORD = re.compile(r"(?:\b[A-Z]\.){2,}|[^\W_]+(?:[’'ʼ‘\-‐‑][^\W_]+)*")


_SHORTEST_STEM = 4


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A word with its place in the report; `spaced`: nothing but spaces before it."""

    text: str
    span: Span
    spaced: bool

    @property
    def plain(self) -> str:
        """The word without case."""
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        """Whether a letter of it is a capital: "Homs", "al-Qaim"."""
        return self.text != self.text.lower()


class WordSet:
    """Words of the table: whole ones, stems, endings; without case, but for abbreviations."""

    def __init__(self, words: Iterable[str]) -> None:
        listed = tuple(words)
        self._stems = tuple(word[:-1].casefold() for word in listed if word.endswith("*"))
        self._endings = tuple(word[1:].casefold() for word in listed if word.startswith("*"))
        whole = {word for word in listed if "*" not in word}
        self._marked = frozenset(word for word in whole if word.isupper() and len(word) > 1)
        self._whole = frozenset(word.casefold() for word in whole - self._marked)

    def __contains__(self, text: str) -> bool:
        plain = text.casefold()
        if plain in self._whole or text in self._marked:
            return True
        return plain.startswith(self._stems) or plain.endswith(self._endings)


class PlaceWords:
    """A language's place table, ready to be asked."""

    def __init__(self, table: PlaceTable) -> None:
        self._countries = {
            word if word.isupper() else word.casefold(): entry.country
            for entry in table.country
            for word in entry.words
        }
        self._pairs = {word: code for word, code in self._countries.items() if " " in word}
        self.capital_nouns = table.capital_nouns
        self.bare_genitive = table.bare_genitive
        self.regions = WordSet(_all(table.region))
        self.locatives = WordSet(_all(table.locative))
        self.strong = WordSet(_all(entry for entry in table.locative if not entry.weak))
        self.attributes = WordSet(_all(table.attribute))
        self.persons = WordSet(_all(table.person))
        self.never = WordSet(_all(entry for entry in table.not_place if entry.never))
        self.seldom = WordSet(_all(entry for entry in table.not_place if not entry.never))
        self.known = WordSet(_all(entry for entry in table.article if entry.known))
        self.new = WordSet(_all(entry for entry in table.article if not entry.known))
        self.merged = WordSet(_all(entry for entry in table.article if entry.merged))
        self.compass = {
            word.rstrip("*").casefold(): (entry.direction, word.endswith("*"))
            for entry in table.compass
            for word in entry.words
        }
        self.prefixes = tuple(sorted(self.compass, key=lambda prefix: (-len(prefix), prefix)))
        self._nouns = {word.casefold(): entry for entry in table.noun for word in entry.words}
        self._endings = {word[1:]: entry for word, entry in self._nouns.items() if word[0] == "*"}
        self._vicinity = sorted(
            ((phrase.casefold(), entry) for entry in table.vicinity for phrase in entry.words),
            key=lambda pair: (-len(pair[0]), pair[0]),
        )

    def country_of(self, text: str) -> str | None:
        """Return the country that an adjective or a people's name shows."""
        if text in self._countries:
            return self._countries[text]
        plain = text.casefold()
        if plain in self._countries:
            return self._countries[plain]
        stems = (f"{plain[:end]}*" for end in range(len(plain), _SHORTEST_STEM - 1, -1))
        return next((self._countries[stem] for stem in stems if stem in self._countries), None)

    def pair_country(self, text: str) -> str | None:
        """Return the country that two words show together: "South Sudanese"."""
        return self._pairs.get(text.casefold())

    def noun(self, text: str) -> PlaceNoun | None:
        """Return what is said of a noun for a place."""
        plain = text.casefold()
        if plain in self._nouns or " " in plain:
            return self._nouns.get(plain)
        endings = (ending for ending in self._endings if plain.endswith(ending))
        return next((self._endings[ending] for ending in endings), None)

    def direction(self, text: str) -> str | None:
        """Return the part of a country that an adjective such as "nördlichen" means."""
        plain = text.casefold()
        if plain in self.compass:
            return self.compass[plain][0]
        stems = [
            (len(stem), direction)
            for stem, (direction, open_end) in self.compass.items()
            if open_end and plain.startswith(stem)
        ]
        return max(stems)[1] if stems else None

    def vicinity_before(self, text: str) -> VicinityPhrase | None:
        """Return the vicinity phrase that the text ends with, the longest one."""
        plain = " " + " ".join(text.casefold().split())
        return next(
            (entry for phrase, entry in self._vicinity if plain.endswith(" " + phrase)), None
        )

    def settles(self, text: str) -> bool:
        """Tell whether the word is a noun for a settlement, camp, quarter or site."""
        noun = self.noun(text)
        return noun is not None and bool(noun.kinds) and PlaceKind.COUNTRY not in noun.kinds


@cache
def ready(table: PlaceTable) -> PlaceWords:
    """Return the table ready to be asked; made once a table."""
    return PlaceWords(table)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a stretch of the text."""
    words: list[Word] = []
    end = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        gap = text[end : match.start()]
        words.append(
            Word(
                text=match[0],
                span=Span(start=match.start(), end=match.end()),
                spaced=bool(words) and gap.isspace() and "\n" not in gap,
            )
        )
        end = match.end()
    return tuple(words)


def _all(entries: Iterable[WordsEntry]) -> Sequence[str]:
    return [word for entry in entries for word in entry.words]
