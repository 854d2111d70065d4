"""Conflicts between "the last" and other places that the same side is said to hold."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim, Modality
from lagebild.domain.ids import PlaceId
from lagebild.domain.picture import Conflict, ConflictKind, ControlInterval
from lagebild.domain.place import PlaceKind, is_wide_precision
from lagebild.ontology.types import Effect, Ontology, load_ontology
from lagebild.picture.matters import (
    Ground,
    Pair,
    actor_name,
    components,
    conflict,
    place_name,
    voices_of,
)
from lagebild.picture.nearness import km_apart
from lagebild.picture.sides import one_side
from lagebild.picture.words import listed, sentence

# A hold said this long before still speaks against "the last".
STILL = dt.timedelta(days=30)
# Fighters seen this near are those of the last place.
SURROUNDINGS_KM = 20.0


class _Last(msgspec.Struct, frozen=True, kw_only=True):
    """Whose last place it is said to be, which place, and in which country."""

    actor: str
    place: PlaceId
    country: str
    lat: float | None
    lon: float | None


def superlatives(ground: Ground, intervals: Sequence[ControlInterval]) -> Iterator[Conflict]:
    """Yield the conflicts of claims with a superlative whose region or country is settled."""
    ontology = load_ontology()
    there = _by_country(ground, ontology)
    lines: defaultdict[PlaceId, list[ControlInterval]] = defaultdict(list)
    for interval in intervals:
        lines[interval.place].append(interval)
    pairs: defaultdict[_Last, list[Pair]] = defaultdict(list)
    for claim in ground.claims:
        for last in _lasts(claim, ontology):
            pairs[last].extend(
                (claim, other)
                for other in there.get(last.country, ())
                if _elsewhere(last, other, ontology, ground)
                and _still(claim, other, last, lines, ground)
            )
    for last in sorted(pairs, key=lambda last: (last.actor, last.place, last.country)):
        for claims in components(pairs[last]):
            yield _conflict(last, claims, ground)


def _by_country(ground: Ground, ontology: Ontology) -> Mapping[str, Sequence[Claim]]:
    """Return the claims that say of somebody to be in a settled place, by country."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in ground.claims:
        place = claim.place
        if place is None or place.place is None or place.country is None:
            continue
        if claim.modality is Modality.ASSERTED and _there(claim, ontology, losers=False):
            found[place.country].append(claim)
    return found


def _lasts(claim: Claim, ontology: Ontology) -> Iterator[_Last]:
    """Yield whose last place the claim names: the holder's, or that of the side that loses it."""
    scope = claim.superlative.scope if claim.superlative else None
    place = claim.place
    if scope is None or scope.country is None or place is None or place.place is None:
        return
    if place.place == scope.place:
        return
    for ref in _there(claim, ontology, losers=True):
        yield _Last(
            actor=ref.key,
            place=place.place,
            country=scope.country,
            lat=place.lat,
            lon=place.lon,
        )


def _there(claim: Claim, ontology: Ontology, *, losers: bool) -> tuple[ActorRef, ...]:
    match ontology.effect(claim.type):
        case Effect.HOLDS:
            return claim.actors
        case Effect.PRESENT:
            return claim.recipients
        case Effect.TAKES | Effect.ENCIRCLES | Effect.ATTACKS if losers:
            return claim.recipients
    return ()


def _elsewhere(last: _Last, other: Claim, ontology: Ontology, ground: Ground) -> bool:
    """Tell whether the other claim has the same side in another place of that country."""
    place = other.place
    if place is None or place.place == last.place:
        return False
    wide = is_wide_precision(place.precision)
    present = ontology.effect(other.type) is Effect.PRESENT
    off = km_apart((last.lat, last.lon), (place.lat, place.lon))
    near = off is not None and off <= SURROUNDINGS_KM
    if place.precision == PlaceKind.COUNTRY.value or (present and (wide or near)):
        return False
    day = ground.clock.as_of.get(other.report, dt.date.min)
    there = _there(other, ontology, losers=False)
    return any(one_side(ref.key, last.actor, day, ground.sides) for ref in there)


def _still(
    claim: Claim,
    other: Claim,
    last: _Last,
    lines: Mapping[PlaceId, Sequence[ControlInterval]],
    ground: Ground,
) -> bool:
    """Tell whether the other may still hold when the superlative is said.

    A hold said shortly before does, unless the line of its place says that it ended. Of one that
    is said to have held up to some day, that day alone counts.
    """
    days = other.time.days if other.time else None
    open_start = days is not None and days.first is None
    if not open_start and ground.clock.may_overlap(claim, other):
        return True
    said = claim.time.days.last if claim.time and claim.time.days else None
    held = days.last if days else None
    if said is None or held is None or not held <= said <= held + STILL:
        return False
    line = lines.get(other.place.place, ()) if other.place and other.place.place else ()
    covering = [one for one in line if one.first <= said and (one.last is None or said <= one.last)]
    return all(
        any(one_side(side.key, last.actor, said, ground.sides) for side in one.holders)
        for one in covering
    )


def _conflict(last: _Last, claims: tuple[Claim, ...], ground: Ground) -> Conflict:
    saying = [c for c in claims if c.superlative and c.place and c.place.place == last.place]
    others = [claim for claim in claims if claim not in saying]
    ontology = load_ontology()
    refs = [r for c in saying for r in _there(c, ontology, losers=True) if r.key == last.actor]
    quotes = listed(sorted({f'"{c.superlative.quote.text}"' for c in saying if c.superlative}))
    places = listed(sorted({place_name([claim]) for claim in others}))
    text = sentence(
        f"{place_name(saying)} is {quotes} of {actor_name(refs[0], ground)} according to "
        f"{voices_of(saying, ground)}; it is said to be in {places} too, according to "
        f"{voices_of(others, ground)}"
    )
    settle = "What the words cover: towns or any ground, control or presence; and who left when."
    return conflict(ConflictKind.SUPERLATIVE, claims, text, settle, place=last.place)
