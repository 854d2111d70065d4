"""The past of the past, in each language's own example and no further than its clause."""

import pytest

from lagebild.claims.learned.tense import told_as_earlier
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.language import load_lexicon
from lagebild.lexicon.tables import LANGUAGES

VERB = {"da": "erobre", "de": "erobert", "en": "captured"}


def _told(text: str, word: str, language: str) -> bool:
    start = text.index(word)
    trigger = Span(start=start, end=start + len(word))
    quote = Quote(span=Span(start=0, end=len(text)), text=text)
    return told_as_earlier(trigger, quote, load_lexicon(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_is_told_in_its_example(language: str) -> None:
    for entry in load_lexicon(language).grammar.earlier:
        verb = "eroberte" if "eroberte" in entry.example else VERB[language]
        assert _told(entry.example, verb, language)


def test_another_clause_does_not_count() -> None:
    text = "The army took Rawa, which had been besieged."

    assert not _told(text, "took", "en")
    assert _told(text, "besieged", "en")
