"""Sentences that state a claim again add their words to it, and what they say more of it."""

from collections.abc import Sequence

import msgspec

from lagebild.domain.claim import Claim


def join_repeated(
    stated: Sequence[tuple[Claim, ...]], same: Sequence[int | None]
) -> tuple[Claim, ...]:
    """Return the claims without those that repeat an earlier one.

    `stated` holds each trigger's claims, one a place; `same` says which earlier trigger states
    the same. A repeat in another mood (denied, demanded), by another source or about a place that
    the first does not name is a claim of its own.
    """
    out = [list(claims) for claims in stated]
    first: list[int] = []
    for at, earlier in enumerate(same):
        root = first[earlier] if earlier is not None else at
        if root != at:
            out[at] = [claim for claim in stated[at] if not _added(out[root], claim)]
        first.append(at if out[at] else root)
    return tuple(claim for claims in out for claim in claims)


def _added(claims: list[Claim], again: Claim) -> bool:
    """Add a repeat to the claim that it fits, and tell whether there is one."""
    for at, claim in enumerate(claims):
        if (
            claim.modality == again.modality
            and _one_source(claim, again)
            and _one_place(claim, again)
        ):
            claims[at] = _with(claim, again)
            return True
    return False


def _one_source(claim: Claim, again: Claim) -> bool:
    one, other = claim.source.origin, again.source.origin
    return one is None or other is None or one.text.casefold() == other.text.casefold()


def _one_place(claim: Claim, again: Claim) -> bool:
    one, other = claim.place, again.place
    return one is None or other is None or one.text.casefold() == other.text.casefold()


def _with(claim: Claim, again: Claim) -> Claim:
    timed = again.time if again.time and again.time.span else None
    return msgspec.structs.replace(
        claim,
        actors=claim.actors or again.actors,
        recipients=claim.recipients or again.recipients,
        place=claim.place or again.place,
        to=claim.to or again.to,
        time=claim.time if claim.time and claim.time.span else timed or claim.time,
        figures=claim.figures or again.figures,
        source=claim.source if claim.source.origin else again.source,
        evidence=tuple(dict.fromkeys((*claim.evidence, *again.evidence))),
        score=max(claim.score, again.score),
    )
