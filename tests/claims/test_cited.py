"""A claim that names no source has the one whose words it stands in."""

import msgspec
import pytest

from lagebild.claims.cited import Cited, cite, with_sources
from lagebild.domain.actor import ActorKind
from lagebild.domain.claim import ActorRef, SourceChain
from lagebild.domain.mention import ActorMention, Mentions
from lagebild.domain.span import Span
from lagebild.lexicon.language import load_lexicon
from lagebild.text.sentences import split
from tests.claims.reading import report_of
from tests.resolution.made import claim

TEXT = "Die Polizei sagte, der Ort sei sicher. Zwei Brücken seien zerstört. Es regnete."


@pytest.fixture
def cited() -> Cited:
    report = report_of(TEXT, "de")
    police = ActorMention(
        span=Span(start=0, end=11), text="Die Polizei", sentence=0, kind=ActorKind.FORCE
    )
    return cite(report, split(report), Mentions(actors=(police,)), load_lexicon("de"))


@pytest.mark.parametrize(
    ("trigger", "origin"),
    [("sicher", "Die Polizei"), ("zerstört", "Die Polizei"), ("regnete", None)],
)
def test_reported_mood_carries_a_source_on(cited: Cited, trigger: str, origin: str | None) -> None:
    at = TEXT.index(trigger)
    made = claim("violence.destruction", at)
    made = msgspec.structs.replace(made, trigger=Span(start=at, end=at + len(trigger)))

    (found,) = with_sources([made], cited)

    assert (found.source.origin.text if found.source.origin else None) == origin


def test_a_source_that_is_named_stays(cited: Cited) -> None:
    army = SourceChain(origin=ActorRef(text="the army"))

    (found,) = with_sources([claim("violence.attack", 0, source=army)], cited)

    assert found.source == army
