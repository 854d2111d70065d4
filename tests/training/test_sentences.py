"""A passage in single sentences keeps its words and marks, each in its own sentence."""

from training.reader.passage import parse
from training.reader.sentences import single_sentences

from tests.training.test_passage import HEAD

BODY = (
    "{a1:Rebels} {c1:took} {p1:Gao}. {a2:The army} {c2:left}.\n\n{p2:Kidal} is quiet.\n---\n"
    "c1 capture actor=a1 place=p1\nc2 withdrawal actor=a2 place=p1\n"
)


def test_the_sentences_put_together_are_the_text() -> None:
    (passage,) = parse(HEAD + BODY)

    parts = list(single_sentences(passage))

    assert "".join(part.text for part in parts) == passage.text
    assert [len(part.claims) for part in parts] == [1, 1, 0]


def test_marks_keep_their_words() -> None:
    (passage,) = parse(HEAD + BODY)

    for part in single_sentences(passage):
        for span in part.spans:
            assert part.text[span.start : span.end].strip() == part.text[span.start : span.end]
    words = [p.text[s.start : s.end] for p in single_sentences(passage) for s in p.spans]
    assert words == ["Rebels", "took", "Gao", "The army", "left", "Kidal"]
