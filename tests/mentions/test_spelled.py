import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.mention import Noticed
from lagebild.domain.span import Span
from lagebild.lexicon.numbers import NUMBER_LANGUAGES, load_numbers
from lagebild.mentions.spelled import noticed_figures, read_spelled
from tests.mentions.passages import report_of, written


def _figure(text: str, language: str) -> str | None:
    found = read_spelled(text, load_numbers(language))
    return written(found) if found else None


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("plus d'une vingtaine", "fr", "~>=20"),
        ("200'e yakın", "tr", "~200"),
        ("ett femtontal", "sv", "~15"),
        ("от двух до трёх тысяч", "ru", "2000..3000"),
        ("بألفي", "ar", "2000"),
        ("بين عشرين وثلاثين", "ar", "20..30"),
        ("1 500 soldats", "fr", "~1500"),
        ("dois mil", "pt", "2000"),
        ("über 300", "lb", "~300"),
    ],
)
def test_spans_come_to_their_figure(text: str, language: str, figure: str) -> None:
    assert _figure(text, language) == figure


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1998", "fr"),
        ("19:30", "es"),
        ("otros tantos", "es"),
        ("20 de los 300", "es"),
        ("", "fr"),
    ],
)
def test_years_times_two_numbers_and_none_are_no_figure(text: str, language: str) -> None:
    assert _figure(text, language) is None


def test_a_hedged_number_is_no_year() -> None:
    assert _figure("unos 2000", "es") == "~2000"


@settings(deadline=None)
@given(st.sampled_from(NUMBER_LANGUAGES), st.integers(0, 10**7))
def test_a_number_in_digits_is_itself(language: str, number: int) -> None:
    if not 1900 <= number < 2100:
        assert _figure(str(number), language) == str(number)


@settings(deadline=None)
@given(st.sampled_from(NUMBER_LANGUAGES), st.text(max_size=40))
def test_a_figure_has_a_bound_or_a_value(language: str, text: str) -> None:
    found = read_spelled(text, load_numbers(language))
    assert found is None or found.bounds != (None, None)


def test_only_figure_spans_become_figures_and_keep_their_place() -> None:
    report = report_of("Murieron unos 30 en Alepo.", "es")
    number, town = Span(start=9, end=16), Span(start=20, end=25)
    noticed = (
        Noticed(kind="figure", span=number, sentence=0, score=0.9),
        Noticed(kind="place", span=town, sentence=0, score=0.9),
    )
    (mention,) = noticed_figures(report, noticed)
    assert (mention.text, mention.span, mention.figure.span) == ("unos 30", number, number)
    assert (mention.figure.what, mention.figure.unit) == ("count", "")


def test_spans_side_by_side_are_one_figure() -> None:
    report = report_of("une vingtaine de civils", "fr")
    noticed = tuple(
        Noticed(kind="figure", span=span, sentence=0, score=0.9)
        for span in (Span(start=0, end=3), Span(start=4, end=13))
    )
    (mention,) = noticed_figures(report, noticed)
    assert (mention.text, mention.figure.best) == ("une vingtaine", 20)
