from collections.abc import Iterator

import pytest

from lagebild.errors import DataError
from lagebild.lexicon.tables import LANGUAGES
from lagebild.lexicon.times import TimeEntry, load_times
from tests.mentions.passages import times_of
from tests.resolution.days import days_of


def _examples() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        file = load_times(language).file
        entries: tuple[TimeEntry, ...] = (
            *file.patterns,
            *file.openers,
            *file.joins,
            *file.units,
            *file.counts,
            *file.steps,
            *file.thirds,
            *file.seasons,
            *file.parts,
            *file.months,
            *file.weekdays,
        )
        for entry in entries:
            yield language, entry.example, entry.days


@pytest.mark.parametrize(("language", "example", "days"), [*_examples()])
def test_an_entrys_example_comes_to_its_days(language: str, example: str, days: str) -> None:
    assert days_of(example, language) == days


@pytest.mark.parametrize("language", LANGUAGES)
def test_babels_months_are_known_in_full(language: str) -> None:
    assert {value for _, value in load_times(language).months} == set(range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_babels_weekdays_count_from_monday(language: str) -> None:
    weekdays = dict(load_times(language).weekdays)
    assert weekdays[{"de": "Montag", "da": "mandag", "en": "Monday"}[language]] == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Jeden Montag wird geschossen."),
        ("de", "Eines Tages endet der Krieg."),
        ("da", "Hver mandag bliver der skudt."),
        ("en", "Every Monday there is shelling."),
        ("en", "On Mondays there is shelling."),
        ("en", "May be so."),
    ],
)
def test_what_only_looks_like_a_time_is_none(language: str, text: str) -> None:
    assert times_of(text, language) == ()


def test_a_language_without_tables_is_a_data_error() -> None:
    with pytest.raises(DataError, match="no table"):
        load_times("xx")
