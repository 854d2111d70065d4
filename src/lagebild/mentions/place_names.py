"""Which places a stretch of words may name, given the countries that a report speaks of."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.place import Place, PlaceKind
from lagebild.domain.span import Span
from lagebild.gazetteer.candidates import LIKE, is_listed, likeness
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import PlaceIndex, Tier
from lagebild.mentions.place_words import Word

LONGEST = 4
# A city of this size is found in any country; smaller places only in the report's countries.
BIG_CITY = 100_000
_MOST_OPTIONS = 8
# A town of this size is meant where a province has the same name.
_SEAT = 20_000
_SHORTEST_WORLDWIDE = 5
_SHORTEST = 3
_SHORTEST_SOUNDED = 4
_PRONOUNS = ("I’", "I'")
_GENITIVES = ("’s", "'s", "s’", "s'", "s", "’", "'")


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """The countries that a report speaks of, all and the most mentioned ones.

    `bare_genitive`: its language writes "Syriens", not "Syria's".
    """

    countries: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    bare_genitive: bool = False


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """Words `[first, last)` of a sentence that may name places, best option first."""

    first: int
    last: int
    span: Span
    text: str
    tier: Tier
    options: tuple[Place, ...]


def is_wide(place: Place) -> bool:
    """Tell whether the place is a listed region, river, camp or site."""
    return is_listed(place) and place.kind not in {
        PlaceKind.SETTLEMENT,
        PlaceKind.QUARTER,
        PlaceKind.COUNTRY,
    }


def name_at(words: Sequence[Word], first: int, index: PlaceIndex, scene: Scene) -> Name | None:
    """Return the longest name that starts at a word, or None."""
    for last in range(min(first + LONGEST, len(words)), first, -1):
        if not _may_be_name(words[first:last]):
            continue
        text = " ".join(word.text for word in words[first:last])
        spellings = _spellings(text, bare=scene.bare_genitive)
        found = (
            (spelling, tier, options)
            for tier in (Tier.FOLDED, Tier.SOUNDED)
            for spelling in spellings
            if (options := _at_tier(spelling, tier, index, scene))
        )
        if best := next(found, None):
            start, end = words[first].span.start, words[last - 1].span.end
            return Name(
                first=first,
                last=last,
                span=Span(start=start, end=end),
                text=best[0],
                tier=best[1],
                options=best[2],
            )
    return None


def places_named(text: str, index: PlaceIndex, scene: Scene) -> tuple[Place, ...]:
    """Return the places that are spelled so and that a report of this scene may mean."""
    return _at_tier(text, Tier.FOLDED, index, scene)


def _at_tier(text: str, tier: Tier, index: PlaceIndex, scene: Scene) -> tuple[Place, ...]:
    """Return the places at a tier; as written and folded count as one."""
    plain = fold(text)
    if tier is Tier.FOLDED:
        found = [
            place
            for nearer in (Tier.EXACT, Tier.FOLDED)
            for place in index.find_tier(text, nearer)
            if _found_anywhere(place, plain)
            or (place.country in scene.countries and len(plain) >= _SHORTEST)
        ]
        return _ranked(found, scene)[:_MOST_OPTIONS]
    if len(plain) < _SHORTEST_SOUNDED or not scene.main:
        return ()
    alike = sorted(
        (
            (-likeness(plain, place), place.id, place)
            for place in index.find_tier(text, Tier.SOUNDED, scene.main & index.at_war)
        ),
        key=lambda row: row[:2],
    )
    return tuple(place for like, _, place in alike if -like >= LIKE)[:_MOST_OPTIONS]


def _ranked(places: Sequence[Place], scene: Scene) -> tuple[Place, ...]:
    """Return the places, best first: countries, places of the scene, towns before provinces."""
    towns = {
        place.country
        for place in places
        if place.kind is PlaceKind.SETTLEMENT and (place.population >= _SEAT or is_listed(place))
    }

    def rank(place: Place) -> tuple[bool, bool, bool, int, str]:
        return (
            place.kind is not PlaceKind.COUNTRY,
            place.country not in scene.countries,
            place.kind is PlaceKind.REGION and place.country in towns,
            -place.population if place.kind is not PlaceKind.REGION else -_SEAT,
            place.id,
        )

    return tuple(sorted(places, key=rank))


def _found_anywhere(place: Place, plain: str) -> bool:
    if place.kind is PlaceKind.COUNTRY:
        return True
    if is_listed(place):
        return len(plain) >= _SHORTEST_WORLDWIDE
    return place.population >= BIG_CITY and len(plain) >= _SHORTEST


def _may_be_name(words: Sequence[Word]) -> bool:
    if not (words[0].capital and words[-1].capital) or words[0].text.startswith(_PRONOUNS):
        return False
    if any(not word.spaced for word in words[1:]):
        return False
    return all(word.capital or len(word.text) <= 3 for word in words[1:-1])


def _spellings(text: str, *, bare: bool) -> tuple[str, ...]:
    """Return the text, and without the ending of a genitive; `bare`: an s without apostrophe."""
    for ending in _GENITIVES:
        if ending == "s" and not bare:
            continue
        if text.endswith(ending) and len(text) - len(ending) > 2:
            return text, text[: -len(ending)]
    return (text,)
