"""Claims to events."""

from collections.abc import Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.event import Event, Grouping, Origin
from lagebild.domain.ids import ClaimId, EventId, ReportId, derive_id
from lagebild.domain.lineage import Lineage
from lagebild.domain.report import ReportHead
from lagebild.grouping.causes import with_causes
from lagebild.grouping.drafts import Draft, drafts_of
from lagebild.grouping.likeness import affirms
from lagebild.grouping.origins import origins_of


def group(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    lineage: Lineage | None = None,
) -> Grouping:
    """Return the events of the claims and the origin that each claim adds.

    Claims of one type about the same place (or, unplaced, the same sides), with days that meet
    and no side that differs, are one event; denials belong to the event that they deny. Events of
    casualties name the violence that caused them. What a report took from another counts as that
    one's. The order of the claims has no influence.
    """
    drafts = drafts_of(claims)
    origins = origins_of((draft.claims for draft in drafts), heads, lineage)
    events = sorted((_event(draft, origins) for draft in drafts), key=lambda event: event.id)
    caused = with_causes(events, claims)
    return Grouping(events=caused, origins=dict(sorted(origins.items())))


def _event(draft: Draft, origins: Mapping[ClaimId, Origin]) -> Event:
    ids = tuple(sorted(claim.id for claim in draft.claims))
    kind = draft.claims[0].type
    places = {claim.place.place for claim in draft.claims if claim.place and claim.place.place}
    place = min(places, default=None)
    saying = [claim for claim in draft.claims if affirms(claim)] or list(draft.claims)
    found = {origins[claim.id] for claim in saying if claim.id in origins}
    days = draft.days.iso() if draft.days else ""
    return Event(
        id=EventId(derive_id("e", kind, place or "", days, *ids)),
        type=kind,
        claims=ids,
        place=place,
        days=draft.days,
        origins=_one_name_each(found),
        reasons=draft.reasons,
    )


def _one_name_each(origins: set[Origin]) -> tuple[Origin, ...]:
    """Keep one origin for each key, however its name is written in the reports."""
    by_key: dict[str, Origin] = {}
    for origin in sorted(origins):
        by_key.setdefault(origin.key, origin)
    return tuple(by_key.values())
