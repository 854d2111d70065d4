import msgspec
import pytest

from lagebild.errors import DataError
from lagebild.lexicon.amounts import load_amounts
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.amount_grammar import amount_grammar


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_can_be_looked_up(language: str) -> None:
    table = load_amounts(language)
    known = amount_grammar(table).nouns
    assert all(word.casefold() in known for noun in table.nouns for word in noun.words)


def test_a_malformed_pattern_is_a_data_error() -> None:
    table = msgspec.structs.replace(load_amounts("en"), never=("({number}",))
    with pytest.raises(DataError, match="malformed"):
        amount_grammar(table)
