"""All claims about one place, those left out that say nothing beside the others."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.ids import ReportId
from lagebild.domain.picture import Holding
from lagebild.picture.evidence import Saying, View, saying_of
from lagebild.picture.moves import Move
from lagebild.picture.sides import Interest, share_a_side

_GAINS = frozenset({Move.TAKES, Move.HOLDS})
_CHANGES = frozenset({Move.TAKES, Move.LOSES})
# Farther apart, two changes of hands are two.
_SAME_CHANGE = dt.timedelta(days=62)
_NO = (Modality.DENIED, Modality.NEGATED)


def sayings_of(claims: Sequence[Claim], view: View) -> tuple[Saying, ...]:
    """Return what the claims of one place say about its line, in an order of their own.

    A hold by those who, in the same report, encircle the place is a hold of the ring round it
    and no saying about the inside. What had happened by some day says nothing against what is
    said of that very day, nor a change "this month" anything beside the one on a day in it.
    Whoever says the opposite too does not speak against their own interest (rule 2).
    """
    found = [saying for claim in claims if (saying := saying_of(claim, view)) is not None]
    rings: defaultdict[ReportId, list[Holding]] = defaultdict(list)
    for saying in found:
        if saying.move is Move.ENCIRCLES:
            rings[saying.claim.report].extend(saying.sides)
    rebutted = _rebutted(claims, view)
    exact = [saying for saying in found if not saying.late]
    inside = [
        _weighed(saying, found, rebutted)
        for saying in found
        if not _of_the_ring(saying, rings, view) and not _outdone(saying, exact, view)
    ]
    return tuple(sorted(inside, key=lambda saying: (saying.first, saying.claim.id)))


def _outdone(saying: Saying, exact: Sequence[Saying], view: View) -> bool:
    if not saying.late:
        return False
    if saying.window.first is None and any(other.first == saying.first for other in exact):
        return True
    return saying.move in _CHANGES and any(_same_change(saying, other, view) for other in exact)


def _same_change(vague: Saying, exact: Saying, view: View) -> bool:
    """Tell whether a change of hands on a day is the one that is said of some day around it."""
    near = vague.window.covers(exact.first) and vague.first - exact.first <= _SAME_CHANGE
    if exact.move is not Move.TAKES or not near:
        return False
    takers = share_a_side(vague.sides, exact.sides, exact.first, view.sides)
    return takers is not (vague.move is Move.LOSES)


def _of_the_ring(saying: Saying, rings: Mapping[ReportId, Sequence[Holding]], view: View) -> bool:
    ring = rings.get(saying.claim.report, ())
    held = saying.move is Move.HOLDS
    return held and share_a_side(saying.sides, ring, saying.first, view.sides)


def _weighed(saying: Saying, found: Sequence[Saying], rebutted: Sequence[Saying]) -> Saying:
    """Take from a word against interest its weight where its origin says the opposite too.

    One of the two may be misread, or told of another day. `rebutted` are sayings that are denied,
    each with the origin of its denial.
    """
    if saying.interest is not Interest.AGAINST:
        return saying
    serving = any(_meet(saying, other) and other.interest is Interest.FOR for other in found)
    if not serving and not any(_meet(saying, no) and _alike(saying, no) for no in rebutted):
        return saying
    return msgspec.structs.replace(saying, interest=Interest.NEUTRAL)


def _meet(one: Saying, other: Saying) -> bool:
    """Tell whether one origin says both, of days that meet."""
    if one.origin is None or other.origin is None or one.origin.key != other.origin.key:
        return False
    return one.first <= other.until and other.first <= one.until


def _alike(one: Saying, other: Saying) -> bool:
    """Tell whether both have the same side in the place, or both out of it."""
    same = one.move is other.move or {one.move, other.move} <= _GAINS
    return same and bool({side.key for side in one.sides} & {side.key for side in other.sides})


def _rebutted(claims: Sequence[Claim], view: View) -> list[Saying]:
    """Return what is denied, as if it were said."""
    asserted = (
        msgspec.structs.replace(claim, modality=Modality.ASSERTED)
        for claim in claims
        if claim.modality in _NO
    )
    return [saying for claim in asserted if (saying := saying_of(claim, view)) is not None]
