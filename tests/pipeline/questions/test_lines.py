import pytest

from lagebild.domain.ids import ReportId
from lagebild.errors import StoreError
from lagebild.pipeline.questions.lines import head_of, lines_of
from lagebild.store.folder import Store

from ...store.made import both_claims, report


def test_a_line_has_the_claim_and_its_report_in_words(filled: Store) -> None:
    taken, back = both_claims(report())
    with filled.derived() as derived:
        lines = lines_of(derived, [back, taken])

    assert [line.claim for line in lines] == [back, taken]
    assert lines[1].head == report().head
    assert lines[1].gloss == "one.txt, 9 Nov 2017: Syrian army captures Albu Kamal"
    assert lines[1].chain == "one.txt ← in its own voice"
    assert lines[1].days == "9 Nov 2017"


def test_a_lost_report_names_the_way_out(filled: Store) -> None:
    with filled.derived() as derived, pytest.raises(StoreError, match="lagebild read"):
        head_of(derived, ReportId("r-none"))
