"""Words that call a place a side's last one."""

import pytest

from lagebild.claims.superlatives import find_superlative
from lagebild.lexicon.superlatives import load_superlatives
from lagebild.lexicon.tables import LANGUAGES

EXAMPLES = [
    pytest.param(language, place.forms, place.example, id=f"{language}-{place.forms[0]}")
    for language in LANGUAGES
    for place in load_superlatives(language).places
]


@pytest.mark.parametrize(("language", "forms", "example"), EXAMPLES)
def test_each_noun_is_found_in_its_example(
    language: str, forms: tuple[str, ...], example: str
) -> None:
    quote = find_superlative(example, 0, load_superlatives(language))
    assert quote is not None
    assert quote.text == quote.span.of(example)
    assert quote.text.endswith(forms)


def test_the_quote_counts_from_the_start_of_the_report() -> None:
    quote = find_superlative("their last bastion", 100, load_superlatives("en"))
    assert quote is not None
    assert (quote.span.start, quote.span.end) == (106, 118)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In der letzten Woche fiel die Stadt."),
        ("de", "Die letzten Tage der Stadt waren ruhig."),
        ("da", "I sidste uge faldt byen."),
        ("en", "Last week the town fell."),
        ("en", "At last the army reached the town."),
    ],
)
def test_a_last_week_is_no_last_place(language: str, text: str) -> None:
    assert find_superlative(text, 0, load_superlatives(language)) is None
