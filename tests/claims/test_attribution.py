"""Each cue of each language finds the source of its example; chains keep their relays."""

import pytest

from lagebild.lexicon.attribution import Cue, load_attribution
from lagebild.lexicon.tables import LANGUAGES
from tests.claims.reading import claims_in, only

CUES = [
    pytest.param(language, cue, id=f"{language}-{cue.form}-{cue.example[:30]}")
    for language in LANGUAGES
    for cue in load_attribution(language).cue
]


@pytest.mark.parametrize(("language", "cue"), CUES)
def test_a_cue_finds_the_source_of_its_example(language: str, cue: Cue) -> None:
    origins = [claim.source.origin for claim in claims_in(cue.example, language)]

    assert any(origins), cue.word


@pytest.mark.parametrize(
    ("language", "text", "relay"),
    [
        ("de", "Ein Sprecher der SDF sagte der AFP, Rawa sei erobert worden.", "afp"),
        ("da", "En talsmand for SDF siger til Reuters, at Rawa er erobret.", "reuters"),
        ("en", "An SDF spokesman told Reuters that Rawa had been captured.", "reuters"),
    ],
)
def test_who_was_told_is_a_relay(language: str, text: str, relay: str) -> None:
    source = only(text, language, "control.capture").source

    assert source.origin is not None
    assert source.origin.actor == "sdf"
    assert [ref.actor for ref in source.via] == [relay]


def test_reported_mood_carries_the_source_on() -> None:
    text = (
        "Die Armee teilte am Montag mit, Rawa sei erobert worden. "
        "Die Rebellen hätten sich aus Hajin zurückgezogen."
    )

    withdrawal = only(text, "de", "control.withdrawal")

    assert withdrawal.source.origin is not None
    assert withdrawal.source.origin.text == only(text, "de", "control.capture").source.origin.text  # type: ignore[union-attr]


def test_the_indicative_after_reported_mood_is_the_reports_own_voice() -> None:
    text = (
        "Die Armee teilte am Montag mit, Rawa sei erobert worden. "
        "Die Rebellen zogen sich aus Hajin zurück."
    )

    assert only(text, "de", "control.withdrawal").source.origin is None
