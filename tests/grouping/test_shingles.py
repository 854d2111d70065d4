"""Texts that share runs of words are found without comparing all with all."""

from lagebild.grouping.shingles import candidates, runs, sketch, words_of
from tests.grouping.parted import AGENCY_TEXT, OTHER_TEXT


def test_words_know_neither_case_nor_punctuation() -> None:
    assert words_of("“Die STRASSE”, sie ist zu.") == ("die", "strasse", "sie", "ist", "zu")


def test_fewer_words_are_one_run() -> None:
    assert runs(("he", "said"), 3) == {("he", "said")}
    assert runs((), 3) == frozenset()


def test_a_part_of_a_text_keeps_the_same_hashes() -> None:
    assert sketch(AGENCY_TEXT[0]) <= sketch(" ".join(AGENCY_TEXT))


def test_only_texts_that_share_runs_are_candidates() -> None:
    whole, half, other = " ".join(AGENCY_TEXT), " ".join(AGENCY_TEXT[2:]), " ".join(OTHER_TEXT)
    assert list(candidates([sketch(whole), sketch(other), sketch(half)])) == [(0, 2)]


def test_the_copies_of_one_text_are_compared_with_the_earliest_only() -> None:
    sketches = [sketch(" ".join(AGENCY_TEXT))] * 60
    found = list(candidates(sketches))
    assert {later for earlier, later in found if earlier == 0} == set(range(1, 60))
    assert len(found) <= 60 * 20
