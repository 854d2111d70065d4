"""Whether words that could name a place do name one here, judged by the words around them."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.place import PlaceKind
from lagebild.gazetteer.candidates import is_listed
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import PlaceIndex, Tier
from lagebild.mentions.place_names import Name, Scene
from lagebild.mentions.place_words import PlaceWords, Word

# A town of this size in a country of the report needs no preposition before it.
_TOWN = 15_000
# One elsewhere must be this big: its namesakes are people and streets.
_CITY = 200_000
# A listed name of so many letters is a place even where nothing else shows its country.
_TELLING = 6
_LONGEST_PHRASE = 3


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What is known when a sentence is read; `seen` are folded names accepted elsewhere."""

    words: PlaceWords
    index: PlaceIndex
    scene: Scene
    seen: frozenset[str] = frozenset()


def is_accepted(row: Sequence[Word], name: Name, context: Context, *, follows: bool) -> bool:
    """Tell whether the name is meant as a place.

    `follows`: it stands in a list after a place, as in "Homs, Hama und X".
    """
    if _is_other_word(row, name, context.words):
        return False
    if name.options[0].kind is PlaceKind.COUNTRY:
        return True
    if follows or is_located(row, name.first, context.words) or _is_contained(row, name, context):
        if name.tier is Tier.SOUNDED and follows:
            return True
        doubtful = name.tier is Tier.SOUNDED or _is_seldom(row, name, context.words)
        return not doubtful or _is_announced(row, name, context.words)
    if fold(name.text) in context.seen and not _has_article(row, name, context.words):
        return True
    return not _looks_ordinary(row, name, context.words) and (
        _is_wide_name(name) or _stands_alone(name, context)
    )


def _is_other_word(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    """Tell whether the name is a common word, a nationality or a person's."""
    text = row[name.first].text
    if name.last == name.first + 1:
        country = name.options[0].kind is PlaceKind.COUNTRY
        if text in words.never or (not country and words.country_of(text) is not None):
            return True
    elif name.tier is Tier.SOUNDED and text in words.never:
        return True
    before = row[name.first - 1] if name.first and row[name.first].spaced else None
    return before is not None and before.text in words.persons


def _is_announced(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    """Tell whether the words before a doubtful name leave no other reading."""
    if name.last == name.first + 1 and _has_article(row, name, words):
        return False
    return is_located(row, name.first, words, strongly=True)


def _looks_ordinary(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    """Tell whether, with no preposition before it, the name is likely a common noun or a person."""
    if _is_seldom(row, name, words):
        return True
    return not _is_wide_name(name) and (
        _has_article(row, name, words) or _has_neighbour(row, name, words)
    )


def _is_seldom(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    return name.last == name.first + 1 and row[name.first].text in words.seldom


def _has_neighbour(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    """Tell whether another capitalised word stands beside it, as a person's names do."""
    if name.last < len(row) and row[name.last].spaced and row[name.last].capital:
        after = row[name.last].text
        if words.country_of(after) is None and after not in words.regions:
            return True
    if words.capital_nouns or name.first < 2 or not row[name.first].spaced:
        return False
    before = row[name.first - 1]
    return before.capital and words.country_of(before.text) is None


def is_located(row: Sequence[Word], at: int, words: PlaceWords, *, strongly: bool = False) -> bool:
    """Tell whether the words before `at` announce a place: "in", "die Stadt", "near the".

    `strongly`: words that also announce a person ("von") are not enough.
    """
    before = at
    while before and _is_attribute(row[before - 1], words):
        before -= 1
    if before and (words.settles(row[before - 1].text) or row[before - 1].text in words.regions):
        return True
    locatives = words.strong if strongly else words.locatives
    return any(
        " ".join(word.text for word in row[start:before]) in locatives
        for start in range(max(0, before - _LONGEST_PHRASE), before)
    )


def _is_attribute(word: Word, words: PlaceWords) -> bool:
    return word.text in words.attributes or words.country_of(word.text) is not None


def _is_wide_name(name: Name) -> bool:
    return is_listed(name.options[0]) and name.options[0].kind not in {
        PlaceKind.SETTLEMENT,
        PlaceKind.QUARTER,
    }


def _stands_alone(name: Name, context: Context) -> bool:
    """Tell whether the name is telling enough without a preposition."""
    best = name.options[0]
    if name.tier > Tier.FOLDED:
        return False
    if is_listed(best):
        return best.country in context.scene.countries or len(fold(name.text)) >= _TELLING
    if best.country not in context.scene.main:
        return False
    long = name.last - name.first > 1 or "-" in name.text
    at_war = best.country in context.index.at_war
    return best.population >= (_TOWN if at_war else _CITY) or (long and at_war)


def _has_article(row: Sequence[Word], name: Name, words: PlaceWords) -> bool:
    if not name.first:
        return False
    before = row[name.first - 1].text
    return before in words.known or before in words.new or before in words.merged


def _is_contained(row: Sequence[Word], name: Name, context: Context) -> bool:
    """Tell whether a country or region follows: "X in Syria", "X (Syrien)", "X, Syria"."""
    for at in (name.last, name.last + 1):
        if at < len(row) and row[at].capital:
            places = context.index.find(row[at].text)
            if places and places[0].kind is PlaceKind.COUNTRY:
                return any(place.country == places[0].country for place in name.options) and (
                    at == name.last or row[name.last].text in context.words.locatives
                )
    return False
