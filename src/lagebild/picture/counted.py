"""Figures of what happened that differ without a conflict: other events, or another scope."""

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.figure import Figure
from lagebild.domain.interval import Interval
from lagebild.domain.picture import Difference, LookAlike
from lagebild.domain.place import is_wide_precision
from lagebild.ontology.types import load_ontology
from lagebild.picture.matters import Ground, components, look_alike, place_name, voice, voice_name
from lagebild.picture.measures import figure_words
from lagebild.picture.words import days_words, sentence

# Farther apart, nobody takes two happenings for one.
NEAR = dt.timedelta(days=31)
# Each figure is held against so many that follow it, so that busy places stay quick.
_NEXT = 8
_GROUND = frozenset({"area", "share"})


class _Count(msgspec.Struct, frozen=True, kw_only=True):
    claim: Claim
    figure: Figure
    days: Interval


def counted(ground: Ground) -> Iterator[LookAlike]:
    """Yield the figures of what happened that are of two events, or of more than the other.

    Two convoys on two days are two events. What is counted over days, or of more ground, holds
    more than what is counted on one of the days, or in one of the places.
    """
    for same in _by_matter(ground).values():
        pairs = list(_pairs(same, ground))
        for why in (Difference.OTHER_EVENT, Difference.OTHER_SCOPE):
            yield from _told(
                why, [(one, other) for found, one, other in pairs if found is why], ground
            )
    for same in _by_report(ground).values():
        yield from _told(Difference.OTHER_SCOPE, list(_of_other_ground(same)), ground)


def _by_matter(ground: Ground) -> Mapping[Hashable, Sequence[_Count]]:
    ontology = load_ontology()
    found: defaultdict[Hashable, list[_Count]] = defaultdict(list)
    for claim in ground.claims:
        settled = claim.place is not None and claim.place.place is not None
        if settled and not ontology.is_stock(claim.type):
            for one in _counts(claim):
                where = claim.place.place if claim.place else None
                found[claim.type, where, one.figure.what, one.figure.unit].append(one)
    for same in found.values():
        same.sort(key=lambda one: (one.days.last or dt.date.max, one.claim.id))
    return found


def _by_report(ground: Ground) -> Mapping[Hashable, Sequence[_Count]]:
    """Gather the measures of ground that one report gives of one side."""
    found: defaultdict[Hashable, list[_Count]] = defaultdict(list)
    for claim in ground.claims:
        for one in _counts(claim):
            if one.figure.what in _GROUND:
                found[claim.report, one.figure.what, one.figure.unit].append(one)
    return found


def _counts(claim: Claim) -> Iterator[_Count]:
    days = claim.time.days if claim.time else None
    if days is None or claim.modality is not Modality.ASSERTED:
        return
    for figure in claim.figures:
        yield _Count(claim=claim, figure=figure, days=days)


def _pairs(same: Sequence[_Count], ground: Ground) -> Iterator[tuple[Difference, _Count, _Count]]:
    for index, one in enumerate(same):
        for other in islice(same, index + 1, index + 1 + _NEXT):
            if not _differ(one, other) or voice(one.claim) == voice(other.claim):
                continue
            if ground.events.get(one.claim.id) == ground.events.get(other.claim.id):
                continue
            if not one.days.overlaps(other.days) and _near(one, other):
                yield Difference.OTHER_EVENT, one, other
            elif _holds_more(one.days, other.days) or _holds_more(other.days, one.days):
                yield Difference.OTHER_SCOPE, one, other


def _differ(one: _Count, other: _Count) -> bool:
    return one.figure.bounds != other.figure.bounds


def _near(one: _Count, other: _Count) -> bool:
    """Tell whether the other, which ends later, begins soon after the one."""
    begins = other.days.first or other.days.last
    return one.days.last is not None and begins is not None and begins - one.days.last <= NEAR


def _holds_more(many: Interval, few: Interval) -> bool:
    """Tell whether these are all of those days and more."""
    starts = many.first is None or (few.first is not None and many.first <= few.first)
    ends = many.last is None or (few.last is not None and few.last <= many.last)
    return starts and ends and (many.first, many.last) != (few.first, few.last)


def _of_other_ground(same: Iterable[_Count]) -> Iterator[tuple[_Count, _Count]]:
    """Pair what is said of all ground, or of a region, with what is said of a place."""
    counts = list(same)
    wide = [
        one for one in counts if not one.claim.place or is_wide_precision(one.claim.place.precision)
    ]
    narrow = [one for one in counts if one.claim.place and one not in wide]
    for one in wide:
        for other in narrow:
            if _differ(one, other) and _sides(one.claim) & _sides(other.claim):
                yield one, other


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(ref.key for ref in (*claim.actors, *claim.recipients))


def _told(
    why: Difference, pairs: Sequence[tuple[_Count, _Count]], ground: Ground
) -> Iterator[LookAlike]:
    by_claim = {one.claim.id: one for pair in pairs for one in pair}
    for claims in components((one.claim, other.claim) for one, other in pairs):
        counts = sorted(
            (by_claim[claim.id] for claim in claims),
            key=lambda one: (one.days.last or dt.date.max, one.claim.id),
        )
        said = "; ".join(_words(one, ground) for one in counts)
        reason = {
            Difference.OTHER_EVENT: "of other days, and so of other events",
            Difference.OTHER_SCOPE: "one counts more days or more ground than the other",
        }[why]
        yield look_alike(why, claims, sentence(f"{said}: {reason}"))


def _words(one: _Count, ground: Ground) -> str:
    where = f" in {place_name([one.claim])}" if one.claim.place else ""
    when = days_words(one.days)
    by = voice_name(one.claim, ground)
    return f"{figure_words(one.figure)} ({one.figure.what}){where} {when}, according to {by}"
