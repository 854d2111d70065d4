"""All tables of a language load together, and no other language has any."""

import pytest

from lagebild.errors import DataError
from lagebild.lexicon.language import load_lexicon
from lagebild.lexicon.tables import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_its_tables(language: str) -> None:
    assert load_lexicon(language).language == language


def test_a_language_without_tables_says_so() -> None:
    with pytest.raises(DataError, match=r'for the language "fr"'):
        load_lexicon("fr")
