from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.mention import Bound, TimeForm, TimeUnit
from lagebild.domain.report import Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.tables import TIME_LANGUAGES
from lagebild.lexicon.times import load_times
from lagebild.mentions.times import find_times
from tests.mentions.passages import report_of, times_of

_PIECES = st.sampled_from(
    [
        "am",
        "Montag",
        "3.",
        "May",
        "i",
        "2014",
        "-",
        "bis",
        "marts",
        "yesterday",
        "seit",
        "zwei",
        "Wochen",
        ",",
        "last",
        "week",
        "\n",
        "vor",
        "og",
        "until",
        "9.2.2019",
        "den",
        "years",
        "ago",
    ]
)


# The first example compiles the grammar.
@settings(deadline=None)
@given(st.lists(_PIECES, max_size=12), st.sampled_from(TIME_LANGUAGES))
def test_times_do_not_overlap_and_quote_the_text(pieces: list[str], language: str) -> None:
    text = " ".join(["x", *pieces])
    times = times_of(text, language)
    assert all(mention.text == mention.span.of(text) for mention in times)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))


def test_spans_count_from_the_start_of_the_report() -> None:
    text = "Ruhe. Am Montag fiel die Stadt."
    report = report_of(text, "de")
    second = Sentence(index=1, paragraph=0, span=Span(start=6, end=len(text)))
    (mention,) = find_times(report, (second,), load_times("de"))
    assert mention.span.of(text) == "Am Montag"


def test_a_mention_names_its_sentence() -> None:
    report = report_of("Am Montag fiel die Stadt.", "de")
    sentence = Sentence(index=7, paragraph=2, span=Span(start=0, end=len(report.text)))
    (mention,) = find_times(report, (sentence,), load_times("de"))
    assert mention.sentence == 7


def test_a_date_split_over_two_lines_is_one_time() -> None:
    assert [m.text for m in times_of("on 3\nMarch 2016", "en")] == ["on 3\nMarch 2016"]


def test_the_longest_expression_wins() -> None:
    assert [m.text for m in times_of("am Freitag, den 3. Mai 2016", "de")] == [
        "am Freitag, den 3. Mai 2016"
    ]


def test_a_word_for_from_then_on_is_a_bound() -> None:
    assert times_of("seit Montag", "de")[0].time.bound is Bound.SINCE


def test_a_verb_of_the_future_turns_a_weekday_ahead() -> None:
    assert times_of("They will leave on Monday.", "en")[0].time.amount == 1


def test_a_verb_of_another_clause_does_not_turn_a_weekday_ahead() -> None:
    text = "They left on Monday, and the army will follow."
    assert times_of(text, "en")[0].time.amount is None


def test_hearsay_about_the_past_does_not_turn_a_weekday_ahead() -> None:
    text = "Die Armee soll am Montag Menschen getötet haben."
    assert times_of(text, "de")[0].time.amount is None


def test_two_times_that_are_ends_of_a_stretch_are_one() -> None:
    (mention,) = times_of("from Monday until Wednesday", "en")
    assert mention.time.until is not None


def test_so_many_units_before_publication_are_a_negative_shift() -> None:
    time = times_of("vor drei Wochen", "de")[0].time
    assert (time.form, time.amount, time.unit) == (TimeForm.SHIFT, -3, TimeUnit.WEEK)


def test_an_amount_that_the_words_do_not_give_is_vague() -> None:
    assert times_of("for nogle uger siden", "da")[0].time.vague


def test_an_abbreviated_month_needs_a_day() -> None:
    assert times_of("Jan. and Mar. came.", "en") == ()


def test_a_day_that_no_calendar_has_is_no_time() -> None:
    assert times_of("am 31. Februar 2016", "de") == () or all(
        mention.time.day != 31 for mention in times_of("am 31. Februar 2016", "de")
    )
