from collections.abc import Iterator

import pytest

from lagebild.errors import DataError
from lagebild.lexicon.tables import TIME_LANGUAGES
from lagebild.lexicon.times import TimeEntry, load_times
from tests.mentions.passages import times_of
from tests.resolution.days import days_of, values_of


def _entries() -> Iterator[tuple[str, TimeEntry]]:
    for language in TIME_LANGUAGES:
        file = load_times(language).file
        lists = (getattr(file, name) for name in file.__struct_fields__)
        for entry in (e for entries in lists if isinstance(entries, tuple) for e in entries):
            if isinstance(entry, TimeEntry):
                yield language, entry


MONDAYS = {
    "ar": "الاثنين",
    "da": "mandag",
    "de": "Montag",
    "en": "Monday",
    "es": "lunes",
    "fr": "lundi",
    "ru": "понедельник",
    "sv": "måndag",
}
ENTRIES = [*_entries()]
VALUED = [(language, entry) for language, entry in ENTRIES if entry.values is not None]


@pytest.mark.parametrize(
    ("language", "entry"), ENTRIES, ids=lambda part: getattr(part, "example", part)
)
def test_an_entrys_example_comes_to_its_days(language: str, entry: TimeEntry) -> None:
    assert days_of(entry.example, language) == entry.days


@pytest.mark.parametrize(
    ("language", "entry"), VALUED, ids=lambda part: getattr(part, "example", part)
)
def test_an_entrys_example_comes_to_its_values(language: str, entry: TimeEntry) -> None:
    assert values_of(entry.example, language) == entry.values


@pytest.mark.parametrize(
    ("language", "entry"), ENTRIES, ids=lambda part: getattr(part, "example", part)
)
def test_an_example_without_days_has_values(language: str, entry: TimeEntry) -> None:
    assert entry.days or entry.values


@pytest.mark.parametrize("language", TIME_LANGUAGES)
def test_babels_months_are_known_in_full(language: str) -> None:
    assert {value for _, value in load_times(language).months} == set(range(1, 13))


@pytest.mark.parametrize("language", TIME_LANGUAGES)
def test_babels_weekdays_count_from_monday(language: str) -> None:
    weekdays = dict(load_times(language).weekdays)
    assert weekdays[MONDAYS[language]] == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Kinder unter 16 Jahren."),
        ("de", "Er war 30 Jahre alt."),
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
