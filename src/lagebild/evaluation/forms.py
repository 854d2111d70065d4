"""The forms of a fact sheet and of the table that names what sheets refer to by key."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from lagebild.domain.claim import Aspect, Modality
from lagebild.domain.span import Quote

# Kilometres of radius beyond which an entry of the tables is a region, and a country.
_REGION, _COUNTRY = 60, 250
# An origin that stands for the report's own voice.
OWN_VOICE = "report"
# Kilometres round a place within which a position counts as it, where its entry gives none.
DEFAULT_RADIUS = 25.0


class GoldFigure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure as a sheet gives it: a value, or bounds."""

    what: str
    unit: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False


class GoldClaim(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A claim as a sheet gives it; `event` is the same for all claims about one happening."""

    type: str
    quotes: tuple[str, ...]
    modality: Modality = Modality.ASSERTED
    aspect: Aspect | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place: str | None = None
    to: str | None = None
    time: str | None = None
    figures: tuple[GoldFigure, ...] = ()
    origin: str = OWN_VOICE
    via: tuple[str, ...] = ()
    event: str | None = None

    @property
    def actor_keys(self) -> tuple[str, ...]:
        """Every key of an actor that the claim names, in any slot."""
        cited = () if self.origin == OWN_VOICE else (self.origin,)
        return (*self.actor, *self.recipient, *cited, *self.via)

    @property
    def place_keys(self) -> tuple[str, ...]:
        """Every key of a place that the claim names, in any slot."""
        return tuple(key for key in (self.place, self.to) if key)


class FactSheet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a careful reader takes from one report.

    `published` is the true day or month; `dated` says whether a reader can know it, and where it
    is absent a day of publication means yes.
    """

    report: str
    lang: str
    published: str | None = None
    dated: bool | None = None
    outlet: str | None = None
    source: str | None = None
    claim: tuple[GoldClaim, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether a reader of the report can know when it was published."""
        return bool(self.published) if self.dated is None else self.dated


class ActorEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An actor that sheets refer to by key, with the spellings met in reports."""

    names: tuple[str, ...] = ()
    member_of: str | None = None


class PlaceEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that sheets refer to by key; WGS 84 degrees, `radius_km` round them counts as it."""

    names: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    country: str | None = None

    @property
    def radius(self) -> float:
        """Kilometres within which a position counts as this place."""
        return DEFAULT_RADIUS if self.radius_km is None else self.radius_km

    @property
    def is_country(self) -> bool:
        """Whether the place is as wide as a country."""
        return self.radius > _COUNTRY

    @property
    def precision(self) -> str:
        """What the place is, told by its radius: settlement, region or country."""
        if self.is_country:
            return "country"
        return "region" if self.radius > _REGION else "settlement"


class Entities(msgspec.Struct, frozen=True, kw_only=True):
    """The actors and places of all tables that hold for a folder, by key."""

    actors: Mapping[str, ActorEntry] = {}
    places: Mapping[str, PlaceEntry] = {}


class GoldReport(msgspec.Struct, frozen=True, kw_only=True):
    """A fact sheet with the text that it is about.

    `quotes` has one entry for each claim of the sheet: its quotes, with their places in the text.
    """

    path: Path
    sheet: FactSheet
    text: str
    quotes: tuple[tuple[Quote, ...], ...] = ()


class GoldFolder(msgspec.Struct, frozen=True, kw_only=True):
    """All sheets below a folder, sorted by path, and the tables that hold for them."""

    path: Path
    reports: tuple[GoldReport, ...]
    entities: Entities
