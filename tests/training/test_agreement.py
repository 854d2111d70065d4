"""Two annotations of a passage: what both have, and where their slots agree."""

from training.reader.agreement import agreement, second_annotations
from training.reader.passage import Passage, parse

from tests.training.test_passage import HEAD

FIRST = (
    "{p1:Gao} is quiet. {a1:Rebels} {c1:took} {p2=p1:the town} on {t1:Monday}.\n---\n"
    "c1 capture actor=a1 place=p2 time=t1\n"
)
SECOND = (
    "{p1:Gao} is quiet. {a1:Rebels} {c1:took} the town on Monday.\n---\n"
    "c1 capture actor=a1 place=p1 mod=possible\n"
)


def _one(body: str) -> Passage:
    (passage,) = parse(HEAD + body)
    return passage


def test_a_description_agrees_with_the_name_that_it_stands_for() -> None:
    counts = agreement([(_one(FIRST), _one(SECOND))])

    assert counts["shared"] == counts["first"] == counts["second"] == 1
    assert counts["place"] == counts["asked place"] == 1
    assert counts["actor"] == 1
    assert (counts["asked time"], counts["time"]) == (1, 0)
    assert counts["modality"] == 0


def test_claims_in_other_sentences_are_not_shared() -> None:
    other = _one("{p1:Gao} {c1:fell}. Rebels took the town on Monday.\n---\nc1 capture place=p1\n")

    assert agreement([(_one(FIRST), other)])["shared"] == 0


def test_a_twentieth_was_annotated_twice_on_the_same_text() -> None:
    both = list(second_annotations())

    assert len(both) >= 40
    assert all(first.text == second.text for first, second in both)
