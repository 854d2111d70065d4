from hypothesis import given
from hypothesis import strategies as st

from lagebild.reading.paragraphs import lines_of, paragraphs_of, pieces_of

TEXTS = st.text(alphabet="ab .\n\t\xa0ä", max_size=60)


def test_blank_lines_part_paragraphs() -> None:
    text = "\n a b\n \t\n\nc\nd "
    assert [span.of(text) for span in paragraphs_of(text)] == ["a b", "c\nd"]


def test_line_that_stands_alone_parts_its_neighbours() -> None:
    text = "one\nXXX\ntwo"
    (paragraph,) = paragraphs_of(text)
    parts = pieces_of(text, paragraph, lambda line: line == "XXX")
    assert [part.of(text) for part in parts] == ["one", "XXX", "two"]


def test_list_items_are_parts() -> None:
    text = "- Homs\n- a long item of the list, which fills the line\n- Raqqa"
    (paragraph,) = paragraphs_of(text)
    assert len(list(pieces_of(text, paragraph, lambda line: not line))) == 2


@given(TEXTS)
def test_paragraphs_hold_all_words(text: str) -> None:
    found = "".join(span.of(text) for span in paragraphs_of(text))
    assert "".join(found.split()) == "".join(text.split())


@given(TEXTS)
def test_lines_and_parts_of_a_paragraph_hold_all_its_words(text: str) -> None:
    for paragraph in paragraphs_of(text):
        words = "".join(paragraph.of(text).split())
        lines = lines_of(text, paragraph)
        parts = list(pieces_of(text, paragraph, lambda line: line.startswith("a")))
        assert "".join("".join(line.of(text).split()) for line in lines) == words
        assert "".join("".join(part.of(text).split()) for part in parts) == words
