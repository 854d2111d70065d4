"""Who says the words that a claim stands in: speech that the model hears, with its speaker."""

from collections.abc import Iterator, Sequence

import msgspec

from lagebild.claims.learned.candidates import Candidate
from lagebild.domain.span import Span
from lagebild.encoder.labels import KINDS
from lagebild.encoder.model import Encoded, Model
from lagebild.encoder.speech import find_speech

_PEOPLE = ("actor", "source")


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """Words that someone says, in parts, and who."""

    parts: tuple[Span, ...]
    speaker: Candidate


def speech_of(
    text: str, encoded: Encoded, candidates: Sequence[Candidate], model: Model
) -> Iterator[Heard]:
    """Yield what is said in a report by someone whom it names, in the order of the text."""
    people = [one for one in candidates if KINDS[one.tokens.kind] in _PEOPLE]
    spans = [one.tokens for one in people]
    for said in find_speech(model.heads, text, encoded.tokens, encoded.states, spans):
        if said.speaker is not None:
            yield Heard(parts=said.parts, speaker=people[said.speaker])


def speaker_of(trigger: Span, heard: Sequence[Heard]) -> Candidate | None:
    """Return who says the words round a trigger, of several the one of the shortest stretch."""
    around = [
        (len(part), part, said.speaker)
        for said in heard
        for part in said.parts
        if part.contains(trigger) and not part.contains(said.speaker.span)
    ]
    return min(around, key=lambda row: row[:2])[2] if around else None
