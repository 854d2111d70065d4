"""The whole picture of a set of claims."""

from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.event import Grouping
from lagebild.domain.ids import ReportId
from lagebild.domain.picture import Picture
from lagebild.domain.report import ReportHead
from lagebild.picture.conflicts import conflicts
from lagebild.picture.control import control_intervals
from lagebild.picture.sides import Sides


def build_picture(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    grouping: Grouping,
    actors: Sides,
) -> Picture:
    """Return events, control intervals and conflicts; the order of the claims has no influence."""
    control = control_intervals(claims, heads, grouping, actors)
    return Picture(
        events=grouping.events,
        control=control,
        conflicts=conflicts(claims, heads, control, actors),
    )
