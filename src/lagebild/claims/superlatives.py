"""Finding words that call a place a side's last one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from lagebild.claims.refs import place_ref
from lagebild.domain.claim import Superlative
from lagebild.domain.mention import PlaceMention
from lagebild.domain.place import PlaceKind
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.superlatives import SuperlativeTable

_MOST_BETWEEN = 4


def find_superlative(text: str, start_offset: int, table: SuperlativeTable) -> Quote | None:
    """Return the first words in the text that call a place the last, None where none do.

    `text` is a stretch of a report that begins at `start_offset`; the quote's span counts from
    the report's start. What the words are about is not settled here.
    """
    found = _pattern(table).search(text)
    if found is None:
        return None
    span = Span(start=found.start(), end=found.end()).shifted(start_offset)
    return Quote(span=span, text=found.group())


def superlative_in(
    stretch: Quote, places: Iterable[PlaceMention], table: SuperlativeTable
) -> Superlative | None:
    """Return the superlative of a stretch of text, with the first country after it as its scope."""
    quote = find_superlative(stretch.text, stretch.span.start, table)
    if quote is None:
        return None
    after = (p for p in places if not p.nominal and p.span.start >= quote.span.start)
    scope = next((p for p in after if p.kind is PlaceKind.COUNTRY), None)
    return Superlative(quote=quote, scope=place_ref(scope) if scope else None)


@lru_cache(maxsize=16)
def _pattern(table: SuperlativeTable) -> re.Pattern[str]:
    between = [_any_case(word) for word in table.between]
    if table.names_between:
        between.append(r"[^\W\d_a-zæøåäöüß][\w'’-]*")
    forms = [form for place in table.places for form in place.forms]
    nouns = "|".join(_any_case(form) for form in sorted(forms, key=len, reverse=True))
    last = "|".join(_any_case(word) for word in table.last)
    # The noun may be the second half of a compound that names the side: "IS-Bastion".
    return re.compile(
        rf"\b(?:{last})(?:\s+(?:{'|'.join(between)})){{0,{_MOST_BETWEEN}}}"
        rf"\s+(?:\w+-)?(?:{nouns})\b"
    )


def _any_case(word: str) -> str:
    return f"(?i:{re.escape(word)})"
