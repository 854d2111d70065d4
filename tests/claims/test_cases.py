"""What the words before a name make of it, and what is in the passive."""

import pytest

from lagebild.claims.cases import Case, case_of, is_passive
from lagebild.claims.scene import Scene, scenes
from lagebild.claims.triggers import find_triggers
from lagebild.lexicon.language import load_lexicon
from lagebild.pipeline.stages import find_mentions
from lagebild.text.sentences import split
from tests.claims.reading import CONTEXT, reference, report_of


def _scene(text: str, language: str) -> Scene:
    lexicon = load_lexicon(language)
    report = report_of(CONTEXT[language] + text, language)
    sentences = split(report)
    mentions = find_mentions(report, sentences, lexicon, reference())
    return [*scenes(report, sentences, mentions, lexicon.grammar)][-1]


@pytest.mark.parametrize(
    ("language", "text", "name", "case"),
    [
        ("de", "Die SDF eroberten Rakka.", "SDF", Case.BARE),
        ("de", "Rakka wurde von den SDF erobert.", "SDF", Case.BY),
        ("de", "Eine Offensive gegen den IS begann.", "IS", Case.AGAINST),
        ("de", "Rakka fiel an die SDF.", "SDF", Case.TO),
        ("de", "Die Armee nahm den SDF die Stadt Rakka ab.", "SDF", Case.OBLIQUE),
        ("de", "Mit Hilfe der SDF wurde Rakka erobert.", "SDF", Case.WITH),
        ("da", "Raqqa blev erobret af SDF.", "SDF", Case.BY),
        ("da", "Hæren indtog Raqqa med støtte fra SDF.", "SDF", Case.WITH),
        ("en", "Raqqa was taken from the SDF.", "SDF", Case.FROM),
        ("en", "The offensive of the SDF began.", "SDF", Case.OF),
        ("en", "On Friday SDF fighters captured Raqqa.", "SDF", Case.BARE),
    ],
)
def test_the_words_before_a_name_give_its_case(
    language: str, text: str, name: str, case: Case
) -> None:
    scene = _scene(text, language)
    mention = next(a for a in scene.actors if name in a.text)

    assert case_of(mention, scene, load_lexicon(language).grammar) is case


def test_names_that_and_joins_stand_in_one_case() -> None:
    scene = _scene("Rakka wurde von den SDF und der YPG erobert.", "de")
    grammar = load_lexicon("de").grammar

    assert [case_of(a, scene, grammar) for a in scene.actors] == [Case.BY, Case.BY]


@pytest.mark.parametrize(
    ("language", "passive", "active"),
    [
        ("de", "Rakka wurde am Montag erobert.", "Die SDF haben Rakka am Montag erobert."),
        ("da", "Raqqa blev mandag erobret.", "SDF erobrede Raqqa mandag."),
        ("en", "Raqqa was captured on Monday.", "IS captured Raqqa on Monday."),
    ],
)
def test_a_passive_is_told_from_an_active(language: str, passive: str, active: str) -> None:
    lexicon = load_lexicon(language)
    told = []
    for text in (passive, active):
        scene = _scene(text, language)
        found = find_triggers(scene, lexicon.triggers)[0]
        told.append(is_passive(found, scene, lexicon.grammar))

    assert told == [True, False]
