"""Tokens lead back to the characters of the text as it is, whatever was normalised."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.encoder.packed import find_file, open_packed
from lagebild.encoder.tokens import END, Pieces


@cache
def pieces() -> Pieces:
    return Pieces(open_packed(find_file()))


def words(text: str) -> list[str]:
    tokens = pieces().tokenize(text)
    return [
        text[start:end]
        for start, end in zip(tokens.starts, tokens.ends, strict=True)
        if end > start
    ]


def test_the_tokens_of_a_sentence_put_together_are_its_letters() -> None:
    text = "Die Armee nahm am Montag Mossul  ein, “sagte” er…\n\nÅrhus (Ritzau) – ½ der Stadt"

    assert "".join(words(text)) == "".join(text.split())


@pytest.mark.parametrize("text", ["الجيش السوري", "Сили оборони", "\u200bstadt", "ﬁre"])
def test_other_scripts_and_ligatures_keep_their_offsets(text: str) -> None:
    tokens = pieces().tokenize(text)

    assert tokens.starts[0] >= 0
    assert tokens.ends[-1] <= len(text)
    assert list(tokens.starts) == sorted(tokens.starts)


def test_each_line_ends_in_a_token_that_covers_nothing() -> None:
    tokens = pieces().tokenize("Head\n\nBody")

    ends = [at for at, piece in enumerate(tokens.ids) if piece == END]
    assert len(ends) == 2
    assert all(tokens.starts[at] == tokens.ends[at] for at in ends)


def test_the_likeliest_pieces_are_taken() -> None:
    tokens = pieces().tokenize("Regierungstruppen")

    assert words("Regierungstruppen") == ["Regierung", "stru", "ppen"]
    assert len(tokens) == 4


def test_what_no_piece_holds_is_one_unknown_token() -> None:
    text = "a \U000130c0\U000130c1\U000130c2 b"

    assert words(text) == ["a", "\U000130c0\U000130c1\U000130c2", "b"]


def test_marks_of_the_encoder_in_a_text_are_only_text() -> None:
    assert 0 not in pieces().tokenize("<s> </s>").ids
    assert pieces().tokenize("<s>").ids.count(END) == 1


@given(st.text(max_size=200))
def test_offsets_stay_inside_any_text(text: str) -> None:
    tokens = pieces().tokenize(text)

    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert 0 <= start <= end <= len(text)
