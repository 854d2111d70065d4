"""A marked passage becomes text, spans and claims; a broken one says where and what."""

import re
from pathlib import Path

import pytest
from training.reader.lint import lint, types
from training.reader.passage import PassageError, parse

README = Path(__file__).parents[2] / "training" / "corpus" / "README.md"
HEAD = "=== en-x-001\nlang: en\npublished: 2013-01-26\nkind: daily\nwar: Mali 2012-\n\n"


def example() -> str:
    found = re.search(r"```\n(===.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_example_of_the_readme_is_a_passage_without_faults() -> None:
    (passage,) = parse(example())

    assert list(lint(passage, types())) == []
    assert "{" not in passage.text
    assert passage.head["war"] == "Mali 2012-"


def test_each_span_covers_its_words() -> None:
    (passage,) = parse(
        HEAD + "{a1:Rebels} {c1:took} {p1:Gao}.\n---\nc1 capture actor=a1 place=p1\n"
    )

    words = {span.id: passage.text[span.start : span.end] for span in passage.spans}
    assert words == {"a1": "Rebels", "c1": "took", "p1": "Gao"}
    assert passage.claims[0].slots == {"actor": ("a1",), "place": ("p1",)}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{a1:Rebels {c1:took} Gao}.\n---\n", "nested"),
        ("{a1:Rebels took Gao.\n---\n", "nested, open or misspelt"),
        ("Rebels {c1:took} Gao.\n", "the line '---' is missing"),
        ("Rebels {c1:took} Gao.\n---\nc1 capture who=a1\n", "is no slot"),
        ("Rebels {c1:took} Gao.\n---\ncapture\n", "is no claim"),
    ],
)
def test_a_broken_passage_is_named_with_its_fault(body: str, says: str) -> None:
    with pytest.raises(PassageError, match=says) as caught:
        list(parse(HEAD + body))

    assert "en-x-001" in str(caught.value)
