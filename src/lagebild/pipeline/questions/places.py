"""Who held a place on which day, and what is claimed about it."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import PlaceId
from lagebild.domain.interval import Interval, Precision
from lagebild.domain.picture import Conflict, ControlDay, ControlInterval, ControlState
from lagebild.domain.place import PlaceKind
from lagebild.domain.report import ReportHead
from lagebild.errors import UsageError
from lagebild.picture.days import on_days
from lagebild.pipeline.questions.lines import ClaimLine, head_of, lines_of
from lagebild.pipeline.questions.names import NamedPlace, find_place
from lagebild.pipeline.stages import Reference, build
from lagebild.store.derived import Derived
from lagebild.store.folder import Store

# Longer than any war that has reports to read: a slip of the keyboard must not fill the memory.
_MOST_DAYS = 366 * 150


class PlaceSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A place that claims are about: what the gazetteer knows of it and its last known state.

    `last` is the last interval of control that the claims give, None where they give none.
    """

    id: PlaceId
    name: str
    names: tuple[str, ...]
    claims: int
    kind: PlaceKind | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    last: ControlInterval | None = None


class PlaceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a store says of one place from `first` to `last`, with all that leads to it.

    `first`, `last` are None, and `days` empty, where nothing is said of control and no days were
    asked for. `claims` are those whose days touch the range, in order of time; `undated` those
    whose days are open. `also` are other places that the name fits. With `known_by`, only what
    was said by that day counts.
    """

    place: PlaceSummary
    also: tuple[PlaceSummary, ...]
    first: dt.date | None
    last: dt.date | None
    known_by: dt.date | None
    days: tuple[ControlDay, ...]
    intervals: tuple[ControlInterval, ...]
    claims: tuple[ClaimLine, ...]
    undated: tuple[ClaimLine, ...]
    conflicts: tuple[Conflict, ...]


class _Known(msgspec.Struct, frozen=True, kw_only=True):
    claims: tuple[Claim, ...]
    intervals: tuple[ControlInterval, ...]
    conflicts: tuple[Conflict, ...]


def place_answer(
    store: Store,
    reference: Reference,
    name: str,
    *,
    days: tuple[dt.date | None, dt.date | None] = (None, None),
    known_by: dt.date | None = None,
) -> PlaceAnswer:
    """Say who held the place on each day, from the first to the last that the claims speak of.

    `days` gives another first and last day, both included; without it, the last 150 years at most.
    Raises UnknownName, UsageError.
    """
    with store.showing() as derived:
        named = find_place(derived.claims.places(), reference.places, name)
        known = _known(derived, reference, named.count.place, known_by)
        first, last = _range(known.intervals, days)
        dated, undated = _split(known.claims, first, last)
        drawn = on_days(known.intervals, first, last) if known.intervals and first and last else ()
        return PlaceAnswer(
            place=_summary(derived, named),
            also=tuple(
                _summary(derived, NamedPlace(count=count, place=reference.places.get(count.place)))
                for count in named.also
            ),
            first=first,
            last=last,
            known_by=known_by,
            days=drawn,
            intervals=known.intervals,
            claims=lines_of(derived, dated),
            undated=lines_of(derived, undated),
            conflicts=known.conflicts,
        )


def places_list(store: Store, reference: Reference) -> tuple[PlaceSummary, ...]:
    """Return all places that claims are about, the most claimed first."""
    with store.showing() as derived:
        return tuple(
            _summary(derived, NamedPlace(count=count, place=reference.places.get(count.place)))
            for count in derived.claims.places()
        )


def said_by(head: ReportHead, day: dt.date) -> bool:
    """Tell whether the report was out on that day, whichever of its candidate days is right."""
    days = head.publication.days
    return days is not None and days.last is not None and days.last <= day


def _known(
    derived: Derived, reference: Reference, place: PlaceId, known_by: dt.date | None
) -> _Known:
    about = derived.claims.about(place)
    if known_by is None:
        conflicts = tuple(c for c in derived.picture.conflicts() if c.place == place)
        return _Known(
            claims=about, intervals=derived.picture.control_of(place), conflicts=conflicts
        )
    heads = {claim.report: head_of(derived, claim.report) for claim in about}
    heads = {report: head for report, head in heads.items() if said_by(head, known_by)}
    # Whole reports, not the place's claims alone: who repeats whom shows only in all of them.
    claims = tuple(claim for report in sorted(heads) for claim in derived.claims.of_report(report))
    lineage = derived.picture.lineage().among(heads)
    picture = build(claims, heads, reference, lineage)
    return _Known(
        claims=tuple(claim for claim in about if claim.report in heads),
        intervals=tuple(held for held in picture.control if held.place == place),
        conflicts=tuple(conflict for conflict in picture.conflicts if conflict.place == place),
    )


def _range(
    intervals: Sequence[ControlInterval], days: tuple[dt.date | None, dt.date | None]
) -> tuple[dt.date | None, dt.date | None]:
    spoken = [held.first for held in intervals]
    spoken += [max(held.said_until, held.last or held.said_until) for held in intervals]
    first, last = days
    first = first or min([*spoken, *([last] if last else [])], default=None)
    last = last or max([*spoken, *([first] if first else [])], default=None)
    if first and last and first > last:
        raise UsageError(f"{first} is after {last}.", "Give the earlier day first.")
    if first and last and (last - first).days > _MOST_DAYS:
        if days == (None, None):
            return last - dt.timedelta(_MOST_DAYS), last
        raise UsageError(f"From {first} to {last} are too many days.", "Ask for fewer years.")
    return first, last


def _split(
    claims: Sequence[Claim], first: dt.date | None, last: dt.date | None
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    undated = tuple(claim for claim in claims if claim.time is None or claim.time.days is None)
    dated = [(claim.time.days, claim) for claim in claims if claim.time and claim.time.days]
    if first and last:
        asked = Interval(first=first, last=last, precision=Precision.RANGE)
        dated = [(days, claim) for days, claim in dated if days.overlaps(asked)]
    dated.sort(key=lambda pair: (pair[0].first or dt.date.min, pair[0].last or dt.date.max))
    return tuple(claim for _, claim in dated), undated


def _summary(derived: Derived, named: NamedPlace) -> PlaceSummary:
    count, place = named.count, named.place
    spoken = [
        held
        for held in derived.picture.control_of(count.place)
        if held.state is not ControlState.UNKNOWN
    ]
    return PlaceSummary(
        id=count.place,
        name=place.name if place else count.name,
        names=place.names if place else count.texts,
        claims=count.claims,
        kind=place.kind if place else None,
        country=place.country if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        last=max(spoken, key=lambda held: held.first, default=None),
    )
