"""Who copies whom."""

import itertools

import msgspec

from lagebild.domain.lineage import How
from lagebild.grouping.lineage import lineage_of, shares_credit
from tests.grouping.parted import AGENCY_TEXT, OTHER_TEXT, parted


def test_the_later_text_is_the_copy() -> None:
    first = parted("r2", *AGENCY_TEXT, day="2020-05-01")
    later = parted("r1", *AGENCY_TEXT[1:], day="2020-05-02")
    (copy,) = lineage_of([later, first]).copies
    assert (copy.report, copy.original, copy.how) == ("r1", "r2", (How.WORDING,))
    assert copy.ordered
    assert (copy.share, copy.contained < 1) == (1, True)


def test_who_was_first_stays_open_where_no_day_tells() -> None:
    (copy,) = lineage_of([parted("r1", *AGENCY_TEXT), parted("r2", *AGENCY_TEXT, day=None)]).copies
    assert (copy.original, copy.ordered) == ("r1", False)


def test_of_one_day_the_report_that_credits_is_the_copy() -> None:
    crediting = parted("r1", *AGENCY_TEXT, credit="the r2")
    (copy,) = lineage_of([crediting, parted("r2", *AGENCY_TEXT)]).copies
    assert (copy.report, copy.how) == ("r1", (How.CREDIT, How.WORDING))


def test_one_quotation_makes_no_copy() -> None:
    other = parted("r2", *OTHER_TEXT, AGENCY_TEXT[2])
    assert lineage_of([parted("r1", *AGENCY_TEXT), other]).copies == ()


def test_a_shared_credit_makes_a_few_sentences_a_copy() -> None:
    streets = [f"Street number {n} was quiet that day, said neighbour {n}." for n in range(9)]
    first = parted("r1", *AGENCY_TEXT, *streets)
    later = parted("r2", *OTHER_TEXT, *OTHER_TEXT, *AGENCY_TEXT[:2])
    credited = parted("r2", *OTHER_TEXT, *OTHER_TEXT, *AGENCY_TEXT[:2], credit="the r1")
    assert lineage_of([first, later]).copies == ()
    assert [copy.how for copy in lineage_of([first, credited]).copies] == [
        (How.CREDIT, How.WORDING)
    ]


def test_texts_of_their_own_are_no_copies() -> None:
    assert lineage_of([parted("r1", *AGENCY_TEXT), parted("r2", *OTHER_TEXT)]).copies == ()


def test_the_order_of_the_texts_has_no_influence() -> None:
    texts = [
        parted("r1", *AGENCY_TEXT),
        parted("r2", *AGENCY_TEXT[::-1]),
        parted("r3", *AGENCY_TEXT[2:], *OTHER_TEXT[:1], day=None),
        parted("r4", *OTHER_TEXT),
    ]
    found = {msgspec.json.encode(lineage_of(list(way))) for way in itertools.permutations(texts)}
    assert len(found) == 1


def test_a_credit_is_shared_by_agency_or_by_outlet() -> None:
    bare, afp = parted("r1", "A.").head, parted("r2", "A.", credit="afp").head
    assert shares_credit(afp, parted("r3", "A.", credit="afp").head)
    assert not shares_credit(bare, bare)
    assert shares_credit(parted("r3", "A.", credit="The r1").head, bare)
