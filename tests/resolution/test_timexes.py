import pytest

from lagebild.domain.timex import TimexType
from tests.resolution.days import refs_of, values_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am Dienstagabend", "2017-11-07TEV"),
        ("gestern um 8.30 Uhr", "2017-11-09 2017-11-09T08:30"),
        ("vor drei Wochen", "P3W"),
        ("vor einigen Tagen", "PXD"),
        ("Anfang Oktober", "2017-10"),
        ("Ende 2016", "2016"),
        ("in der kommenden Woche", "2017-W46"),
        ("am Wochenende", "2017-W44-WE"),
        ("im Herbst 2011", "2011-FA"),
        ("vom 3. bis 5. März 2015", "2015-03-03 2015-03-05"),
        ("seit den 1990er Jahren", "199"),
        ("im 19. Jahrhundert", "18"),
        ("damals", "PAST_REF"),
        ("jetzt", "PRESENT_REF"),
        ("inzwischen", ""),
        ("jeden Montag", "XXXX-WXX-1"),
    ],
)
def test_times_have_their_timex_values(text: str, values: str) -> None:
    assert values_of(text, "de") == values


def test_what_hangs_on_an_unknown_day_is_x() -> None:
    assert values_of("am Donnerstag", "de", None) == "XXXX-XX-XX"


def test_a_window_that_leaves_the_value_open_gives_none() -> None:
    assert values_of("am Donnerstag", "de", "2017-11") == ""


def test_the_words_of_a_value_are_without_what_opens_it() -> None:
    text = "Seit dem 9. Februar und in den vergangenen zwei Jahren"
    refs = refs_of(text, "de").values()
    cores = [timex.span.of(text) for ref in refs for timex in ref.timexes]
    assert cores == ["9. Februar", "den vergangenen zwei Jahren"]


def test_a_duration_has_its_type() -> None:
    (ref,) = refs_of("Sie hielten vier Monate durch", "de").values()
    assert [timex.type for timex in ref.timexes] == [TimexType.DURATION]
    assert ref.days is None
