"""Sentences cut into words that keep their place and the keys under which they are looked up."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import msgspec

from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.gazetteer.names import fold
from lagebild.lexicon.actors import load_actor_words
from lagebild.lexicon.tables import LANGUAGES

# A word, or letters with full stops; then the apostrophe of a genitive, which is not part of it.
_WORD = re.compile(r"((?:[A-Z]\.){2,}|[^\W_]+(?:[*:_](?=in)[^\W_]+)?)(['’](?:s\b)?)?")

Stem = Callable[[str], str]


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A word where it stands; `gap` is the text between it and the word before."""

    start: int
    end: int
    text: str
    keys: tuple[str, ...]
    gap: str = ""
    genitive: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def hyphened(self) -> bool:
        """Whether a hyphen joins it to the word before."""
        return self.gap in {"-", "‐", "‑", "–"}


def words_of(report: Report, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence, with offsets into the report's text."""
    stem, text = stemmer(report.language), report.text
    found: list[Word] = []
    end = sentence.span.start
    for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
        word = match[1]
        found.append(
            Word(
                start=match.start(1),
                end=match.end(1),
                text=word,
                keys=keys_of(word, stem),
                gap=text[end : match.start()],
                genitive=match[2] is not None or word[-1] == "s",
            )
        )
        end = match.end()
    return tuple(found)


def span_of(words: Sequence[Word], first: int, end: int) -> Span:
    """Return the span from the word `first` up to and without the word `end`."""
    return Span(start=words[first].start, end=words[end - 1].end)


def keys_of(word: str, stem: Stem) -> tuple[str, ...]:
    """Return the keys of a word in a text: as it stands, as its stem, without a genitive's s."""
    folded = fold(word)
    keys = [folded, stem(word)]
    if folded[-1:] == "s" and (len(folded) > 3 or word[:-1].isupper()):
        keys.append(folded[:-1])
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=8)
def stemmer(language: str) -> Stem:
    """Return the function that brings a word's inflected forms to one folded form.

    Words with a capital after the first letter are abbreviations and have one form.
    """
    rules = load_actor_words(language).inflection if language in LANGUAGES else ()
    compiled = {
        True: _compiled(rule.pattern for rule in rules if rule.case != "lower"),
        False: _compiled(rule.pattern for rule in rules if rule.case != "capital"),
    }

    @lru_cache(maxsize=20_000)
    def stem(word: str) -> str:
        folded = fold(word)
        if word[1:] != word[1:].lower():
            return folded
        match = compiled[word[0].isupper()].fullmatch(folded)
        return next(filter(None, match.groups())) if match else folded

    return stem


def _compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")
