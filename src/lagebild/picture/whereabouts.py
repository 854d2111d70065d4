"""Conflicts about where one event was."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.picture import Conflict, ConflictKind
from lagebild.domain.place import is_wide_precision
from lagebild.ontology.types import load_ontology
from lagebild.picture.matters import Ground, components, conflict, voice, voice_name
from lagebild.picture.nearness import km_apart
from lagebild.picture.words import day_words, sentence

# As many dead or prisoners at two places on one day are hardly chance from this number on.
_TELLING = 5
# Farther apart, nobody takes one place for the other.
_NEAR_KM = 60.0


def whereabouts(ground: Ground) -> Iterator[Conflict]:
    """Yield the events of one day that two sources tell with one exact number of two places.

    A report that tells of both places tells of two events.
    """
    found: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    for claim in ground.claims:
        for mark in _marks(claim):
            found[mark].append(claim)
    for same in found.values():
        if len({claim.report for claim in same}) < len(same):
            continue
        pairs = [pair for pair in combinations(same, 2) if _clash(*pair)]
        for claims in components(pairs):
            yield _conflict(claims, ground)


def _marks(claim: Claim) -> Iterator[Hashable]:
    """Yield what tells the event from others: its type, its day, and each exact number."""
    place, day = claim.place, claim.time.days.single if claim.time and claim.time.days else None
    if day is None or place is None or place.place is None or is_wide_precision(place.precision):
        return
    if claim.modality is not Modality.ASSERTED or load_ontology().is_stock(claim.type):
        return
    for one in claim.figures:
        low, high = one.bounds
        if low == high and not one.approx and (low or 0) >= _TELLING:
            yield claim.type, day, one.what, one.unit, low


def _clash(one: Claim, other: Claim) -> bool:
    if one.place is None or other.place is None or one.place.place == other.place.place:
        return False
    off = km_apart((one.place.lat, one.place.lon), (other.place.lat, other.place.lon))
    mine, theirs = ({ref.key for ref in claim.recipients} for claim in (one, other))
    same_people = not mine or not theirs or bool(mine & theirs)
    return off is not None and off <= _NEAR_KM and same_people and voice(one) != voice(other)


def _conflict(claims: Sequence[Claim], ground: Ground) -> Conflict:
    said = "; ".join(
        f"in {claim.place.name or claim.place.text}, according to {voice_name(claim, ground)}"
        for claim in claims
        if claim.place
    )
    day = claims[0].time.days.single if claims[0].time and claims[0].time.days else None
    what = claims[0].type.partition(".")[2]
    text = sentence(f"{what}{f' on {day_words(day)}' if day else ''} with one number: {said}")
    settle = "Whether the places lie in each other, or a source takes the nearest town."
    return conflict(ConflictKind.PLACE, claims, text, settle)
