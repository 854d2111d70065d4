"""What is planned, demanded or feared beside what happened or was refused."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lagebild.domain.claim import ActorRef, Claim, Modality
from lagebild.domain.picture import Difference, LookAlike
from lagebild.picture.matters import Ground, Pair, components, look_alike, place_name, voices_of
from lagebild.picture.words import sentence

_INTENTS = (Modality.PLANNED, Modality.DEMANDED, Modality.POSSIBLE)
_FACTS = (Modality.ASSERTED, Modality.NEGATED)
# A plan that was said longer before or after is another one.
_SAME_PLAN = dt.timedelta(days=62)


def intents(ground: Ground) -> Iterator[LookAlike]:
    """Yield plans with what is nearest to them of what happened or did not, and refusals.

    Who plans a thing does not say that it is so, and who refuses one does not deny it.
    """
    by_type: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in ground.claims:
        by_type[claim.type].append(claim)
    for kind in sorted(by_type):
        yield from _not_yet(by_type[kind], ground)
        yield from _refused(by_type[kind], ground)


def _not_yet(same: Sequence[Claim], ground: Ground) -> Iterator[LookAlike]:
    facts: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in same:
        if claim.modality in _FACTS:
            facts[_place(claim)].append(claim)
    pairs: list[Pair] = []
    for intent in (claim for claim in same if claim.modality in _INTENTS):
        near = [
            (distance, fact.id, fact)
            for fact in facts.get(_place(intent), ())
            if _one_matter(intent, fact)
            and (distance := _distance(intent, fact, ground)) is not None
        ]
        if near:
            pairs.append((intent, min(near, key=lambda row: row[:2])[2]))
    for claims in components(pairs):
        plans = [claim for claim in claims if claim.modality in _INTENTS]
        was = [claim for claim in claims if claim.modality is Modality.ASSERTED]
        was_not = [claim for claim in claims if claim.modality is Modality.NEGATED]
        parts = [f"{_ways(plans)} according to {voices_of(plans, ground)}"]
        parts += [f"so according to {voices_of(was, ground)}"] if was else []
        parts += (
            [f"not so, or not yet, according to {voices_of(was_not, ground)}"] if was_not else []
        )
        text = f"{_what(claims)}: {'; '.join(parts)}: what is {_ways(plans)} is not said to be so"
        yield look_alike(Difference.NOT_YET, claims, sentence(text))


def _refused(same: Sequence[Claim], ground: Ground) -> Iterator[LookAlike]:
    no = [claim for claim in same if claim.modality is Modality.REFUSED]
    asked = [
        claim for claim in same if claim.modality is Modality.ASSERTED or claim.modality in _INTENTS
    ]
    pairs = [
        (refusal, other)
        for refusal in no
        for other in asked
        if _between_the_same(refusal, other)
        and _place(refusal) in (None, _place(other))
        and _distance(refusal, other, ground) is not None
    ]
    for claims in components(pairs):
        refusals = [claim for claim in claims if claim.modality is Modality.REFUSED]
        others = [claim for claim in claims if claim not in refusals]
        text = (
            f"{_what(claims)}: asked or said according to {voices_of(others, ground)}; refused "
            f"according to {voices_of(refusals, ground)}: a refusal denies nothing"
        )
        yield look_alike(Difference.REFUSED, claims, sentence(text))


def _place(claim: Claim) -> str | None:
    return (claim.place.place or f"unlisted:{claim.place.text}") if claim.place else None


def _one_matter(one: Claim, other: Claim) -> bool:
    """Tell whether no side differs, and where no place is said, whether both are named."""
    actors = _keys(one.actors), _keys(other.actors)
    recipients = _keys(one.recipients), _keys(other.recipients)
    if one.place is None and not (actors[0] & actors[1] and recipients[0] & recipients[1]):
        return False
    return all(not a or not b or bool(a & b) for a, b in (actors, recipients))


def _between_the_same(one: Claim, other: Claim) -> bool:
    """Tell whether the two are between the same sides, whichever of them acts."""
    mine, theirs = (_keys((*c.actors, *c.recipients)) for c in (one, other))
    return len(mine & theirs) >= min(2, len(mine), len(theirs)) > 0


def _distance(one: Claim, other: Claim, ground: Ground) -> dt.timedelta | None:
    """Return how far the days of the two lie apart; None where they are of other times."""
    if one.report == other.report:
        return dt.timedelta(0)
    days = _day(one, ground), _day(other, ground)
    if days[0] is None or days[1] is None:
        return None
    between = abs(days[0] - days[1])
    return between if between <= _SAME_PLAN else None


def _day(claim: Claim, ground: Ground) -> dt.date | None:
    days = claim.time.days if claim.time else None
    said = (days.last or days.first) if days else None
    return said or ground.clock.as_of.get(claim.report)


def _ways(claims: Iterable[Claim]) -> str:
    return " or ".join(sorted({claim.modality.value for claim in claims}))


def _what(claims: Sequence[Claim]) -> str:
    what = claims[0].type.partition(".")[2]
    return f"{what} at {place_name(claims)}" if any(claim.place for claim in claims) else what


def _keys(refs: Iterable[ActorRef]) -> frozenset[str]:
    return frozenset(ref.key for ref in refs)
