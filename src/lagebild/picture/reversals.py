"""Places that changed hands and back: a sequence, no conflict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from lagebild.domain.claim import Claim, Modality
from lagebild.domain.ids import ClaimId, PlaceId
from lagebild.domain.picture import ControlInterval, Difference, LookAlike, Mark
from lagebild.ontology.types import Effect, load_ontology
from lagebild.picture.matters import (
    Ground,
    actor_name,
    by_claim_ids,
    look_alike,
    place_name,
    voice_name,
)
from lagebild.picture.words import days_words, listed, sentence, verb


def reversals(ground: Ground, intervals: Sequence[ControlInterval]) -> Iterator[LookAlike]:
    """Yield, for each boundary that is marked as a reversal, the takes before and after it."""
    claims = {claim.id: claim for claim in ground.claims}
    lines: defaultdict[PlaceId, list[ControlInterval]] = defaultdict(list)
    for interval in intervals:
        lines[interval.place].append(interval)
    for place in sorted(lines):
        for before, after in pairwise(lines[place]):
            if Mark.REVERSAL not in after.marks:
                continue
            gained = {side.key for side in after.holders} - {side.key for side in before.holders}
            new = _takes(after.claims, claims, gained)
            taken = {ref.key for claim in new for ref in claim.actors}
            earlier = (*before.claims, *after.claims)
            lost = {ref.key for c in earlier if c in claims for ref in claims[c].actors} - taken
            old = _takes(earlier, claims, lost)
            if old and new:
                yield _sequence(old, new, ground)


def _takes(
    ids: Iterable[ClaimId], claims: Mapping[ClaimId, Claim], takers: set[str]
) -> tuple[Claim, ...]:
    ontology = load_ontology()
    return tuple(
        claim
        for one in ids
        if (claim := claims.get(one))
        and ontology.effect(claim.type) is Effect.TAKES
        and claim.modality is Modality.ASSERTED
        and takers & {ref.key for ref in claim.actors}
    )


def _sequence(old: Sequence[Claim], new: Sequence[Claim], ground: Ground) -> LookAlike:
    text = sentence(
        f"{place_name(new)}: {_took(old[0], ground)}; then {_took(new[0], ground)}: "
        "the later supersedes the earlier"
    )
    return look_alike(Difference.SUPERSEDED, by_claim_ids((*old, *new)), text)


def _took(claim: Claim, ground: Ground) -> str:
    names = [actor_name(ref, ground) for ref in claim.actors]
    days = claim.time.days if claim.time else None
    when = f" {days_words(days)}" if days else ""
    be = verb(names, "has", "have")
    return f"{listed(names)} {be} taken it{when}, according to {voice_name(claim, ground)}"
