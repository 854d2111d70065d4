"""The whole picture of a set of claims."""

from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.event import Grouping
from lagebild.domain.ids import ReportId
from lagebild.domain.picture import Picture
from lagebild.domain.report import ReportHead
from lagebild.picture.conflicts import conflicts
from lagebild.picture.control import control_intervals
from lagebild.picture.look_alikes import look_alikes
from lagebild.picture.matters import Ground
from lagebild.picture.overlap import clock_of
from lagebild.picture.sides import Sides


def build_picture(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    grouping: Grouping,
    actors: Sides,
) -> Picture:
    """Return events, control intervals, conflicts and look-alikes.

    The order of the claims has no influence.
    """
    control = control_intervals(claims, heads, grouping, actors)
    ordered = tuple(sorted(claims, key=lambda claim: claim.id))
    ground = Ground(
        claims=ordered,
        clock=clock_of(ordered, heads),
        sides=actors,
        events={claim: event.id for event in grouping.events for claim in event.claims},
    )
    return Picture(
        events=grouping.events,
        control=control,
        conflicts=conflicts(ground, control),
        look_alikes=look_alikes(ground, control),
    )
