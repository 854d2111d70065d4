"""Each cue of each language gives its example its modality; the aspect is read beside it."""

import pytest

from lagebild.domain.claim import Aspect, Modality
from lagebild.lexicon.modality import ModalityCue, load_modality
from lagebild.lexicon.tables import LANGUAGES
from tests.claims.reading import claims_in, only

CUES = [
    pytest.param(language, cue, id=f"{language}-{cue.modality}-{cue.example[:30]}")
    for language in LANGUAGES
    for cue in load_modality(language).cue
]


@pytest.mark.parametrize(("language", "cue"), CUES)
def test_a_cue_gives_its_example_its_modality(language: str, cue: ModalityCue) -> None:
    found = {claim.modality for claim in claims_in(cue.example, language)}

    assert cue.modality in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Armee eroberte am Sonntag Rawa."),
        ("da", "Hæren erobrede søndag Rawa."),
        ("en", "The army captured Rawa on Sunday."),
    ],
)
def test_a_plain_statement_is_asserted(language: str, text: str) -> None:
    assert only(text, language, "control.capture").modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("language", "text", "aspect"),
    [
        ("de", "Die Offensive der Armee auf Rawa hat begonnen.", Aspect.BEGINS),
        ("da", "Hærens offensiv mod Rawa fortsætter.", Aspect.CONTINUES),
        ("en", "The siege of Rawa by the army has ended.", Aspect.ENDS),
    ],
)
def test_a_word_beside_the_trigger_gives_the_aspect(
    language: str, text: str, aspect: Aspect
) -> None:
    assert aspect in {claim.aspect for claim in claims_in(text, language)}
