"""Conflicts between the numbers of dead and injured that are said of one event."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.figure import Figure
from lagebild.domain.ids import EventId
from lagebild.domain.picture import Conflict, ConflictKind
from lagebild.picture.matters import Ground, components, conflict, place_name, voice, voice_name
from lagebild.picture.measures import figure_words, spread
from lagebild.picture.words import sentence

_CASUALTIES = "people.casualties"
# Told of more days than this, a toll may hold several events.
_ONE_EVENT_DAYS = 2


class _Toll(msgspec.Struct, frozen=True, kw_only=True):
    claim: Claim
    figure: Figure


def tolls(ground: Ground) -> Iterator[Conflict]:
    """Yield the tolls of one event, in one unit, whose bounds leave no number that is both.

    A later toll does not replace an earlier one: it is of something past (rule 3).
    """
    found: defaultdict[tuple[EventId, str, str], list[_Toll]] = defaultdict(list)
    for claim in ground.claims:
        event = ground.events.get(claim.id)
        if claim.type != _CASUALTIES or claim.modality is not Modality.ASSERTED or event is None:
            continue
        days = claim.time.days if claim.time else None
        if days is None or days.days is None or days.days > _ONE_EVENT_DAYS:
            continue
        for figure in claim.figures:
            found[event, figure.what, figure.unit].append(_Toll(claim=claim, figure=figure))
    for key in sorted(found):
        pairs = [pair for pair in combinations(found[key], 2) if _clash(*pair)]
        tolls_of = {toll.claim.id: toll for pair in pairs for toll in pair}
        for claims in components((one.claim, other.claim) for one, other in pairs):
            yield _conflict([tolls_of[claim.id] for claim in claims], ground)


def _clash(one: _Toll, other: _Toll) -> bool:
    (low, high), (least, most) = spread(one.figure), spread(other.figure)
    above = low is not None and most is not None and low > most
    below = least is not None and high is not None and least > high
    return (above or below) and voice(one.claim) != voice(other.claim)


def _conflict(found: Sequence[_Toll], ground: Ground) -> Conflict:
    ordered = sorted(found, key=lambda toll: (toll.figure.bounds[0] or 0.0, toll.claim.id))
    claims = [toll.claim for toll in ordered]
    said = "; ".join(
        f"{figure_words(toll.figure)}, according to {voice_name(toll.claim, ground)}"
        for toll in ordered
    )
    what = ordered[0].figure.what or "casualties"
    settle = "Lists of names, or a count by somebody who was there; who and which days it counts."
    text = sentence(f"{what} at {place_name(claims)}: {said}")
    return conflict(ConflictKind.VALUE, claims, text, settle)
