"""What finding actors looks up in one language, made ready once."""

import re
from functools import cached_property, lru_cache

from lagebild.domain.ids import ActorId
from lagebild.gazetteer.actors import ActorIndex
from lagebild.lexicon.actors import ActorWords, Body, Nominal, Title, load_actor_words
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.tries import WordTrie
from lagebild.mentions.words import stemmer


class ActorTables:
    """The names, nationalities, bodies, titles and back-pointing nouns of one language."""

    def __init__(self, index: ActorIndex, language: str) -> None:
        self.index = index
        self.stem = stemmer(language)
        self.words: ActorWords | None = None
        if language in LANGUAGES:
            self.words = load_actor_words(language)
        self.names: WordTrie[ActorId] = WordTrie(self.stem)
        # What the lexicon reads in many ways ("soldiers") is not one actor's name.
        generics = {body.generic for body in self.words.body} if self.words else set()
        for name, actor in index.names_in(language):
            if actor not in generics:
                self.names.add(name, actor)

    @cached_property
    def nations(self) -> WordTrie[str | None]:
        """Adjectives of countries, with the country, and those of no country."""
        trie: WordTrie[str | None] = WordTrie(self.stem)
        for nation in self.words.nation if self.words else ():
            for adjective in nation.adjectives:
                trie.add(adjective, nation.country)
        return trie

    @cached_property
    def peoples(self) -> WordTrie[str]:
        """What the people of a country are called, with the country."""
        trie: WordTrie[str] = WordTrie(self.stem)
        for nation in self.words.nation if self.words else ():
            if nation.people and nation.country:
                trie.add(nation.people, nation.country)
        return trie

    @cached_property
    def bodies(self) -> WordTrie[Body]:
        """Nouns for bodies."""
        trie: WordTrie[Body] = WordTrie(self.stem)
        for body in self.words.body if self.words else ():
            for word in body.words:
                trie.add(word, body)
        return trie

    @cached_property
    def titles(self) -> WordTrie[Title]:
        """Functions and ranks."""
        trie: WordTrie[Title] = WordTrie(self.stem)
        for title in self.words.title if self.words else ():
            trie.add(title.word, title)
        return trie

    @cached_property
    def nominals(self) -> WordTrie[Nominal]:
        """Nouns that point back."""
        trie: WordTrie[Nominal] = WordTrie(self.stem)
        for nominal in self.words.nominal if self.words else ():
            trie.add(nominal.word, nominal)
        return trie

    @cached_property
    def fighters(self) -> WordTrie[str]:
        """Nouns that mean a party where they stand beside its name."""
        trie: WordTrie[str] = WordTrie(self.stem)
        for word in self.words.fighter.words if self.words else ():
            trie.add(word, word)
        return trie

    @cached_property
    def modifier(self) -> re.Pattern[str]:
        """What may stand between a nationality and its noun."""
        return re.compile("|".join(self.words.modifier.words) if self.words else "(?!)")


@lru_cache(maxsize=8)
def tables_for(index: ActorIndex, language: str) -> ActorTables:
    """Return the tables of a language; made once for an index."""
    return ActorTables(index, language)
