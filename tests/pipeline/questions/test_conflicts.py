import pytest

from lagebild.errors import UnknownName
from lagebild.pipeline.questions.conflicts import (
    conflict_answer,
    conflicts_answer,
    look_alikes_answer,
)
from lagebild.store.folder import Store

from ...store.made import both_claims, picture, report


def test_conflicts_come_with_their_claims(filled: Store) -> None:
    (answer,) = conflicts_answer(filled)
    taken, back = both_claims(report())

    assert answer.conflict == picture(report()).conflicts[0]
    assert [line.claim for line in answer.claims] == [back, taken]


def test_one_conflict_is_found_by_id(filled: Store) -> None:
    assert conflict_answer(filled, "x-1") == conflicts_answer(filled)[0]
    with pytest.raises(UnknownName, match="lagebild conflicts"):
        conflict_answer(filled, "x-2")


def test_look_alikes_come_with_their_claims(filled: Store) -> None:
    (answer,) = look_alikes_answer(filled)
    taken, back = both_claims(report())

    assert answer.look_alike == picture(report()).look_alikes[0]
    assert [line.claim for line in answer.claims] == [back, taken]
