from collections.abc import Iterator
from importlib import resources

import pytest

from lagebild.lexicon.amounts import AmountEntry
from lagebild.lexicon.numbers import NUMBER_LANGUAGES, NumberTable, load_numbers
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.spelled import read_spelled
from tests.mentions.passages import written


def _entries() -> Iterator[tuple[str, AmountEntry]]:
    for language in NUMBER_LANGUAGES:
        table = load_numbers(language)
        entries: tuple[AmountEntry, ...] = (
            *table.forms,
            *table.scales,
            *table.halves,
            *table.collectives,
            *table.several,
            *table.shares,
            *table.nobody,
            *table.hedges,
            *table.ranges,
            *table.units,
        )
        for entry in entries:
            yield language, entry


@pytest.mark.parametrize(
    ("language", "example", "figure"),
    [(language, entry.example, entry.figure) for language, entry in _entries()],
)
def test_an_entrys_example_comes_to_its_figure(language: str, example: str, figure: str) -> None:
    found = read_spelled(example, load_numbers(language))
    assert found is not None
    assert written(found) == figure


def test_languages_with_numbers_are_those_that_have_the_table_and_no_others() -> None:
    data = resources.files("lagebild.lexicon") / "data"
    found = [path.name for path in data.iterdir() if (path / "numbers.toml").is_file()]
    assert sorted(found) == list(NUMBER_LANGUAGES)
    assert not set(NUMBER_LANGUAGES) & set(LANGUAGES)


def test_other_languages_have_an_empty_table() -> None:
    assert load_numbers("cs") == NumberTable(language="cs")


def test_both_norwegian_languages_have_the_norwegian_table() -> None:
    assert load_numbers("nb") is load_numbers("nn") is load_numbers("no")
