"""Nouns that stand for a place: "die Stadt", "byen", "the village", "the Syrian capital"."""

from collections.abc import Iterator, Mapping, Sequence

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention
from lagebild.domain.report import Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.places import PlaceNoun
from lagebild.mentions.place_words import PlaceWords, Word

_MOST_ADJECTIVES = 2
_LONGEST_NOUN = 2
# "the town of X": the name follows, the noun adds nothing.
_BEFORE_NAME = frozenset({"of", "von", "namens", "ved"})


def find_nouns(
    text: str,
    sentence: Sentence,
    row: Sequence[Word],
    words: PlaceWords,
    named: Sequence[PlaceMention],
    capitals: Mapping[str, PlaceId],
) -> Iterator[PlaceMention]:
    """Yield the nouns with their article, where no name stands beside them.

    `capitals` are those of the report's countries, most mentioned first.
    """
    at = 0
    while at < len(row):
        found = _noun_at(row, at, words)
        if found is None:
            at += 1
            continue
        noun, last = found
        first, country = _article(row, at, words, noun)
        span = Span(
            start=row[at if first is None else first].span.start, end=row[last - 1].span.end
        )
        if first is not None and not _is_named(row, last, span, named):
            yield PlaceMention(
                span=span,
                text=span.of(text),
                sentence=sentence.index,
                options=_capital(noun, country, capitals),
                kind=noun.kinds[0] if noun.kinds else None,
                nominal=True,
            )
        at = last


def _noun_at(row: Sequence[Word], at: int, words: PlaceWords) -> tuple[PlaceNoun, int] | None:
    for last in range(min(at + _LONGEST_NOUN, len(row)), at, -1):
        noun = words.noun(" ".join(word.text for word in row[at:last]))
        if noun is not None:
            return noun, last
    return None


def _article(
    row: Sequence[Word], at: int, words: PlaceWords, noun: PlaceNoun
) -> tuple[int | None, str | None]:
    """Return the word that the mention starts with (None: not a known place), and a country."""
    if noun.definite:
        return at, words.country_of(row[at - 1].text) if at else None
    country = None
    for before in range(at - 1, max(-1, at - 2 - _MOST_ADJECTIVES), -1):
        word = row[before]
        if not row[before + 1].spaced:
            break
        if word.text in words.merged:
            return before + 1, country
        if word.text in words.known:
            return before, country
        if word.text in words.new:
            return None, country
        country = country or words.country_of(word.text)
        if word.text in words.locatives or (word.capital and country is None):
            break
    return None, country


def _is_named(row: Sequence[Word], last: int, span: Span, named: Sequence[PlaceMention]) -> bool:
    after = last
    if after < len(row) and row[after].plain in _BEFORE_NAME:
        after += 1
    start = row[after].span.start if after < len(row) and row[after].spaced else -1
    return any(mention.span.overlaps(span) or mention.span.start == start for mention in named)


def _capital(
    noun: PlaceNoun, country: str | None, capitals: Mapping[str, PlaceId]
) -> tuple[PlaceId, ...]:
    if not noun.capital:
        return ()
    if country is not None:
        return (capitals[country],) if country in capitals else ()
    return tuple(capitals.values())[:1]
