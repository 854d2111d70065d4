import msgspec
import pytest

from lagebild.errors import DataError
from lagebild.lexicon.tables import TIME_LANGUAGES
from lagebild.lexicon.times import TimeTable, load_times
from lagebild.mentions.time_grammar import grammar_of


def _with_pattern(pattern: str) -> TimeTable:
    table = load_times("en")
    first, *rest = table.file.patterns
    changed = msgspec.structs.replace(first, pattern=pattern)
    file = msgspec.structs.replace(table.file, patterns=(changed, *rest))
    return msgspec.structs.replace(table, file=file)


@pytest.mark.parametrize("language", TIME_LANGUAGES)
def test_every_pattern_of_a_language_compiles(language: str) -> None:
    table = load_times(language)
    assert len(grammar_of(table).patterns) == len(table.file.patterns)


def test_an_unknown_slot_is_a_data_error() -> None:
    with pytest.raises(DataError, match="unknown slot"):
        grammar_of(_with_pattern("{fortnight}"))


def test_a_malformed_pattern_is_a_data_error() -> None:
    with pytest.raises(DataError, match="malformed"):
        grammar_of(_with_pattern("({day}"))


def test_both_numbers_of_a_stretch_have_their_slot() -> None:
    expressions = [compiled.expression for compiled in grammar_of(load_times("de")).patterns]
    assert any({"day", "day2"} <= set(expression.groupindex) for expression in expressions)
