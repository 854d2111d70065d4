"""The tables of words that call a place the last."""

import pytest

from lagebild.lexicon.superlatives import load_superlatives
from lagebild.lexicon.tables import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_in_two_entries(language: str) -> None:
    forms = [form for place in load_superlatives(language).places for form in place.forms]
    assert len(forms) == len(set(forms))
