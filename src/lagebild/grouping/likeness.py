"""When two claims can be about the same event."""

from collections.abc import Iterable

import msgspec

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.interval import Interval, Precision

# What happened or did not, against what somebody wants, plans or fears.
HAPPENED = frozenset({Modality.ASSERTED, Modality.NEGATED, Modality.DENIED})
# The claims that say no; the others say yes.
AGAINST = frozenset({Modality.NEGATED, Modality.DENIED, Modality.REFUSED})
# Types in which the two sides may stand either way round.
_MUTUAL = frozenset({"violence.clash", "politics.ceasefire", "politics.negotiation"})


class Sides(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of the actors and recipients that claims of one event name."""

    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Actors and recipients together."""
        return self.actors | self.recipients

    def joined(self, other: "Sides") -> "Sides":
        """Return the sides that either names."""
        return Sides(
            actors=self.actors | other.actors, recipients=self.recipients | other.recipients
        )


def sides_of(claim: Claim) -> Sides:
    """Return the sides that the claim names."""
    return Sides(
        actors=frozenset(ref.key for ref in claim.actors),
        recipients=frozenset(ref.key for ref in claim.recipients),
    )


def sides_agree(kind: str, one: Sides, other: Sides) -> bool:
    """Tell whether the sides can be those of one event: each is unsaid, or shared in part."""
    if kind in _MUTUAL:
        return one.all <= other.all or other.all <= one.all
    return _share(one.actors, other.actors) and _share(one.recipients, other.recipients)


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def happened(claim: Claim) -> bool:
    """Tell whether the claim says what was or was not, rather than what should or may be."""
    return claim.modality in HAPPENED


def affirms(claim: Claim) -> bool:
    """Tell whether the claim says yes to what it is about."""
    return claim.modality not in AGAINST


def windows(claim: Claim) -> tuple[Interval, ...]:
    """Return the days that the claim may be about; none where nothing is said of them."""
    if claim.time is None:
        return ()
    return (claim.time.days,) if claim.time.days else claim.time.candidates


def place_key(claim: Claim) -> str | None:
    """Return what tells the claim's place from others: its id, or its name where unresolved."""
    if claim.place is None:
        return None
    return claim.place.place or f"unlisted:{claim.place.text.casefold()}"


def meet_any(days: Interval | None, candidates: Iterable[Interval]) -> bool:
    """Tell whether a candidate shares a day with the days; unknown days share with all."""
    options = tuple(candidates)
    return days is None or not options or any(days.overlaps(option) for option in options)


def counts_agree(one: Claim, other: Claim) -> bool:
    """Tell whether figures of the two can be of one event.

    What is counted over days ("5,000 in the past four days") holds more than what is counted on
    one of them: that is another count, unless both give the same.
    """
    if not (_over_more_days(one, other) or _over_more_days(other, one)):
        return True
    return all(
        first.bounds == second.bounds
        for first in one.figures
        for second in other.figures
        if first.what == second.what
    )


def _over_more_days(many: Claim, few: Claim) -> bool:
    days, part = (claim.time.days if claim.time else None for claim in (many, few))
    if days is None or part is None or days.precision is not Precision.RANGE:
        return False
    return None not in (days.days, part.days) and (days.days or 0) > (part.days or 0)
