import pytest
from markupsafe import Markup

from lagebild.domain.claim import ActorRef, Modality
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import month_of, one_day
from lagebild.domain.report import DateBasis, DateEvidence, Publication, ReportHead
from lagebild.web import wording
from tests.web.made import day, held, line

NINTH = one_day(day(9))


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("\x00", "\\x00"),
        ("\x1b", "\\x1b"),
        ("\x85", "\\x85"),
        ("\u202e", "\\u202e"),
        ("\u2067", "\\u2067"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_would_act_unseen_is_shown(mark: str, shown: str) -> None:
    assert wording.visible(f"a{mark}b") == f"a{shown}b"


@pytest.mark.parametrize(
    "text", ["a\tb\r\nc", "Albu\u00adKamal", "البوكمال\u200f", "می\u200cشود", "😀"]
)
def test_marks_that_writing_needs_stay(text: str) -> None:
    assert wording.visible(text) == text


def test_markup_and_numbers_stay() -> None:
    assert wording.visible(Markup("<b>\x00</b>")) == Markup("<b>\x00</b>")
    assert wording.visible(7) == 7


def test_an_undated_report_is_called_so() -> None:
    assert wording.published(Publication()).startswith("undated")


def test_a_dated_report_says_what_its_day_rests_on() -> None:
    evidence = DateEvidence(days=NINTH, basis=DateBasis.DATELINE, quote="9. November")
    found = wording.published(Publication(days=NINTH, evidence=(evidence,)))

    assert found == "published 2017-11-09 (from dateline “9. November”)"


def test_a_report_of_several_candidate_days_says_so() -> None:
    found = wording.published(Publication(days=month_of(2017, 11)))

    assert found == "published on one day of 2017-11"


def test_a_report_without_an_outlet_is_called_by_its_name() -> None:
    assert wording.outlet(ReportHead(id=ReportId("r"), name="a.txt", language="de")) == "a.txt"


def test_actors_are_called_as_meant_where_that_is_settled() -> None:
    refs = (ActorRef(text="IS", name="Islamic State"), ActorRef(text="the tribe"))

    assert wording.names(refs) == "Islamic State, the tribe"


def test_a_state_says_who_holds() -> None:
    assert wording.state(held(day(1))) == "full: Army"


def test_a_plain_assertion_needs_no_word() -> None:
    assert wording.modality(line(1, NINTH).claim) == ""


def test_another_modality_is_named() -> None:
    assert wording.modality(line(1, NINTH, modality=Modality.DENIED).claim) == "denied"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")]
)
def test_things_are_counted_in_words(count: int, words: str) -> None:
    assert wording.many(count, "claim") == words


def test_a_plural_may_be_given() -> None:
    assert wording.many(2, "report is", "reports are") == "2 reports are"


@pytest.mark.parametrize("url", ["https://a.example/b?c=d", "http://a.example"])
def test_addresses_of_the_web_can_be_followed(url: str) -> None:
    assert wording.web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "file:///x",
        "http:",
        "http://[",
    ],
)
def test_other_addresses_can_not(url: str | None) -> None:
    assert wording.web_address(url) is None
