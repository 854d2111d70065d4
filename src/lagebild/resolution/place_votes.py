"""Weighs what each name may mean against everything else that the report names.

After Mordecai 3 (anchors, siblings) and the measurements in docs/places.md: how near the spelling
is, how big the place, how often the report speaks of its country, how near the other places lie.
The weights were set once and not tuned.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from rapidfuzz.distance import JaroWinkler

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention
from lagebild.domain.place import WIDE, Place, PlaceKind
from lagebild.gazetteer.candidates import is_listed
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import kilometres

_SPELLING = 4.0
_SOUND = 2.2
_POPULATION = 0.6
_COUNTRY = 1.8
_DISTANCE = 1.5
_WITHIN = 2.0
# The first option is in a country that the report speaks of, by name or by adjective.
_FIRST = 0.8
_NEAR_KM = 150.0
# Of a very long report, only so many places on either side bear on one.
_AROUND = 100
_ROUNDS = 4
# Whoever lists a place by hand has seen it in reports on war.
_LISTED = 20_000
# Spelled like a name that the place has beside its own: Austin is also called Waterloo.
_BYNAME = 1.0
# What only sounds alike gains nothing by being bigger: "Indiana" is not India.
_SOUNDED_SIZE = 20_000


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a mention may mean; `spelled`: it has a name written like the mention."""

    place: Place
    spelled: bool
    base: float


def choices(mention: PlaceMention, places: Sequence[Place]) -> tuple[Choice, ...]:
    """Return the places that a mention may mean, weighed by name and size alone."""
    plain = fold(mention.text)
    towns = [place for place in places if place.kind not in WIDE]
    # A province yields to no town that only has the name beside its own.
    named = [place for place in towns if _is_in(fold(place.name), plain)] or towns
    town = max((_size(place) for place in named), default=0)
    return tuple(
        _choice(mention, plain, place, town, 0.0 if number else _FIRST)
        for number, place in enumerate(places)
    )


def vote(
    mentions: Sequence[PlaceMention],
    open_to: Sequence[Sequence[Choice]],
    within: Mapping[int, Place],
) -> list[Choice | None]:
    """Return the best choice of each mention, None where it has none.

    `within` gives, by a mention's number, the region or country that the words put it in.
    """
    best: list[Choice | None] = [
        max(options, key=lambda choice: choice.base) if options else None for options in open_to
    ]
    for _ in range(_ROUNDS):
        fresh: list[Choice | None] = [
            _best(number, mentions, open_to, best, within) for number in range(len(mentions))
        ]
        if fresh == best:
            break
        best = fresh
    return best


def anchors(
    number: int, mentions: Sequence[PlaceMention], best: Sequence[Choice | None]
) -> list[Place]:
    """Return what the mentions around one mean now, those with the same words left out."""
    own = fold(mentions[number].text)
    first, last = max(0, number - _AROUND), min(len(best), number + _AROUND + 1)
    return [
        choice.place
        for other, choice in zip(range(first, last), best[first:last], strict=True)
        if choice and other != number and fold(mentions[other].text) != own
    ]


def _best(
    number: int,
    mentions: Sequence[PlaceMention],
    open_to: Sequence[Sequence[Choice]],
    best: Sequence[Choice | None],
    within: Mapping[int, Place],
) -> Choice | None:
    if not open_to[number]:
        return None
    others = anchors(number, mentions, best)
    countries = Counter(place.country for place in others)
    points = [place for place in others if place.kind not in WIDE]
    around = within.get(number)

    def score(choice: Choice) -> tuple[float, PlaceId]:
        place = choice.place
        total = choice.base
        if others:
            total += _COUNTRY * countries[place.country] / len(others)
        near = sorted(kilometres(place, point) for point in points if point.id != place.id)[:3]
        if near:
            total += _DISTANCE * sum(math.exp(-far / _NEAR_KM) for far in near) / len(near)
        if around is not None and lies_in(place, around):
            total += _WITHIN
        return total, place.id

    return max(open_to[number], key=score)


def lies_in(place: Place, around: Place) -> bool:
    """Tell whether the place lies in the country or region."""
    if place.id == around.id or place.country != around.country:
        return False
    if around.kind is PlaceKind.COUNTRY:
        return True
    return place.within == around.id or kilometres(place, around) < _NEAR_KM


def _size(place: Place) -> int:
    if place.kind is PlaceKind.REGION:
        return place.population
    return max(place.population, _LISTED if is_listed(place) else 0)


def _choice(mention: PlaceMention, plain: str, place: Place, town: int, first: float) -> Choice:
    names = [fold(name) for name in (place.name, *place.names)]
    spelled = mention.kind in WIDE or any(_is_in(name, plain) for name in names)
    like = max(JaroWinkler.similarity(plain, name) for name in names)
    size = _size(place) if spelled else min(_size(place), _SOUNDED_SIZE)
    if place.kind is PlaceKind.REGION and mention.kind is not PlaceKind.REGION and not size:
        # Homs is the city, not the province, unless the namesake is a hamlet.
        size = 0 if town >= _LISTED else _LISTED
    base = first + (_SPELLING if spelled else _SOUND * like)
    if spelled and not _is_in(names[0], plain):
        base -= _BYNAME
    return Choice(place=place, spelled=spelled, base=base + _POPULATION * math.log10(size + 10))


def _is_in(name: str, plain: str) -> bool:
    """Tell whether the folded name stands in the folded text as whole words, or a genitive."""
    at = plain.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        if (not at or plain[at - 1] == " ") and plain[end:].split(" ", 1)[0] in {"", "s"}:
            return True
        at = plain.find(name, at + 1)
    return False
