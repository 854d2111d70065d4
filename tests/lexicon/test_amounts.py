from collections.abc import Iterator

import pytest

from lagebild.errors import DataError
from lagebild.lexicon.amounts import AmountEntry, load_amounts
from lagebild.lexicon.tables import LANGUAGES
from tests.mentions.passages import figures_of, written


def _examples() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        table = load_amounts(language)
        entries: tuple[AmountEntry, ...] = (
            *table.numbers,
            *table.articles,
            *table.parts,
            *table.scales,
            *table.vague,
            *table.shares,
            *table.nobody,
            *table.hedges,
            *table.ranges,
            *table.nouns,
        )
        for entry in entries:
            yield language, entry.example, entry.figure


@pytest.mark.parametrize(("language", "example", "figure"), [*_examples()])
def test_an_entrys_example_comes_to_its_figure(language: str, example: str, figure: str) -> None:
    assert [written(mention.figure) for mention in figures_of(example, language)] == [figure]


def test_a_language_without_tables_is_a_data_error() -> None:
    with pytest.raises(DataError, match="no table"):
        load_amounts("xx")
