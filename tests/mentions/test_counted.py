from lagebild.lexicon.amounts import load_amounts
from lagebild.mentions.amount_grammar import amount_grammar
from lagebild.mentions.counted import counted_after


def _unit(words: str, start: int, language: str) -> str | None:
    counted = counted_after(words, start, amount_grammar(load_amounts(language)))
    return counted.noun.unit if counted else None


def test_a_noun_is_found_past_an_adjective() -> None:
    assert _unit("24 Russian tanks", 2, "en") == "tanks"


def test_a_compound_is_found_by_its_tail() -> None:
    assert _unit("35 Talibankämpfer", 2, "de") == "fighters"


def test_a_noun_of_two_words_is_found() -> None:
    assert _unit("150 security forces", 3, "en") == "police"


def test_a_noun_is_not_found_past_a_comma() -> None:
    assert _unit("killed 12, soldiers fled", 9, "en") is None


def test_a_noun_is_not_found_past_a_verb() -> None:
    assert _unit("190 were people", 3, "en") is None


def test_a_remark_in_brackets_is_passed_over() -> None:
    assert _unit("300 IS (so-called state) fighters", 3, "en") == "fighters"


def test_and_is_passed_over_only_after_of() -> None:
    assert _unit("12 American and allied soldiers", 2, "en") is None


def test_a_measure_stands_right_after_its_number() -> None:
    assert _unit("12 kleine Quadratkilometer", 2, "de") is None


def test_the_full_stop_of_the_sentence_is_no_part_of_the_noun() -> None:
    counted = counted_after("12 soldiers.", 2, amount_grammar(load_amounts("en")))
    assert counted is not None
    assert counted.end == len("12 soldiers")
