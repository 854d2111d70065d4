"""The days of a place as other programs read them: flat, with ids beside names."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from lagebild.domain.ids import ActorId, ClaimId
from lagebild.domain.picture import ControlDay, ControlState, Holding, Mark, Standing


class HolderRow(msgspec.Struct, frozen=True, kw_only=True):
    """One side in a place; `actor` is its id, None where the gazetteer does not list it."""

    name: str
    actor: ActorId | None
    share: float | None


class DayRow(msgspec.Struct, frozen=True, kw_only=True):
    """One day of a place."""

    day: dt.date
    state: ControlState
    holders: tuple[HolderRow, ...]
    outside: tuple[HolderRow, ...]
    origins: tuple[str, ...]
    claims: tuple[ClaimId, ...]
    mark: Mark | None
    marks: tuple[Mark, ...]
    standing: Standing
    age: int | None
    reason: str


def day_rows(days: Sequence[ControlDay]) -> tuple[DayRow, ...]:
    """Return one row a day."""
    return tuple(
        DayRow(
            day=day.day,
            state=day.state,
            holders=tuple(map(_holder, day.holders)),
            outside=tuple(map(_holder, day.outside)),
            origins=tuple(origin.name for origin in day.origins),
            claims=day.claims,
            mark=day.mark,
            marks=day.marks,
            standing=day.standing,
            age=day.age,
            reason=day.reason,
        )
        for day in days
    )


def _holder(holding: Holding) -> HolderRow:
    listed = not holding.key.startswith("unlisted:")
    return HolderRow(
        name=holding.name,
        actor=ActorId(holding.key) if listed else None,
        share=holding.share,
    )
