"""Which place named before a noun stands for: "die Stadt", "the region", "byen", "landet"."""

from collections import defaultdict
from collections.abc import Sequence

from lagebild.domain.claim import PlaceRef
from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention, Vicinity
from lagebild.domain.place import Place, PlaceKind
from lagebild.gazetteer.places import PlaceIndex

_FITTING = {
    PlaceKind.SETTLEMENT: frozenset({PlaceKind.SETTLEMENT}),
    PlaceKind.QUARTER: frozenset({PlaceKind.QUARTER}),
    PlaceKind.CAMP: frozenset({PlaceKind.CAMP}),
    PlaceKind.SITE: frozenset({PlaceKind.SITE}),
    PlaceKind.REGION: frozenset({PlaceKind.REGION}),
    PlaceKind.COUNTRY: frozenset({PlaceKind.COUNTRY}),
    PlaceKind.RIVER: frozenset({PlaceKind.RIVER}),
}
# After so many sentences "die Region" is more likely the one round the place last named.
_REGION_HOLDS = 4
# How fast a mention loses weight with each sentence: half of it after one.
_FADING = 1.0
_ANY = frozenset(PlaceKind) - {PlaceKind.COUNTRY, PlaceKind.RIVER}
# Where nothing of the kind was named, what the noun may stand for instead.
_FALLBACK = {
    PlaceKind.SETTLEMENT: frozenset({PlaceKind.QUARTER, PlaceKind.CAMP}),
    PlaceKind.CAMP: frozenset({PlaceKind.QUARTER}),
}


def resolve_nominal(
    mention: PlaceMention,
    earlier: Sequence[tuple[PlaceMention, PlaceRef]],
    index: PlaceIndex,
) -> PlaceRef:
    """Return the likeliest earlier place that fits the noun; none where nothing does.

    `earlier` are the mentions before it with what they mean, in the order of the text.
    """
    for option in mention.options:
        place = index.get(option)
        if place is not None:
            country = index.country(place.country)
            where = country.name if country else place.country
            return _ref(mention, place, f'"{mention.text}" is {place.name}, the capital of {where}')
    wanted = _FITTING[mention.kind] if mention.kind else _ANY
    found = _likeliest(mention, wanted, earlier, index)
    far = found is not None and mention.sentence - found[0].sentence > _REGION_HOLDS
    if mention.kind is PlaceKind.REGION and far:
        found = None
    if found is None and mention.kind in _FALLBACK:
        found = _likeliest(mention, _FALLBACK[mention.kind], earlier, index)
    if found is not None:
        named, place = found
        return _ref(mention, place, _from(mention, named, place))
    if mention.kind is PlaceKind.REGION:
        return _region_of_last(mention, earlier, index)
    return _unknown(mention)


def _likeliest(
    mention: PlaceMention,
    wanted: frozenset[PlaceKind],
    earlier: Sequence[tuple[PlaceMention, PlaceRef]],
    index: PlaceIndex,
) -> tuple[PlaceMention, Place] | None:
    """Return the place that what comes before is about: named lately, or often.

    The last one of the same sentence, else each mention counts by how near it stands: one named in
    passing ("the command in Damascus") does not take the place of the town of the report.
    """
    weights: dict[PlaceId, float] = defaultdict(float)
    last: dict[PlaceId, tuple[PlaceMention, Place]] = {}
    for named, ref in earlier:
        place = index.get(ref.place) if ref.place else None
        if place is not None and (named.kind or place.kind) in wanted:
            if named.sentence == mention.sentence:
                weights.clear()
            away = max(0, mention.sentence - named.sentence)
            weights[place.id] += 1 / (1 + away * _FADING)
            last[place.id] = (named, place)
    best = max(weights, key=lambda id: (weights[id], last[id][0].span.start), default=None)
    return last[best] if best else None


def _region_of_last(
    mention: PlaceMention, earlier: Sequence[tuple[PlaceMention, PlaceRef]], index: PlaceIndex
) -> PlaceRef:
    found = _likeliest(mention, _FITTING[PlaceKind.SETTLEMENT], earlier, index)
    around = index.get(found[1].within) if found and found[1].within else None
    if found is None or around is None:
        return _unknown(mention)
    reason = f"{_from(mention, found[0], found[1])}, which lies in {around.name}"
    return _ref(mention, around, reason)


def _from(mention: PlaceMention, named: PlaceMention, place: Place) -> str:
    away = mention.sentence - named.sentence
    where = (
        "in the same sentence"
        if away == 0
        else "1 sentence before"
        if away == 1
        else f"{away} sentences before"
    )
    return f'from "{mention.text}" → "{place.name}" ({where})'


def _ref(mention: PlaceMention, place: Place, reason: str) -> PlaceRef:
    # Something without a name of its own: its town is where it is, but not what it is.
    unlisted = mention.kind is None and mention.vicinity is Vicinity.NEAR
    vicinity = mention.vicinity or (None if mention.kind else Vicinity.NEAR)
    return PlaceRef(
        text=mention.text,
        span=mention.span,
        place=None if unlisted else place.id,
        name=mention.text if unlisted else place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country or None,
        precision=(vicinity or place.kind).value,
        candidates=(place.id,) if unlisted else (),
        reason=reason,
    )


def _unknown(mention: PlaceMention) -> PlaceRef:
    return PlaceRef(
        text=mention.text,
        span=mention.span,
        reason=f'no place that "{mention.text}" could stand for is named before it',
    )
