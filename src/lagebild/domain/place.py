"""Where things happen."""

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
