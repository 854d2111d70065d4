"""Sentences of a copy find those that they were taken from."""

from lagebild.domain.lineage import Parted
from lagebild.grouping.aligned import Alignment, align, sentence_runs
from tests.grouping.parted import AGENCY_TEXT, OTHER_TEXT, parted


def aligned(copy: Parted, original: Parted) -> Alignment:
    return align(copy, original, sentence_runs(copy), sentence_runs(original))


def test_order_does_not_matter_and_what_was_added_is_said() -> None:
    copy = parted("r2", AGENCY_TEXT[3], OTHER_TEXT[0], AGENCY_TEXT[0])
    original = parted("r1", *AGENCY_TEXT)
    found = aligned(copy, original)
    taken = [(p.span.of(copy.text), p.original.of(original.text)) for p in found.passages]
    assert taken == [(AGENCY_TEXT[3],) * 2, (AGENCY_TEXT[0],) * 2]
    assert [span.of(copy.text) for span in found.added] == [OTHER_TEXT[0]]
    assert 0.6 < found.share < 0.8
    assert 0.3 < found.contained < 0.4


def test_an_edited_sentence_is_still_the_same() -> None:
    edited = AGENCY_TEXT[4].replace("during the coming winter months", "in the winter")
    assert len(aligned(parted("r2", edited), parted("r1", *AGENCY_TEXT)).passages) == 1


def test_two_sentences_joined_by_an_editor_are_both_contained() -> None:
    joined = AGENCY_TEXT[0].rstrip(".") + ", and " + AGENCY_TEXT[1]
    found = aligned(parted("r2", joined), parted("r1", *AGENCY_TEXT[:2]))
    assert (found.share, found.contained) == (1, 1)


def test_texts_without_words_share_nothing() -> None:
    assert aligned(parted("r2", "…"), parted("r1", "…")).passages == ()
