"""A sentence that only denies: what the sentence before reported is denied by this one's source."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene, compiled
from lagebild.claims.triggers import is_party
from lagebild.domain.claim import Claim, Modality, SourceChain
from lagebild.domain.ids import ClaimId, derive_id
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.modality import ModalityTable


def denial_in(scene: Scene, table: ModalityTable) -> Span | None:
    """Return where a sentence denies something, None where it denies nothing."""
    sentence = scene.sentence.span
    for cue in table.cue:
        if cue.modality is Modality.DENIED:
            match = compiled(cue.word).search(scene.text, sentence.start, sentence.end)
            if match and match.end() > match.start():
                return Span(start=match.start(), end=match.end())
    return None


def denier_in(scene: Scene, cue: Span) -> ActorMention | None:
    """Return the party that is the subject of the denial, in its clause before the cue."""
    clause = scene.clause_of(cue)
    return next(
        (
            actor
            for actor in scene.actors
            if is_party(actor) and clause.overlaps(actor.span) and actor.span.end <= cue.start
        ),
        None,
    )


def deny(
    reported: Sequence[Claim], scene: Scene, cue: Span, source: SourceChain
) -> tuple[Claim, ...]:
    """Return the claims that others are said to make, denied in this sentence by `source`.

    What the report says in its own voice isn't denied by its next sentence, and nobody denies
    what he said himself.
    """
    said_by_others = [
        claim
        for claim in reported
        if claim.source.origin
        and claim.modality is Modality.ASSERTED
        and (source.origin is None or source.origin.span != claim.source.origin.span)
    ]
    span = scene.sentence.span
    return tuple(
        msgspec.structs.replace(
            claim,
            id=ClaimId(derive_id("c", claim.id, "denied", f"{cue.start}-{cue.end}")),
            trigger=cue,
            evidence=(Quote(span=span, text=span.of(scene.text)),),
            modality=Modality.DENIED,
            source=source,
        )
        for claim in said_by_others
    )
