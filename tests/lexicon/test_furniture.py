import re

import pytest

from lagebild.lexicon.furniture import load_furniture
from lagebild.lexicon.tables import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_are_regular_expressions(language: str) -> None:
    for entry in load_furniture(language).navigation:
        re.compile(entry.line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_of_every_kind(language: str) -> None:
    table = load_furniture(language)
    assert all((table.photo, table.credit, table.date_lead, table.date_field, table.byline))
