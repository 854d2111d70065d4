"""The claims of both ways of reading as one list: what the lists found, and what the model adds."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import Claim, TimeRef

# A claim of control that only the model sees moves a line, so that it must be a likely one: this
# score is how often claims like it were right on set-aside text.
_SURE_OF_CONTROL = 0.6
_DEATHS = "people.casualties"


def join_readings(listed: Sequence[Claim], learned: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the listed claims, filled from the learned ones that state the same, and the rest.

    Claims of control stay as the lists have them.

    Both state the same where type and sentence agree and no two different places are named. The
    lists find less and are right more often (docs/reader.md), so that what they say stays.
    """
    out = list(listed)
    by_sentence: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for at, claim in enumerate(listed):
        by_sentence[claim.type, claim.evidence[0].span.start].append(at)
    for claim in learned:
        near = by_sentence[claim.type, claim.evidence[0].span.start]
        same = [at for at in near if _one_place(out[at], claim)]
        if not same:
            if not near and (claim.group != "control" or claim.score >= _SURE_OF_CONTROL):
                out.append(claim)
            continue
        at = min(same, key=lambda n: out[n].trigger.distance(claim.trigger))
        out[at] = _filled(out[at], claim)
    return tuple(sorted(out, key=lambda claim: (claim.trigger, claim.id)))


def _one_place(one: Claim, other: Claim) -> bool:
    if one.place is None or other.place is None:
        return True
    if one.place.span and other.place.span and one.place.span.overlaps(other.place.span):
        return True
    return one.place.text.casefold() == other.place.text.casefold()


def _filled(claim: Claim, other: Claim) -> Claim:
    if claim.group == "control":
        # A wrong slot moves the line of control, an open one leaves it where it is.
        return claim
    return msgspec.structs.replace(
        claim,
        actors=claim.actors or other.actors,
        # Of "twelve people" killed the lists say on purpose that nobody in particular is named.
        recipients=claim.recipients or (() if claim.type == _DEATHS else other.recipients),
        place=claim.place or other.place,
        to=claim.to or other.to,
        time=_time(claim.time, other.time),
        figures=claim.figures or other.figures,
        aspect=claim.aspect or other.aspect,
        score=max(claim.score, other.score),
    )


def _time(one: TimeRef | None, other: TimeRef | None) -> TimeRef | None:
    if one and one.span:
        return one
    return other if other and other.span else one
