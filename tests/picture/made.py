"""Small hand-made claims, heads and sides."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict, Unpack

import msgspec

from lagebild.domain.actor import Actor, ActorKind
from lagebild.domain.claim import (
    ActorRef,
    Aspect,
    Claim,
    Modality,
    PlaceRef,
    SourceChain,
    Superlative,
    TimeRef,
)
from lagebild.domain.event import Grouping
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, ClaimId, PlaceId, ReportId, derive_id
from lagebild.domain.interval import one_day, parse_iso
from lagebild.domain.picture import Conflict, ConflictKind, ControlInterval, Picture
from lagebild.domain.report import Credit, Publication, ReportHead
from lagebild.domain.span import Quote, Span
from lagebild.grouping.events import group
from lagebild.picture.build import build_picture
from lagebild.picture.control import control_intervals

NAMES = {"army": "the army", "rebels": "the rebels", "militia": "the militia"}
POPULATIONS = frozenset({"civilians", "families", "residents"})


class KnownSides(msgspec.Struct, frozen=True, kw_only=True):
    """A few actors, who stands with whom, and who fights whom."""

    together: frozenset[frozenset[str]] = frozenset()
    against: frozenset[frozenset[str]] = frozenset()

    def get(self, actor: ActorId, /) -> Actor | None:
        kind = ActorKind.POPULATION if actor in POPULATIONS else ActorKind.FORCE
        return Actor(id=actor, name=NAMES.get(actor, actor), kind=kind)

    def same_side(self, a: ActorId, b: ActorId, _day: dt.date, /) -> bool | None:
        return True if a == b or frozenset({a, b}) in self.together else None

    def hostile(self, a: ActorId, b: ActorId, _day: dt.date, /) -> bool | None:
        return True if frozenset({a, b}) in self.against else None


SIDES = KnownSides(
    together=frozenset({frozenset({"army", "army-spokesman"})}),
    against=frozenset({frozenset({"army", "rebels"}), frozenset({"army-spokesman", "rebels"})}),
)


class Slots(TypedDict, total=False):
    """What a made claim may have besides its type and its sides."""

    place: str | None
    day: str | None
    time_ref: TimeRef
    origin: str | None
    report: str
    start: int
    text: str
    share: float | None
    figures: tuple[Figure, ...]
    modality: str
    aspect: str
    superlative: Superlative


def claim(kind: str, actors: str = "", recipients: str = "", **slots: Unpack[Slots]) -> Claim:
    """Make a claim; actors and recipients are keys with spaces between."""
    report, origin, start = slots.get("report", "r1"), slots.get("origin"), slots.get("start", 0)
    place, day, share = (
        slots.get("place", "hill"),
        slots.get("day", "2020-05-01"),
        slots.get("share"),
    )
    text = slots.get(
        "text", f"{report} {kind} {actors} {recipients} {place} {day} {origin} {start}"
    )
    span = Span(start=start, end=start + len(text))
    measured = () if share is None else (Figure(what="share", unit="percent", best=share),)
    made = Claim(
        id=ClaimId(""),
        report=ReportId(report),
        type=kind,
        trigger=span,
        evidence=(Quote(span=span, text=text),),
        modality=Modality(slots.get("modality", "asserted")),
        aspect=Aspect(slots["aspect"]) if "aspect" in slots else None,
        actors=refs(actors),
        recipients=refs(recipients),
        place=place_ref(place) if place else None,
        time=slots.get("time_ref") or (TimeRef(text=day, days=parse_iso(day)) if day else None),
        figures=slots.get("figures", measured),
        source=SourceChain(origin=refs(origin)[0] if origin else None),
        superlative=slots.get("superlative"),
    )
    content = msgspec.json.encode(made).decode()
    return msgspec.structs.replace(made, id=ClaimId(derive_id("c", content)))


def said_by(words: str, made: Claim) -> Claim:
    """Let somebody whom no list knows say it."""
    origin = ActorRef(text=words, name=words)
    return msgspec.structs.replace(made, source=SourceChain(origin=origin))


def inferred(made: Claim) -> Claim:
    """Let the recipients be filled from beyond the clause."""
    filled = tuple(msgspec.structs.replace(ref, inferred=True) for ref in made.recipients)
    return msgspec.structs.replace(made, recipients=filled)


def candidates(*days: str) -> TimeRef:
    return TimeRef(text="friday", candidates=tuple(parse_iso(day) for day in days))


def refs(keys: str) -> tuple[ActorRef, ...]:
    return tuple(ActorRef(text=key, actor=ActorId(key), name=key) for key in keys.split())


def place_ref(key: str, country: str = "SY") -> PlaceRef:
    wide = "country" if key == "land" else "region" if key.endswith("-region") else "settlement"
    return PlaceRef(text=key, place=PlaceId(key), name=key, country=country, precision=wide)


def head(report: str, day: str | None = "2020-05-02", *, credit: str | None = None) -> ReportHead:
    published = Publication(days=parse_iso(day)) if day else Publication()
    credits = (Credit(text=credit, actor=ActorId(credit)),) if credit else ()
    return ReportHead(
        id=ReportId(report),
        name=f"{report}.txt",
        language="en",
        outlet=f"The {report}",
        publication=published,
        credits=credits,
    )


def heads_of(claims: Iterable[Claim], *others: ReportHead) -> Mapping[ReportId, ReportHead]:
    known = {one.id: one for one in others}
    return {c.report: known.get(c.report) or head(c.report) for c in claims}


def grouped(claims: Sequence[Claim], *heads: ReportHead) -> Grouping:
    return group(claims, heads_of(claims, *heads))


def line(
    *claims: Claim, heads: Sequence[ReportHead] = (), sides: KnownSides = SIDES
) -> tuple[ControlInterval, ...]:
    """Return the control intervals of the claims."""
    known = heads_of(claims, *heads)
    return control_intervals(claims, known, group(claims, known), sides)


def picture(*claims: Claim, heads: Sequence[ReportHead] = (), sides: KnownSides = SIDES) -> Picture:
    known = heads_of(claims, *heads)
    return build_picture(claims, known, group(claims, known), sides)


def day(value: str) -> dt.date:
    found = one_day(dt.date.fromisoformat(value)).single
    assert found is not None
    return found


def keys(interval: ControlInterval) -> list[str]:
    return [side.key for side in interval.holders]


def conflicts(*claims: Claim, heads: Sequence[ReportHead] = ()) -> tuple[Conflict, ...]:
    return picture(*claims, heads=heads).conflicts


def found(*claims: Claim, heads: Sequence[ReportHead] = ()) -> list[tuple[ConflictKind, set[str]]]:
    """Return each conflict's kind and claims."""
    return [(each.kind, set(each.claims)) for each in conflicts(*claims, heads=heads)]


def count(number: float, unit: str = "civilians", **slots: Unpack[Slots]) -> Claim:
    """Make a claim that so many civilians are there."""
    slots["figures"] = (Figure(what="present", unit=unit, best=number),)
    return claim(PRESENCE, "", "civilians", **slots)


TAKE, HOLD, SIEGE, LEAVE = "control.capture", "control.hold", "control.siege", "control.withdrawal"
CLASH, PRESENCE = "violence.clash", "people.presence"
HELD = claim(TAKE, "army", "rebels", day="2020-04-01", report="r0")
LAST = Superlative(
    quote=Quote(span=Span(start=0, end=12), text="last bastion"), scope=place_ref("land")
)
