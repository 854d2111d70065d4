"""Claims made by hand, for tests of what happens to them after reading."""

import msgspec

from lagebild.domain.claim import ActorRef, Claim
from lagebild.domain.ids import ActorId, ClaimId, ReportId
from lagebild.domain.span import Quote, Span


def actor(text: str, at: int = 0, key: str | None = None, **slots: object) -> ActorRef:
    """Return an actor that stands at a character, settled where a key is given."""
    span = Span(start=at, end=at + len(text))
    ref = ActorRef(text=text, span=span, actor=ActorId(key) if key else None, name=text)
    return msgspec.structs.replace(ref, **slots)


def claim(kind: str, at: int, **slots: object) -> Claim:
    """Return a claim whose trigger and sentence are six characters from one on."""
    span = Span(start=at, end=at + 6)
    made = Claim(
        id=ClaimId(f"c-{at}"),
        report=ReportId("r"),
        type=kind,
        trigger=span,
        evidence=(Quote(span=span, text="words"),),
    )
    return msgspec.structs.replace(made, **slots)
