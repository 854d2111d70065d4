"""What the linter of the corpus catches."""

import pytest
from training.reader.lint import lint, types
from training.reader.passage import parse

from tests.training.test_passage import HEAD


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{c1:fell}.\n---\nc1 conquest\n", "no such type"),
        ("{c1:fell}.\n---\nc1 capture mod=maybe\n", "no such modality"),
        ("{c1:fell}.\n---\nc1 capture asp=later\n", "no such aspect"),
        ("{c1:fell}.\n---\nc1 capture place=p1\n", "is not marked"),
        ("{a1:Gao} {c1:fell}.\n---\nc1 capture place=a1\n", "has the wrong kind"),
        ("{c1:fell}.\n---\nc2 capture\n", "the trigger is not marked"),
        ("{c1:fell}.\n---\n", "has no claim"),
        ("{c1:fell}.\n---\nc1 capture same=c2\n", "same=c2 is no claim"),
        ("{c1:killed}.\n---\nc1 casualties\n", "casualties need a figure"),
        ("{p2=p1:the town} {c1:fell}.\n---\nc1 capture place=p2\n", "stands for p1"),
        ("{p1: Gao} {c1:fell}.\n---\nc1 capture place=p1\n", "white space"),
    ],
)
def test_a_fault_is_said(body: str, says: str) -> None:
    (passage,) = parse(HEAD + body)

    assert any(says in fault for fault in lint(passage, types()))


def test_a_head_without_a_key_is_a_fault() -> None:
    (passage,) = parse("=== en-x-001\nlang: en\n\nRain.\n---\n")

    assert "the head has no 'published'" in list(lint(passage, types()))
