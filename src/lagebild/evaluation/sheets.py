"""Fact sheets as domain claims, so that the picture can be judged apart from the reader."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from lagebild.domain.claim import ActorRef, Claim, PlaceRef, SourceChain, TimeRef
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, ClaimId, PlaceId, ReportId, derive_id
from lagebild.domain.interval import parse_iso
from lagebild.domain.report import DateBasis, DateEvidence, Publication, ReportHead, Unread
from lagebild.domain.span import Quote
from lagebild.evaluation.forms import (
    OWN_VOICE,
    ActorEntry,
    Entities,
    FactSheet,
    GoldClaim,
    GoldFigure,
    GoldFolder,
    GoldReport,
    PlaceEntry,
)
from lagebild.evaluation.gold_folder import load_entities, load_folder
from lagebild.evaluation.scopes import superlative_in
from lagebild.evaluation.texts import raw_report
from lagebild.reading.read import read

__all__ = [
    "ActorEntry",
    "Entities",
    "FactSheet",
    "GoldClaim",
    "GoldFigure",
    "GoldFolder",
    "GoldReport",
    "PlaceEntry",
    "claims_of_sheets",
    "load_entities",
    "load_folder",
]


def claims_of_sheets(
    folder: Path,
) -> tuple[tuple[Claim, ...], Mapping[ReportId, ReportHead]]:
    """Return the claims of all sheets below the folder, and the heads of their reports.

    Ids of actors and places are the sheets' keys, the id of a report is its file's name. The
    publication is the sheet's, also where a reader of the report could not know it; credits are
    read from the report's own lines.
    """
    gold = load_folder(folder)
    claims = tuple(
        _claim(report, claim, quotes, gold.entities)
        for report in gold.reports
        for claim, quotes in zip(report.sheet.claim, report.quotes, strict=True)
    )
    agencies = _cited(gold)
    heads = {ReportId(report.sheet.report): _head(report, agencies) for report in gold.reports}
    return claims, MappingProxyType(heads)


def _cited(gold: GoldFolder) -> Mapping[str, ActorId]:
    """Return the case-folded names of all actors that a sheet cites: agencies are among them."""
    keys = sorted(
        {
            key
            for report in gold.reports
            for claim in report.sheet.claim
            for key in (*claim.via, claim.origin)
            if key != OWN_VOICE
        }
    )
    return {
        name.casefold(): ActorId(key) for key in keys for name in gold.entities.actors[key].names
    }


def _head(report: GoldReport, agencies: Mapping[str, ActorId]) -> ReportHead:
    known = read(raw_report(report.path, report.sheet), agencies)
    sheet = report.sheet
    return ReportHead(
        id=ReportId(sheet.report),
        name=sheet.report,
        language=sheet.lang,
        outlet=sheet.outlet,
        url=None if isinstance(known, Unread) else known.url,
        publication=_publication(sheet),
        credits=() if isinstance(known, Unread) else known.credits,
    )


def _publication(sheet: FactSheet) -> Publication:
    if not sheet.published:
        return Publication()
    days = parse_iso(sheet.published)
    sign = DateEvidence(days=days, basis=DateBasis.METADATA, quote=sheet.published)
    return Publication(days=days, evidence=(sign,))


def _claim(
    report: GoldReport, gold: GoldClaim, quotes: tuple[Quote, ...], entities: Entities
) -> Claim:
    origin = None if gold.origin == OWN_VOICE else _actor(gold.origin, entities)
    return Claim(
        id=_claim_id(report.sheet.report, gold, quotes),
        report=ReportId(report.sheet.report),
        type=gold.type,
        trigger=quotes[0].span,
        evidence=quotes,
        modality=gold.modality,
        aspect=gold.aspect,
        actors=_actors(gold.actor, entities),
        recipients=_actors(gold.recipient, entities),
        place=_place(gold.place, entities) if gold.place else None,
        to=_place(gold.to, entities) if gold.to else None,
        time=TimeRef(text=gold.time, days=parse_iso(gold.time)) if gold.time else None,
        figures=tuple(map(_figure, gold.figures)),
        source=SourceChain(origin=origin, via=_actors(gold.via, entities)),
        superlative=superlative_in(report, gold, quotes, entities),
    )


def _claim_id(report: str, gold: GoldClaim, quotes: tuple[Quote, ...]) -> ClaimId:
    spans = [f"{quote.span.start}-{quote.span.end}" for quote in quotes]
    slots = [
        *gold.actor,
        "to",
        *gold.recipient,
        "at",
        gold.place or "",
        gold.to or "",
        gold.time or "",
        gold.modality,
        gold.aspect or "",
        gold.origin,
        *gold.via,
        *(f"{f.what} {f.value} {f.low} {f.high} {f.unit}" for f in gold.figures),
    ]
    return ClaimId(derive_id("c", report, gold.type, *spans, *slots))


def _actors(keys: Iterable[str], entities: Entities) -> tuple[ActorRef, ...]:
    return tuple(_actor(key, entities) for key in keys)


def _actor(key: str, entities: Entities) -> ActorRef:
    name = next(iter(entities.actors[key].names), key)
    return ActorRef(text=name, actor=ActorId(key), name=name)


def _place(key: str, entities: Entities) -> PlaceRef:
    entry = entities.places[key]
    name = next(iter(entry.names), key)
    return PlaceRef(
        text=name,
        place=PlaceId(key),
        name=name,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country,
        precision=entry.precision,
    )


def _figure(gold: GoldFigure) -> Figure:
    return Figure(
        what=gold.what,
        unit=gold.unit,
        low=gold.low,
        best=gold.value,
        high=gold.high,
        approx=gold.approx,
    )
