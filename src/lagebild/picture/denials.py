"""Conflicts about whether something is so at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lagebild.domain.claim import ActorRef, Claim, Modality
from lagebild.domain.ids import PlaceId
from lagebild.domain.picture import Conflict, ConflictKind
from lagebild.ontology.types import Effect, load_ontology
from lagebild.picture.matters import (
    Ground,
    Pair,
    components,
    conflict,
    place_name,
    voice,
    voices_of,
)
from lagebild.picture.words import sentence

_NO = (Modality.DENIED, Modality.NEGATED)
_IS_OR_IS_NOT = frozenset(
    {Effect.HOLDS, Effect.TAKES, Effect.ENCIRCLES, Effect.LEAVES, Effect.PRESENT}
)


def denials(ground: Ground) -> Iterator[Conflict]:
    """Yield the conflicts between those who say that something is so, and those who say no.

    A denial meets the claim that it rebuts also where one of the two names no place or day.
    "Not" alone must be about a state or a change of hands at the same place, on settled days that
    meet: an attack may pause and go on within the days of one claim.
    """
    asserted = _Asserted(ground)
    pairs = [
        (no, yes)
        for no in ground.claims
        if no.modality in _NO
        for yes in asserted.near(no)
        if _clash((no, yes), ground)
    ]
    for claims in components(pairs):
        yield _conflict(claims, ground)


class _Asserted:
    """The asserted claims by type and place, so that each denial meets only its own kind."""

    def __init__(self, ground: Ground) -> None:
        self._of_type: defaultdict[str, list[Claim]] = defaultdict(list)
        self._at: defaultdict[tuple[str, PlaceId | None], list[Claim]] = defaultdict(list)
        for claim in ground.claims:
            if claim.modality is not Modality.ASSERTED:
                continue
            self._of_type[claim.type].append(claim)
            if claim.place is None or claim.place.place:
                self._at[claim.type, claim.place.place if claim.place else None].append(claim)

    def near(self, no: Claim) -> Sequence[Claim]:
        """Return the asserted claims of the type that are at the same place or unplaced."""
        if no.place is None:
            return self._of_type[no.type]
        if no.place.place is None:
            return ()
        return (*self._at[no.type, no.place.place], *self._at[no.type, None])


def _clash(pair: Pair, ground: Ground) -> bool:
    no, yes = pair
    if no.type != yes.type or voice(no) == voice(yes) or not _same_sides(no, yes):
        return False
    if no.modality is Modality.NEGATED and not _one_moment(no, yes):
        return False
    if _counted(no) or _counted(yes):
        return False
    return _same_place(no, yes) and ground.clock.may_overlap(no, yes)


def _same_place(no: Claim, yes: Claim) -> bool:
    if no.place is None or yes.place is None:
        return bool(_keys(no.actors) & _keys(yes.actors))
    return no.place.place is not None and no.place.place == yes.place.place


def _one_moment(no: Claim, yes: Claim) -> bool:
    """Tell whether both say it of a place and settled days that meet."""
    if no.place is None or yes.place is None or no.time is None or yes.time is None:
        return False
    first, second = no.time.days, yes.time.days
    if load_ontology().effect(no.type) not in _IS_OR_IS_NOT:
        return False
    return first is not None and second is not None and first.overlaps(second)


def _same_sides(no: Claim, yes: Claim) -> bool:
    return all(
        not one or not other or bool(one & other)
        for one, other in (
            (_keys(no.actors), _keys(yes.actors)),
            (_keys(no.recipients), _keys(yes.recipients)),
        )
    )


def _counted(claim: Claim) -> bool:
    """Tell whether the claim counts people: then the figures are what differs."""
    return claim.type in ("people.presence", "people.captivity") and bool(claim.figures)


def _keys(refs: Iterable[ActorRef]) -> frozenset[str]:
    return frozenset(ref.key for ref in refs)


def _conflict(claims: tuple[Claim, ...], ground: Ground) -> Conflict:
    yes = [claim for claim in claims if claim.modality is Modality.ASSERTED]
    no = [claim for claim in claims if claim.modality in _NO]
    what = claims[0].type.partition(".")[2]
    denied = any(claim.modality is Modality.DENIED for claim in no)
    where = f" at {place_name(claims)}" if any(claim.place for claim in claims) else ""
    text = sentence(
        f"{what}{where}: it is so according to {voices_of(yes, ground)}; "
        f"{'denied' if denied else 'not so'} according to {voices_of(no, ground)}"
    )
    settle = "An account from somebody who was there, or from the side that it speaks against."
    return conflict(ConflictKind.EXISTENCE, claims, text, settle)
