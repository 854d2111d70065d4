"""The shape of a line of the claims file. Absent and null mean the same."""

import msgspec

from lagebild.domain.claim import Aspect, Modality


class OutActor(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An actor: its id where it is settled, its names, and how the report writes it.

    As an origin, `key` is "report" where the report speaks in its own voice.
    """

    key: str | None = None
    name: str | None = None
    names: tuple[str, ...] = ()
    text: str | None = None


class OutPlace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place, with WGS 84 degrees where it is settled; `candidates` are ids of places."""

    key: str | None = None
    name: str | None = None
    text: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    country: str | None = None
    candidates: tuple[str, ...] = ()


class OutTime(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Days as ISO 8601 (`2017-11-09`, `2014-06`, `2019-02-26/2019-03-01`, `2018-09/`)."""

    value: str | None = None
    text: str | None = None
    precision: str | None = None
    candidates: tuple[str, ...] = ()


class OutFigure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A number as claimed: what is counted, its bounds, its unit."""

    what: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str
    approx: bool = False
    text: str | None = None


class OutEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """Half-open range of code points in the report's text, and what stands there."""

    start: int
    end: int
    text: str


class OutClaim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One claim: a line of the claims file."""

    report: str
    id: str
    type: str
    modality: Modality
    aspect: Aspect | None = None
    actors: tuple[OutActor, ...] = ()
    recipients: tuple[OutActor, ...] = ()
    place: OutPlace | None = None
    to: OutPlace | None = None
    time: OutTime | None = None
    figures: tuple[OutFigure, ...] = ()
    origin: OutActor
    via: tuple[OutActor, ...] = ()
    of: str | None = None
    evidence: tuple[OutEvidence, ...]
    score: float
