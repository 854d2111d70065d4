"""What stocks measure, and when two measures can't both hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lagebild.domain.actor import PARTIES
from lagebild.domain.claim import Claim, Modality
from lagebild.domain.figure import Figure
from lagebild.domain.ids import PlaceId
from lagebild.ontology.types import Effect, Ontology, load_ontology
from lagebild.picture.matters import Ground
from lagebild.picture.sides import Sides

_PRESENCE, _CAPTIVITY = "people.presence", "people.captivity"
_ARMED_UNITS = frozenset({"fighters", "soldiers", "troops"})
# "about 40" may be a quarter more or less.
_ABOUT = 0.25


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of a stock: of whom or what, in which unit, with the bounds that it leaves.

    `low` and `high` are None where open; both 0 for none at all.
    """

    claim: Claim
    place: PlaceId
    subject: str
    unit: str
    low: float | None
    high: float | None
    words: str

    @property
    def is_none(self) -> bool:
        """Whether it says that there is nothing and nobody."""
        return self.high == 0


def measures(claim: Claim, ontology: Ontology, sides: Sides) -> Iterator[Measure]:
    """Yield what a claim of a stock measures at its place."""
    place = claim.place.place if claim.place else None
    said = claim.modality in (Modality.ASSERTED, Modality.NEGATED)
    if place is None or not said or not ontology.is_stock(claim.type):
        return
    if claim.type in (_PRESENCE, _CAPTIVITY):
        yield from _people(claim, place, sides)
    elif claim.modality is Modality.ASSERTED:
        yield from _ground(claim, place, ontology)


def gathered(ground: Ground) -> Mapping[tuple[PlaceId, str], Sequence[Measure]]:
    """Return all measures by place and by of whom or what they are."""
    ontology = load_ontology()
    found: defaultdict[tuple[PlaceId, str], list[Measure]] = defaultdict(list)
    for measure in (m for c in ground.claims for m in measures(c, ontology, ground.sides)):
        found[measure.place, measure.subject].append(measure)
    return found


def exclude(one: Measure, other: Measure) -> bool:
    """Tell whether the two can't both hold: bounds apart in one unit, or none against some."""
    if (one.place, one.subject) != (other.place, other.subject):
        return False
    if one.is_none or other.is_none:
        none, some = (one, other) if one.is_none else (other, one)
        free = none.claim.type == _CAPTIVITY and some.claim.type == _PRESENCE
        return not free and some.low is not None and some.low > 0
    if one.unit != other.unit:
        return False
    if one.claim.type != other.claim.type and _CAPTIVITY in (one.claim.type, other.claim.type):
        held, there = (one, other) if one.claim.type == _CAPTIVITY else (other, one)
        return _above(held, there)
    return apart(one, other)


def apart(one: Measure, other: Measure) -> bool:
    """Tell whether the bounds leave no number that is both."""
    return _above(one, other) or _above(other, one)


def _above(one: Measure, other: Measure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _people(claim: Claim, place: PlaceId, sides: Sides) -> Iterator[Measure]:
    subject = "fighters" if _armed(claim, sides) else "people"
    if claim.modality is Modality.NEGATED:
        if not claim.figures:
            yield _measure(claim, place, subject, Figure(what="", unit="", best=0))
        return
    for figure in claim.figures:
        if figure.what in ("present", "held", "trapped"):
            yield _measure(claim, place, subject, figure)


def _ground(claim: Claim, place: PlaceId, ontology: Ontology) -> Iterator[Measure]:
    holds = ontology.effect(claim.type) is Effect.HOLDS
    inside = claim.actors if holds else claim.recipients
    who = "+".join(sorted(ref.key for ref in inside))
    for figure in claim.figures:
        if figure.what in ("area", "share"):
            yield _measure(claim, place, f"{figure.what} held by {who}", figure)


def _measure(claim: Claim, place: PlaceId, subject: str, figure: Figure) -> Measure:
    low, high = spread(figure)
    return Measure(
        claim=claim,
        place=place,
        subject=subject,
        unit=figure.unit,
        low=low,
        high=high,
        words=figure_words(figure),
    )


def spread(figure: Figure) -> tuple[float | None, float | None]:
    """Return the bounds, wider where the words say "about"."""
    low, high = figure.bounds
    give = _ABOUT if figure.approx else 0.0
    return (
        None if low is None else low * (1 - give),
        None if high is None else high * (1 + give),
    )


def figure_words(figure: Figure) -> str:
    """Write a figure: about 200 families, at least 10 trucks, none."""
    low, high = figure.bounds
    if low == high == 0:
        return "none"
    about = "about " if figure.approx else ""
    if low == high and low is not None:
        number = f"{about}{low:,g}"
    elif low is not None and high is not None:
        number = f"{low:,g} to {high:,g}"
    else:
        number = f"at least {low:,g}" if low is not None else f"at most {high:,g}"
    return f"{number} {figure.unit}".strip()


def _armed(claim: Claim, sides: Sides) -> bool:
    if any(figure.unit in _ARMED_UNITS for figure in claim.figures):
        return True
    known = [sides.get(ref.actor) for ref in claim.recipients if ref.actor]
    return any(actor is not None and actor.kind in PARTIES for actor in known)
