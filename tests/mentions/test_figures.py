from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.report import Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.amounts import load_amounts
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.figures import find_figures
from tests.mentions.passages import figures_of, report_of

_PIECES = st.sampled_from(
    [
        "rund",
        "5000",
        "Menschen",
        "1,2",
        "Millionen",
        "mindst",
        "ti",
        "to",
        "civile",
        "dozens",
        "of",
        "people",
        "-",
        "bis",
        "300",
        "zwei",
        "und",
        ",",
        "half",
        "no one",
        "%",
        "killed",
        "a",
    ]
)


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.lists(_PIECES, max_size=10), st.sampled_from(LANGUAGES))
def test_figures_do_not_overlap_and_quote_the_text(pieces: list[str], language: str) -> None:
    text = " ".join(["x", *pieces])
    figures = figures_of(text, language)
    assert all(mention.text == mention.span.of(text) for mention in figures)
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.lists(_PIECES, max_size=10), st.sampled_from(LANGUAGES))
def test_a_figure_has_a_bound_or_a_value(pieces: list[str], language: str) -> None:
    for mention in figures_of(" ".join(["x", *pieces]), language):
        assert mention.figure.bounds != (None, None)


def test_the_words_go_from_hedge_to_noun() -> None:
    (mention,) = figures_of("Dort sind rund 5000 zivile Geiseln.", "de")
    assert mention.figure.text == "rund 5000 zivile Geiseln"


def test_the_counted_noun_has_its_own_span() -> None:
    text = "Dort sind rund 5000 zivile Geiseln."
    (mention,) = figures_of(text, "de")
    assert mention.counted is not None
    assert mention.counted.of(text) == "Geiseln"


def test_spans_count_from_the_start_of_the_report() -> None:
    text = "Ruhe. Zehn Menschen flohen."
    second = Sentence(index=1, paragraph=0, span=Span(start=6, end=len(text)))
    (mention,) = find_figures(report_of(text, "de"), (second,), load_amounts("de"))
    assert mention.span.of(text) == "Zehn Menschen"


def test_a_number_without_a_noun_has_no_unit() -> None:
    (mention,) = figures_of("The blast killed twelve.", "en")
    assert (mention.figure.unit, mention.counted) == ("", None)


def test_a_hedged_number_is_no_year() -> None:
    assert [m.text for m in figures_of("It shrank to around 2000.", "en")] == ["around 2000"]


def test_a_bare_number_like_a_year_is_none() -> None:
    assert figures_of("It shrank 2000.", "en") == ()


def test_one_of_a_group_is_no_figure() -> None:
    assert figures_of("one of the soldiers spoke", "en") == ()
