"""Which places a name may mean when it is known to name one: all tiers, likeliest spellings first.

`PlaceIndex.find` stops at the nearest spelling that anything has. That is right within a known
country and wrong worldwide: "Tabka" is written like a hamlet in Poland and sounds like Tabqa.
"""

import re

from rapidfuzz.distance import JaroWinkler

from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.place_file import GEONAMES
from lagebild.gazetteer.places import PlaceIndex, Tier

# Below this likeness two names that share a key are most often two places.
LIKE = 0.82
_MOST_SPELLED = 40
_MOST_SOUNDED = 20
_SHORTEST_SOUNDED = 4
_GENITIVES = ("’s", "'s", "s’", "s'", "’", "'")
_ARABIC = re.compile("[\u0621-\u06d3]")
_PROCLITICS = re.compile("^(?:[وف]?[بلك](?:ال)?|[وف])")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_JOINED = 4
_ENDINGS = ("ого", "ому", "ой", "ою", "ом", "ем", "ым", "им", "им", "ою", *"аяуюыиіїе")
_NOMINATIVES = ("", "ь", "а", "я", "о", "е", "ий", "ое", "ка", "ы")
_ARTICLES = ("the ", "der ", "die ", "das ", "den ", "det ")


def is_listed(place: Place) -> bool:
    """Tell whether the place is in our own supplement: one that reports on war name."""
    return not place.id.startswith(GEONAMES)


def likeness(plain: str, place: Place) -> float:
    """Return how like the folded text is to the nearest name of the place, 0 to 1."""
    return max(JaroWinkler.similarity(plain, fold(name)) for name in (place.name, *place.names))


def candidates(
    name: str, index: PlaceIndex, countries: frozenset[str] | None = None
) -> tuple[Place, ...]:
    """Return the places that are spelled so, then those that only sound so, in those countries.

    None: anywhere. Without the ending of a genitive or an article where nothing has it.
    """
    spelled = next((found for text in _spellings(name) if (found := _spelled(text, index))), ())
    places = [*_wide_first(spelled, name)[:_MOST_SPELLED], *_sounded(name, index, countries)]
    whole = {place.id: place for place in reversed(places)}
    order = dict.fromkeys(place.id for place in places)
    return tuple(
        place
        for place in (whole[id] for id in order)
        if countries is None or place.country in countries
    )


def _spelled(name: str, index: PlaceIndex) -> tuple[Place, ...]:
    return (*index.find_tier(name, Tier.EXACT), *index.find_tier(name, Tier.FOLDED))


def _sounded(name: str, index: PlaceIndex, countries: frozenset[str] | None) -> tuple[Place, ...]:
    plain = fold(name)
    if len(plain) < _SHORTEST_SOUNDED:
        return ()
    among = index.at_war if countries is None else countries
    alike = sorted(
        (-likeness(plain, place), -place.population, place.id, place)
        for place in index.find_tier(name, Tier.SOUNDED, among)
    )
    return tuple(place for like, _, _, place in alike if -like >= LIKE)[:_MOST_SOUNDED]


def _wide_first(places: tuple[Place, ...], name: str) -> list[Place]:
    """Return countries first, then those whose own name it is, then the rest by size."""
    plain = fold(name)
    return sorted(
        places,
        key=lambda place: (
            place.kind is not PlaceKind.COUNTRY,
            fold(place.name) != plain and not is_listed(place),
            -place.population,
            place.id,
        ),
    )


def _spellings(name: str) -> tuple[str, ...]:
    """Return the name, and without article or genitive."""
    bare = name.strip()
    for article in _ARTICLES:
        if bare.casefold().startswith(article):
            bare = bare[len(article) :]
    for ending in _GENITIVES:
        if bare.endswith(ending) and len(bare) - len(ending) > 2:
            return name, bare, bare[: -len(ending)]
    return tuple(dict.fromkeys((name, bare, *_uninflected(bare))))


def _uninflected(name: str) -> tuple[str, ...]:
    """Return what an Arabic name may be without the words joined to it, a Cyrillic without case.

    Russian and Ukrainian decline names ("в Мариуполе"); Arabic joins "in", "and", "the" to them.
    """
    if _ARABIC.search(name):
        bare = _PROCLITICS.sub("", name) if len(name) >= _JOINED else name
        article = bare.removeprefix("ال")
        return (bare, article, f"ال{article}")
    if _CYRILLIC.search(name):
        stems = (
            name[: -len(end)] for end in _ENDINGS if name.endswith(end) and len(name) > _JOINED
        )
        return tuple(stem + nominative for stem in stems for nominative in _NOMINATIVES)
    return ()
