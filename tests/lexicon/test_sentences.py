import pytest

from lagebild.lexicon.sentences import load_sentences


@pytest.mark.parametrize("language", ["da", "de"])
def test_examples_hold_their_word_before_a_number(language: str) -> None:
    for lead in load_sentences(language).ordinal_lead:
        assert f"{lead.word} " in lead.example.lower()
