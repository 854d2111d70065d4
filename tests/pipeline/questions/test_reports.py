import pytest

from lagebild.errors import UnknownName, UsageError
from lagebild.pipeline.questions.reports import report_answer, reports_list
from lagebild.store.folder import Store

from ...store.made import READER, both_claims, entry, report


def test_a_report_is_shown_with_its_claims(filled: Store) -> None:
    for words in ("one.txt", report().id, "one"):
        answer = report_answer(filled, words)
        assert answer.report == report()
        assert tuple(line.claim for line in answer.claims) == both_claims(report())


@pytest.mark.parametrize("words", ["two.txt", ""])
def test_an_unknown_report_names_the_way_out(filled: Store, words: str) -> None:
    with pytest.raises(UnknownName, match="lagebild report"):
        report_answer(filled, words)


def test_several_reports_of_one_name_are_listed(filled: Store) -> None:
    other = report(text="Another text.")
    with filled.derived() as derived:
        derived.reports.put(entry(text="Another text."), other, READER)

    with pytest.raises(UsageError, match=other.id):
        report_answer(filled, "one.txt")


def test_all_reports_are_listed(filled: Store) -> None:
    assert reports_list(filled) == (report().head,)
