"""Each pattern of a language's grammar is found in its example."""

import msgspec
import pytest

from lagebild.claims.scene import compiled
from lagebild.lexicon.attribution import load_attribution
from lagebild.lexicon.grammar import Pattern, load_grammar
from lagebild.lexicon.tables import LANGUAGES


def _patterns() -> list[tuple[str, str, Pattern]]:
    found = []
    for language in LANGUAGES:
        for table in (load_grammar(language), load_attribution(language)):
            for name, value in msgspec.structs.asdict(table).items():
                rows = value if isinstance(value, tuple) else ()
                found += [(language, name, row) for row in rows if isinstance(row, Pattern)]
    return found


@pytest.mark.parametrize(
    "pattern",
    [pytest.param(p, id=f"{lang}-{name}-{p.word[:20]}") for lang, name, p in _patterns()],
)
def test_a_pattern_is_found_in_its_example(pattern: Pattern) -> None:
    assert compiled(pattern.word).search(pattern.example)
