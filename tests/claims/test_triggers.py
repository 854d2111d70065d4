"""Each trigger of each language reads its own example as its type."""

import pytest

from lagebild.lexicon.tables import LANGUAGES
from lagebild.lexicon.triggers import Trigger, load_triggers
from tests.claims.reading import claims_in

ENTRIES = [
    pytest.param(language, entry, id=f"{language}-{entry.type}-{entry.example[:30]}")
    for language in LANGUAGES
    for entry in load_triggers(language).trigger
]


@pytest.mark.parametrize(("language", "entry"), ENTRIES)
def test_a_trigger_reads_its_example(language: str, entry: Trigger) -> None:
    types = {claim.type for claim in claims_in(entry.example, language)}

    assert entry.type in types


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Verein verlor am Samstag das Spiel und fiel auf den letzten Platz zurück."),
        ("de", "Die Offensivabteilung der Mannschaft nahm den Rat des Trainers an."),
        ("da", "Holdet tabte kampen lørdag og faldt til sidstepladsen."),
        ("en", "The team lost the game on Saturday and fell to last place."),
        ("en", "He took the train and left the house at noon."),
    ],
)
def test_sport_and_daily_life_make_no_claim_of_control(language: str, text: str) -> None:
    groups = {claim.group for claim in claims_in(text, language)}

    assert "control" not in groups
