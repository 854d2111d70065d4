"""Of which countries a report speaks: their names, adjectives, peoples, places beyond doubt."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lagebild.gazetteer.candidates import is_listed
from lagebild.gazetteer.places import PlaceIndex, Tier
from lagebild.mentions.place_context import Context, is_accepted, is_located
from lagebild.mentions.place_names import BIG_CITY, Name, Scene, name_at
from lagebild.mentions.place_words import PlaceWords, Word

# How many times bigger than its namesakes abroad a city is that shows its country.
_BEYOND_DOUBT = 10
_MAIN = 3


def scene_of(
    rows: Sequence[Sequence[Word]], words: PlaceWords, index: PlaceIndex
) -> tuple[Scene, tuple[str, ...]]:
    """Return the countries of the report, and the same, most mentioned first."""
    counts = Counter(country for row in rows for country in _evidence(row, words, index) if country)
    ranked = tuple(sorted(counts, key=lambda country: (-counts[country], country)))
    scene = Scene(
        countries=frozenset(ranked),
        main=frozenset(ranked[:_MAIN]),
        bare_genitive=words.bare_genitive,
    )
    return scene, ranked


def _evidence(row: Sequence[Word], words: PlaceWords, index: PlaceIndex) -> Iterator[str]:
    scene = Scene(bare_genitive=words.bare_genitive)
    context = Context(words=words, index=index, scene=scene)
    at = 0
    while at < len(row):
        pair = words.pair_country(" ".join(word.text for word in row[at : at + 2]))
        country = pair or words.country_of(_stem(row[at], words))
        if country:
            yield country
            at += 2 if pair else 1
            continue
        name = name_at(row, at, index, scene)
        if (
            name
            and is_accepted(row, name, context, follows=False)
            and _shows(row, name, words, index)
        ):
            yield name.options[0].country
            at = name.last
        else:
            at += 1


def _stem(word: Word, words: PlaceWords) -> str:
    """Return the word without the part of a country before an adjective: "nordsyrisch"."""
    head = word.text.split("-", 1)[0]
    if head.isupper():
        return head
    if words.country_of(word.text) or not word.plain.startswith(words.prefixes):
        return word.text
    for prefix in words.prefixes:
        rest = word.plain.removeprefix(prefix)
        if rest != word.plain and words.country_of(rest):
            return rest
    return word.text


def _shows(row: Sequence[Word], name: Name, words: PlaceWords, index: PlaceIndex) -> bool:
    """Tell whether the name is of a place beyond doubt: a listed one, or a big city alone."""
    best = name.options[0]
    if is_listed(best):
        return True
    namesakes = [
        place
        for tier in (Tier.EXACT, Tier.FOLDED)
        for place in index.find_tier(name.text, tier)
        if place.country != best.country
    ]
    return (
        best.population >= BIG_CITY
        and is_located(row, name.first, words)
        and all(
            not is_listed(place) and best.population >= _BEYOND_DOUBT * place.population
            for place in namesakes
        )
    )
