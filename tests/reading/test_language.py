import pytest

from lagebild.reading.language import language_of

from .reports import LONG, LONG_DA, LONG_EN


@pytest.mark.parametrize(("text", "language"), [(LONG, "de"), (LONG_DA, "da"), (LONG_EN, "en")])
def test_language_of_a_sentence(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "ok", "12 + 30 = 42 " * 9])
def test_too_few_letters_have_no_language(text: str) -> None:
    assert language_of(text) == "und"
