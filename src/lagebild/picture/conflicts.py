"""Claims that can't all hold."""

from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.picture import Conflict, ControlInterval
from lagebild.domain.report import ReportHead
from lagebild.picture.denials import denials
from lagebild.picture.disputes import disputes
from lagebild.picture.matters import Ground
from lagebild.picture.overlap import clock_of
from lagebild.picture.sides import Sides
from lagebild.picture.superlatives import superlatives
from lagebild.picture.values import values


def conflicts(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    intervals: Sequence[ControlInterval],
    actors: Sides,
) -> tuple[Conflict, ...]:
    """Return all conflicts, one for each matter, sorted by id."""
    ordered = tuple(sorted(claims, key=lambda claim: claim.id))
    ground = Ground(claims=ordered, clock=clock_of(ordered, heads), sides=actors)
    found = {
        each.id: each
        for each in (
            *denials(ground),
            *superlatives(ground, intervals),
            *values(ground),
            *disputes(ground, intervals),
        )
    }
    return tuple(found[key] for key in sorted(found))
