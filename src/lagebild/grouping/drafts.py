"""Events while claims are being joined to them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ClaimId
from lagebild.domain.interval import Interval
from lagebild.grouping.likeness import (
    Sides,
    counts_agree,
    happened,
    meet_any,
    place_key,
    sides_agree,
    sides_of,
    windows,
)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that are about one event, with the days and sides that they leave open."""

    claims: tuple[Claim, ...]
    days: Interval | None
    sides: Sides
    reasons: tuple[str, ...] = ()


def drafts_of(claims: Iterable[Claim]) -> tuple[Draft, ...]:
    """Join claims to events, the most exactly dated first, so that input order cannot matter."""
    buckets: defaultdict[tuple[str, bool, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        buckets[claim.type, happened(claim), _matter(claim)].append(claim)
    drafts: list[Draft] = []
    for _, members in sorted(buckets.items(), key=lambda bucket: bucket[0]):
        drafts.extend(_join(sorted(members, key=_exactness)))
    return tuple(drafts)


def _matter(claim: Claim) -> str:
    """Return the place or the goal, or the sides where neither is said; else it stands alone."""
    place = place_key(claim)
    if place is not None:
        return f"at {place}"
    if claim.to is not None:
        return f"to {claim.to.place or claim.to.text.casefold()}"
    sides = sorted(sides_of(claim).all)
    return f"between {sides}" if sides else f"alone {claim.id}"


def _exactness(claim: Claim) -> tuple[int, int, str, ClaimId]:
    days = claim.time.days if claim.time else None
    if days is None:
        return (2, 0, "", claim.id)
    return (1 if days.days is None else 0, days.days or 0, days.iso(), claim.id)


def _join(members: Sequence[Claim]) -> list[Draft]:
    drafts: list[Draft] = []
    of_day: defaultdict[dt.date, list[int]] = defaultdict(list)
    for claim in members:
        days = claim.time.days if claim.time else None
        single = days.single if days else None
        # Claims of single days come first, so that only drafts of their own day can fit them.
        near: Sequence[int] = of_day[single] if single else range(len(drafts))
        fitting = [index for index in near if _fits(drafts[index], claim)]
        if len(fitting) == 1:
            drafts[fitting[0]] = _with(drafts[fitting[0]], claim)
            continue
        why = (f"{len(fitting)} events fit {claim.id}; it stays by itself.",) if fitting else ()
        if single:
            of_day[single].append(len(drafts))
        drafts.append(Draft(claims=(claim,), days=days, sides=sides_of(claim), reasons=why))
    return drafts


def _fits(draft: Draft, claim: Claim) -> bool:
    agree = sides_agree(claim.type, draft.sides, sides_of(claim))
    if not agree or not meet_any(draft.days, windows(claim)):
        return False
    return not claim.figures or all(counts_agree(claim, other) for other in draft.claims)


def _with(draft: Draft, claim: Claim) -> Draft:
    days = claim.time.days if claim.time else None
    met = draft.days.meet(days) if draft.days and days else draft.days or days
    return Draft(
        claims=(*draft.claims, claim),
        days=met,
        sides=draft.sides.joined(sides_of(claim)),
        reasons=(*draft.reasons, _reason(draft, claim)),
    )


def _reason(draft: Draft, claim: Claim) -> str:
    where = f"at {claim.place.name or claim.place.text}" if claim.place else "with the same sides"
    days = claim.time.days if claim.time else None
    if days and draft.days:
        when = f"on days that meet ({draft.days.iso()} and {days.iso()})"
    else:
        when = "with no day that speaks against it"
    return f"{claim.id} joins: {claim.type} {where}, {when}, and no side differs."
