import pytest

from lagebild.cli.options import DayType, read_day
from lagebild.errors import BadDay


@pytest.mark.parametrize("text", ["2017-11-09", "2017-11", "2017"])
def test_days_months_and_years_are_read(text: str) -> None:
    assert read_day(text).iso() == text
    assert DayType().convert(text, None, None).iso() == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2019-13-01", '"2019-13-01" is not a day (month 13).'),
        ("2019-02-30", '"2019-02-30" is not a day (day 30 of month 2).'),
        ("0000", '"0000" is not a day (year 0).'),
        ("9.11.2017", '"9.11.2017" is not a day.'),
        ("", '"" is not a day.'),
    ],
)
def test_what_is_no_day_is_said_with_the_way_out(text: str, message: str) -> None:
    with pytest.raises(BadDay) as error:
        read_day(text)

    assert str(error.value) == f"{message} Use YYYY-MM-DD, YYYY-MM or YYYY."
