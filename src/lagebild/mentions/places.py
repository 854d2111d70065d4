"""Finds where: names of places within the countries that the report speaks of, and nouns for them.

The countries come first, because any common noun is a village somewhere: a blind scan of five
reports gave 130 wrong places, a scan within their two countries none.
"""

from collections.abc import Iterator, Sequence

from lagebild.domain.mention import PlaceMention
from lagebild.domain.report import Report, Sentence
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import PlaceIndex
from lagebild.lexicon.places import PlaceTable
from lagebild.mentions.place_context import Context, is_accepted
from lagebild.mentions.place_countries import scene_of
from lagebild.mentions.place_names import Name, name_at
from lagebild.mentions.place_nouns import find_nouns
from lagebild.mentions.place_parts import compound_at, mention_of
from lagebild.mentions.place_words import Word, ready, words_of

_LISTING = frozenset({"", ",", "/", "und", "and", "og", "oder", "or", "eller", "sowie", "samt"})


def find_places(
    report: Report, sentences: Sequence[Sentence], index: PlaceIndex, table: PlaceTable
) -> tuple[PlaceMention, ...]:
    """Return the mentions of places, in the order of the text, none of them overlapping.

    A noun ("die Stadt") is nominal and has no options, except for a capital.
    """
    words = ready(table)
    rows = [(sentence, words_of(report.text, sentence.span)) for sentence in sentences]
    scene, ranked = scene_of([row for _, row in rows], words, index)
    context = Context(words=words, index=index, scene=scene)
    first = [found for sentence, row in rows for found in _named(report, sentence, row, context)]
    # A name that is surely a place somewhere is one everywhere in the report.
    context = Context(
        words=words,
        index=index,
        scene=scene,
        seen=frozenset(fold(name.text) for name, _ in first),
    )
    capitals = {
        country: place.id for country in ranked if (place := index.capital(country)) is not None
    }
    mentions: list[PlaceMention] = []
    for sentence, row in rows:
        named = [mention for _, mention in _named(report, sentence, row, context)]
        mentions += named
        mentions += find_nouns(report.text, sentence, row, words, named, capitals)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _named(
    report: Report, sentence: Sentence, row: Sequence[Word], context: Context
) -> Iterator[tuple[Name, PlaceMention]]:
    at, previous = 0, None
    while at < len(row):
        name = name_at(row, at, context.index, context.scene)
        follows = previous is not None and _lists(report.text, previous, row[at])
        if name is None or not is_accepted(row, name, context, follows=follows):
            # Where "New York Times" is no place, neither is "York".
            after = at + 1 if name is None else name.last
            name = compound_at(row, at, context)
            if name is None:
                at = after
                continue
        mention, last = mention_of(report.text, sentence, row, name, context)
        if previous is None or not mention.span.overlaps(previous.span):
            yield name, mention
            previous = mention
        at = max(last, at + 1)


def _lists(text: str, previous: PlaceMention, word: Word) -> bool:
    between = text[previous.span.end : word.span.start]
    return "\n" not in between and all(
        part in _LISTING for part in between.replace(",", " , ").split()
    )
