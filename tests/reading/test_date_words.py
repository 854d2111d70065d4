import pytest

from lagebild.reading.date_words import days_of, find_date, names_day_without_year


@pytest.mark.parametrize(
    ("text", "language", "days", "words"),
    [
        ("BEIRUT, Nov. 9, 2017", "en", "2017-11-09", "Nov. 9, 2017"),
        ("am 3. März 2019 um", "de", "2019-03-03", "3. März 2019"),
        ("d. 1. maj 2018", "da", "2018-05-01", "1. maj 2018"),
        ("9 de noviembre de 2017", "es", "2017-11-09", "9 de noviembre de 2017"),
        ("2017年11月9日", "zh", "2017-11-09", "2017年11月9日"),
        ("November 2017", "und", "2017-11", "November 2017"),
    ],
)
def test_date_is_found_where_it_stands(text: str, language: str, days: str, words: str) -> None:
    found = find_date(text, language)
    assert found is not None
    assert (found.days.iso(), found.span.of(text)) == (days, words)


@pytest.mark.parametrize("text", ["9. November", "in 2017", "Kampf 10 2017", "3.4", "10/11/2017"])
def test_words_that_leave_the_day_or_the_year_open_are_no_date(text: str) -> None:
    assert find_date(text, "de") is None


@pytest.mark.parametrize("text", ["Nov 9", "9. November", "9. nov."])
def test_day_without_year_is_told(text: str) -> None:
    assert names_day_without_year(text, "de")


@pytest.mark.parametrize("text", ["Nov", "Raum 9", "9. November um"])
def test_other_words_are_no_day(text: str) -> None:
    assert not names_day_without_year(text, "de")


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1899, 1, 1), (2101, 1, 1), (2019, 13, None), (2019, 2, 29)]
)
def test_day_that_is_not_in_the_calendar_is_none(year: int, month: int, day: int | None) -> None:
    assert days_of(year, month, day) is None
