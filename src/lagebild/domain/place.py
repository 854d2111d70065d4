"""Where things happen."""

import math
from enum import StrEnum

import msgspec

from lagebild.domain.ids import PlaceId


class PlaceKind(StrEnum):
    """What a place is."""

    SETTLEMENT = "settlement"
    QUARTER = "quarter"
    CAMP = "camp"
    SITE = "site"
    REGION = "region"
    COUNTRY = "country"
    RIVER = "river"


# A hold of one of these says nothing of single places in it.
WIDE = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.RIVER})


_EARTH_DIAMETER_KM = 12_742


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance of two positions in degrees (haversine formula)."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _EARTH_DIAMETER_KM * math.asin(min(1.0, math.sqrt(half)))


# As PlaceRef.precision writes them.
_WIDE_PRECISIONS = frozenset(kind.value for kind in WIDE)


def is_wide_precision(precision: str | None) -> bool:
    """Tell whether a place is given no more precisely than as a region, country or river."""
    return precision in _WIDE_PRECISIONS


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place; `country` is ISO 3166-1 alpha-2, coordinates are WGS 84 degrees."""

    id: PlaceId
    name: str
    kind: PlaceKind
    country: str
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    population: int = 0
    within: PlaceId | None = None
