import pytest

from lagebild.domain.interval import year_of
from lagebild.resolution.days import MOST_CANDIDATES
from tests.resolution.days import days_of, only_ref, refs_of


def _candidates(text: str, published: str, language: str = "de") -> list[str]:
    return [days.iso() for days in only_ref(text, language, published).candidates]


def test_a_weekday_in_a_month_of_publication_has_each_of_its_days_as_candidate() -> None:
    assert _candidates("Am Mittwoch fiel sie.", "2019-02") == [
        "2019-02-06",
        "2019-02-13",
        "2019-02-20",
        "2019-02-27",
    ]


def test_a_weekday_is_settled_where_all_days_of_publication_agree() -> None:
    assert days_of("Am Mittwoch fiel sie.", "de", "2017-11-09/2017-11-10") == "2017-11-08"


def test_a_date_without_a_year_is_settled_by_the_month_of_publication() -> None:
    assert days_of("Am 9. Februar begann es.", "de", "2019-02") == "2019-02-09"


def test_yesterday_has_a_candidate_for_each_day_of_publication() -> None:
    assert len(_candidates("Gestern fiel sie.", "2019-02")) == 28


def test_now_in_a_month_of_publication_is_that_month_as_a_candidate() -> None:
    assert _candidates("Derzeit wird gekämpft.", "2019-02") == ["2019-02"]


def test_lately_in_a_month_of_publication_is_up_to_its_end() -> None:
    assert _candidates("Kürzlich fiel sie.", "2019-02") == ["/2019-02"]


def test_too_many_candidates_are_not_listed_and_the_reason_says_so() -> None:
    ref = only_ref("Gestern fiel sie.", "de", "2019")
    assert (ref.days, ref.candidates) == (None, ())
    assert "365 candidates" in ref.reason


def test_no_more_candidates_than_a_month_has_days() -> None:
    assert len(_candidates("Gestern fiel sie.", "2019-01")) == MOST_CANDIDATES


def test_without_publication_a_weekday_is_unknown() -> None:
    ref = only_ref("Am Mittwoch fiel sie.", "de", None)
    assert (ref.days, ref.candidates) == (None, ())


def test_without_publication_a_date_with_its_year_is_known() -> None:
    assert days_of("Am 3. Mai 2016 fiel sie.", "de", None) == "2016-05-03"


def test_without_publication_another_date_lends_its_year() -> None:
    text = "Am 3. Mai 2016 fiel sie, am 9. Mai zogen sie ab."
    refs = list(refs_of(text, "de", None).values())
    assert refs[1].days is not None
    assert refs[1].days.iso() == "2016-05-09"
    assert "'Am 3. Mai 2016'" in refs[1].reason


def test_a_text_that_speaks_from_outside_keeps_the_year_it_tells_of() -> None:
    text = "On 9 March 2012 they came. On 10 March they left."
    assert days_of(text, "en", "2017-11-10") == "2012-03-09 2012-03-10"


def test_a_text_that_speaks_from_its_own_day_does_not() -> None:
    text = "On 9 March 2012 they came. On 10 March they left, and on Monday they returned."
    assert days_of(text, "en", "2017-11-10") == "2012-03-09 2017-03-10 2017-11-06"


def test_an_anchored_time_counts_from_the_nearest_one_before_it() -> None:
    text = "Byen faldt i 2011. I 2017 kom de igen. Tre år forinden var de svage."
    assert days_of(text, "da") == "2011 2017 2014"


def test_an_anchored_time_without_one_before_it_counts_from_publication() -> None:
    ref = only_ref("Tre år forinden var de svage.", "da")
    assert ref.days == year_of(2014)
    assert "no time in the text before it" in ref.reason


def test_what_would_come_after_publication_is_only_a_candidate() -> None:
    ref = only_ref("Am Tag danach flohen sie.", "de")
    assert ref.days is None
    assert [days.iso() for days in ref.candidates] == ["2017-11-11"]


def test_an_anchored_time_is_unknown_where_publication_is_too() -> None:
    ref = only_ref("Tre år forinden var de svage.", "da", None)
    assert (ref.days, ref.candidates) == (None, ())


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "de",
            "Am 5. Mai fiel die Stadt. Im Mai flohen viele. Am Vortag",
            "2017-05-05 2017-05 2017-05-04",
        ),
        (
            "da",
            "Den 5. maj faldt byen. I 2017 flygtede de. Dagen efter",
            "2017-05-05 2017 2017-05-06",
        ),
        ("en", "It fell on 5 May 2016. Three days earlier they fled", "2016-05-05 2016-05-02"),
    ],
)
def test_days_count_from_the_day_named_last(language: str, text: str, days: str) -> None:
    assert days_of(text, language) == days


def test_the_reason_names_phrase_calculation_and_publication() -> None:
    ref = only_ref("Die Stadt fiel am Donnerstag.", "de")
    assert ref.reason == (
        "'am Donnerstag': the latest Thursday not after the publication on 2017-11-10."
    )


def test_a_ref_quotes_the_words() -> None:
    assert only_ref("Die Stadt fiel am Donnerstag.", "de").text == "am Donnerstag"
