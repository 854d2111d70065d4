"""A picture with the claims behind it, asked in the words of the fact sheets."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec
import pytest

from lagebild.domain.claim import ActorRef, Claim, Modality, PlaceRef
from lagebild.domain.event import Event
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, PlaceId, ReportId
from lagebild.domain.picture import (
    Conflict,
    ConflictKind,
    ControlDay,
    Difference,
    LookAlike,
    Picture,
)
from lagebild.domain.report import ReportHead, Unread
from lagebild.evaluation.claims_file import SaidActor, SaidPlace
from lagebild.evaluation.forms import Entities
from lagebild.evaluation.gold_folder import load_folder
from lagebild.evaluation.names import Names
from lagebild.evaluation.texts import raw_report
from lagebild.grouping.events import group
from lagebild.picture.build import build_picture
from lagebild.picture.days import on_days
from lagebild.picture.known import claims_known_by
from lagebild.picture.sides import Sides
from lagebild.pipeline.stages import load_reference, read_report
from lagebild.reading.read import read
from tests.picture.seeds import SIDES, seeds

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "gold" / "seeds"


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """The picture of the seeds; actors and places go by the sheets' keys, reports by number."""

    claims: tuple[Claim, ...]
    heads: Mapping[ReportId, ReportHead]
    picture: Picture
    sides: Sides

    def said(
        self,
        report: str,
        kind: str,
        *,
        at: str | None = None,
        by: str | tuple[str, ...] = (),
        how: Modality = Modality.ASSERTED,
        actor: str | None = None,
    ) -> tuple[Claim, ...]:
        """Return the report's claims of the type that fit; it is wrong if there is none.

        `by` is the origin, or those that would do; "report" is the report's own voice.
        """
        found = tuple(
            claim
            for claim in self.claims
            if self.number(claim) == report
            and claim.type == kind
            and claim.modality is how
            and at in (None, place_of(claim))
            and (not by or origin_of(claim) in ((by,) if isinstance(by, str) else by))
            and (actor is None or actor in keys(claim.actors))
        )
        assert found, f"nobody says it: {report} {kind} at {at} by {by}, {how.value}"
        return found

    def number(self, claim: Claim) -> str:
        """Return the number of the claim's report: the first three characters of its file."""
        return self.heads[claim.report].name[:3]

    def event(self, claim: Claim) -> Event:
        """Return the event that the claim belongs to."""
        return next(event for event in self.picture.events if claim.id in event.claims)

    def day(self, place: str, day: str) -> ControlDay:
        """Return one day of a place's line."""
        when = dt.date.fromisoformat(day)
        line = [one for one in self.picture.control if one.place == place]
        return on_days(line, when, when)[0]

    def conflicts(self, kind: ConflictKind, *, at: str | None = None) -> tuple[Conflict, ...]:
        """Return the conflicts of a kind, at a place."""
        return tuple(
            each
            for each in self.picture.conflicts
            if each.kind is kind and at in (None, each.place)
        )

    def behind(self, found: Conflict | LookAlike) -> tuple[Claim, ...]:
        """Return the claims of a conflict or look-alike."""
        return tuple(claim for claim in self.claims if claim.id in found.claims)

    def told_apart(self, why: Difference, *claims: Iterable[Claim]) -> LookAlike:
        """Return the look-alike of that reason with a claim of each group; there must be one."""
        groups = [{claim.id for claim in some} for some in claims]
        found = [
            each
            for each in self.picture.look_alikes
            if each.difference is why and all(ids & set(each.claims) for ids in groups)
        ]
        assert found, f"nothing is told apart as {why.value}"
        return found[0]

    def in_conflict(self, claims: Iterable[Claim]) -> bool:
        """Tell whether one of the claims is part of a conflict."""
        disputed = {claim for each in self.picture.conflicts for claim in each.claims}
        return any(claim.id in disputed for claim in claims)

    def as_known_on(self, day: str) -> "Seen":
        """Return what was seen of the reports that were out by the day."""
        known = claims_known_by(self.claims, self.heads, dt.date.fromisoformat(day))
        return seen_of(known, self.heads, self.sides)


def origin_of(claim: Claim) -> str:
    """Return the key of the claim's origin, "report" for the report's own voice."""
    return claim.source.origin.key if claim.source.origin else "report"


def place_of(claim: Claim) -> str | None:
    """Return the key of the claim's place."""
    return claim.place.place if claim.place else None


def keys(refs: Iterable[ActorRef]) -> set[str]:
    """Return the keys of actors."""
    return {ref.key for ref in refs}


def days_of(claim: Claim) -> str | None:
    """Return the claim's days as ISO 8601."""
    return claim.time.days.iso() if claim.time and claim.time.days else None


def is_of(claim: Claim, day: str) -> bool:
    """Tell whether the claim is of that day; of a report that gives no day, whether it may be."""
    if claim.time is None:
        return False
    return day in {days.iso() for days in (claim.time.days, *claim.time.candidates) if days}


def figure(claims: Iterable[Claim], what: str, unit: str | None = None) -> Figure:
    """Return the first figure of the claims that counts it; there must be one."""
    found = [
        one
        for claim in claims
        for one in claim.figures
        if one.what == what and unit in (None, one.unit)
    ]
    assert found, f"no figure of {what} in {unit}"
    return found[0]


def seen_of(claims: tuple[Claim, ...], heads: Mapping[ReportId, ReportHead], sides: Sides) -> Seen:
    """Build the picture of the claims."""
    picture = build_picture(claims, heads, group(claims, heads), sides)
    return Seen(claims=claims, heads=heads, picture=picture, sides=sides)


@cache
def on_sheets() -> Seen:
    """Return the picture of what the fact sheets say."""
    claims, heads = seeds()
    return seen_of(claims, heads, SIDES)


@cache
def as_read() -> Seen:
    """Return the picture of what is read, with ids as the sheets' keys where they mean the same."""
    if not FOLDER.is_dir():
        pytest.skip(f"THE SEEDS ARE ABSENT: {FOLDER}. Their acceptance cases are not checked.")
    gold, reference = load_folder(FOLDER), load_reference()
    told = _Keys(gold.entities)
    claims: list[Claim] = []
    heads: dict[ReportId, ReportHead] = {}
    for one in gold.reports:
        report = read(raw_report(one.path, one.sheet), reference.actors.credit_names)
        assert not isinstance(report, Unread), report
        heads[report.id] = msgspec.structs.replace(report.head, name=one.sheet.report)
        claims.extend(told.claim(claim) for claim in read_report(report, reference))
    return seen_of(tuple(claims), heads, reference.actors)


class _Keys:
    """The sheets' keys for what was resolved by other ids."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._names = Names(entities)

    def claim(self, claim: Claim) -> Claim:
        origin = claim.source.origin
        source = msgspec.structs.replace(
            claim.source,
            origin=self._actor(origin) if origin else None,
            via=tuple(map(self._actor, claim.source.via)),
        )
        scope = claim.superlative and claim.superlative.scope
        return msgspec.structs.replace(
            claim,
            actors=tuple(map(self._actor, claim.actors)),
            recipients=tuple(map(self._actor, claim.recipients)),
            place=self._place(claim.place) if claim.place else None,
            to=self._place(claim.to) if claim.to else None,
            source=source,
            superlative=claim.superlative
            and msgspec.structs.replace(
                claim.superlative, scope=self._place(scope) if scope else None
            ),
        )

    def _actor(self, ref: ActorRef) -> ActorRef:
        if ref.actor in self._entities.actors:
            return ref
        said = SaidActor(key=ref.actor, name=ref.name, text=ref.text)
        for key in sorted(self._entities.actors):
            if self._names.same_actor(key, said):
                return msgspec.structs.replace(ref, actor=ActorId(key))
        return ref

    def _place(self, ref: PlaceRef) -> PlaceRef:
        said = SaidPlace(key=ref.place, name=ref.name, text=ref.text, lat=ref.lat, lon=ref.lon)
        fitting = [
            key
            for key in sorted(self._entities.places)
            if ref.place and self._names.same_place(key, said) == 1
        ]
        # A country's middle lies in one of its provinces: a name says more than a position.
        named = [key for key in fitting if self._spelled(key) & {ref.name, ref.text}]
        best = (named or fitting)[:1]
        return msgspec.structs.replace(ref, place=PlaceId(best[0])) if best else ref

    def _spelled(self, key: str) -> set[str | None]:
        return set(self._entities.places[key].names)
