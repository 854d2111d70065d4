"""One conflict for one matter: linked claims, and how they are named."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim
from lagebild.domain.ids import ClaimId, ConflictId, EventId, PlaceId, ReportId, derive_id
from lagebild.domain.picture import Conflict, ConflictKind, Difference, LookAlike
from lagebild.domain.report import ReportHead
from lagebild.picture.overlap import Clock
from lagebild.picture.sides import Sides
from lagebild.picture.words import listed

Pair = tuple[Claim, Claim]


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What every search for conflicts works on: claims sorted by id, their clock, the sides.

    `events` says to which event each claim belongs.
    """

    claims: tuple[Claim, ...]
    clock: Clock
    sides: Sides
    events: Mapping[ClaimId, EventId] = {}

    @property
    def heads(self) -> Mapping[ReportId, ReportHead]:
        """The heads of the reports."""
        return self.clock.heads


def voice(claim: Claim) -> str:
    """Return the key of who makes the statement."""
    origin = claim.source.origin
    return origin.key if origin else f"report:{claim.report}"


def voice_name(claim: Claim, ground: Ground) -> str:
    """Return the name of who makes the statement, for a sentence."""
    origin = claim.source.origin
    if origin is not None:
        return actor_name(origin, ground)
    head = ground.heads.get(claim.report)
    return f"the report {(head.outlet or head.name) if head else claim.report}"


def actor_name(ref: ActorRef, ground: Ground) -> str:
    """Return the gazetteer's name of the actor, or its own."""
    known = ground.sides.get(ref.actor) if ref.actor else None
    return known.name if known else ref.name or ref.text


def place_name(claims: Iterable[Claim]) -> str:
    """Return the name of the claims' place; the first in the alphabet where they differ."""
    places = [claim.place for claim in claims if claim.place]
    return min((place.name or place.text for place in places), default="an unnamed place")


def voices_of(claims: Iterable[Claim], ground: Ground) -> str:
    """Join the names of who makes the statements, each once."""
    return listed(sorted({voice_name(claim, ground) for claim in claims}))


def components(pairs: Iterable[Pair]) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims that hang together by the pairs, each group sorted by id."""
    parent: dict[ClaimId, ClaimId] = {}
    claims: dict[ClaimId, Claim] = {}

    def root(of: ClaimId) -> ClaimId:
        while parent[of] != of:
            parent[of] = parent[parent[of]]
            of = parent[of]
        return of

    for pair in pairs:
        for claim in pair:
            claims[claim.id] = claim
            parent.setdefault(claim.id, claim.id)
        one, other = sorted(root(claim.id) for claim in pair)
        parent[other] = one
    groups: defaultdict[ClaimId, list[Claim]] = defaultdict(list)
    for key in sorted(claims):
        groups[root(key)].append(claims[key])
    return tuple(tuple(groups[key]) for key in sorted(groups))


def conflict(
    kind: ConflictKind,
    claims: Sequence[Claim],
    sentence: str,
    settle: str,
    place: PlaceId | None = None,
) -> Conflict:
    """Make the conflict of the claims; its id comes from the kind and the claims.

    Without a place of its own it lies where all its claims lie.
    """
    ids = tuple(sorted(claim.id for claim in claims))
    return Conflict(
        id=ConflictId(derive_id("x", kind.value, *ids)),
        kind=kind,
        claims=ids,
        sentence=sentence,
        settle=settle,
        place=place or _only_place(claims),
    )


def look_alike(difference: Difference, claims: Iterable[Claim], sentence: str) -> LookAlike:
    """Make the look-alike of the claims; it lies where all those with a place lie."""
    members = tuple(claims)
    ids = tuple(sorted(claim.id for claim in members))
    return LookAlike(
        id=ConflictId(derive_id("x", difference.value, *ids)),
        difference=difference,
        claims=ids,
        sentence=sentence,
        place=_only_place(members),
    )


def _only_place(claims: Iterable[Claim]) -> PlaceId | None:
    places = {claim.place.place for claim in claims if claim.place and claim.place.place}
    return min(places) if len(places) == 1 else None


def by_claim_ids(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims by id, each once."""
    known = {claim.id: claim for claim in claims}
    return tuple(known[key] for key in sorted(known))
