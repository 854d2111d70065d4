import re

from lagebild.mentions.word_patterns import any_word, key_of, one_word, spaced


def test_a_lower_case_word_may_begin_with_a_capital() -> None:
    assert re.fullmatch(one_word("mandag"), "Mandag")


def test_a_capitalised_word_may_not_begin_without() -> None:
    assert not re.fullmatch(one_word("May"), "may")


def test_the_space_in_a_phrase_may_be_a_line_end() -> None:
    assert re.fullmatch(one_word("bis zum"), "bis\nzum")


def test_the_longest_word_is_tried_first() -> None:
    match = re.match(any_word(["in", "in the"]), "in the end")
    assert match is not None
    assert match[0] == "in the"


def test_look_up_ignores_case_and_line_ends() -> None:
    assert key_of("Bis\n zum") == "bis zum"


def test_a_space_with_a_question_mark_may_be_missing() -> None:
    assert re.fullmatch(spaced("a ?b"), "ab")
