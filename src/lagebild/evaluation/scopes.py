"""Words in a sheet's quotes that call a place the last, and the country of which they say it."""

import re
from collections.abc import Iterator, Sequence

from lagebild.claims.superlatives import find_superlative
from lagebild.domain.claim import PlaceRef, Superlative
from lagebild.domain.ids import PlaceId
from lagebild.domain.span import Quote, Span
from lagebild.evaluation.forms import Entities, GoldClaim, GoldReport
from lagebild.lexicon.superlatives import load_superlatives
from lagebild.lexicon.tables import LANGUAGES

# Shorter names (of countries as initials) stand inside too many other words.
_SHORTEST = 4
_SENTENCE_END = re.compile(r"""[.!?…]["”“»«']?\s+(?=["„“»«]?[^\W\d_a-zäöüæøåß])|\n\s*\n""")


def superlative_in(
    report: GoldReport, claim: GoldClaim, quotes: Sequence[Quote], entities: Entities
) -> Superlative | None:
    """Return the first words of the claim's quotes that call a place the last.

    None also where the report's language has no table of such words. The scope is the country
    named nearest in their sentence, of those that the claim's place can lie in.
    """
    if report.sheet.lang not in LANGUAGES:
        return None
    table = load_superlatives(report.sheet.lang)
    for quote in quotes:
        found = find_superlative(quote.text, quote.span.start, table)
        if found:
            inside = entities.places[claim.place].country if claim.place else None
            sentence = _sentence(report.text, found.span)
            countries = [
                country
                for country in _countries(report.text, sentence, entities)
                if inside in {None, country.country}
            ]
            return Superlative(quote=found, scope=_nearest(found.span, countries))
    return None


def _nearest(words: Span, named: Sequence[PlaceRef]) -> PlaceRef | None:
    return min(
        named,
        key=lambda ref: (words.distance(ref.span or words), ref.place or ""),
        default=None,
    )


def _countries(text: str, sentence: Span, entities: Entities) -> Iterator[PlaceRef]:
    for key, entry in entities.places.items():
        if not entry.is_country:
            continue
        for name in entry.names:
            # The name may be the second half of a compound ("Ostsyrien") or a genitive.
            pattern = rf"(?<!\w)\w*{re.escape(name)}s?(?!\w)"
            if len(name) < _SHORTEST:
                continue
            for match in re.finditer(pattern, sentence.of(text), re.IGNORECASE):
                yield PlaceRef(
                    text=match.group(),
                    span=Span(start=match.start(), end=match.end()).shifted(sentence.start),
                    place=PlaceId(key),
                    name=entry.names[0],
                    lat=entry.lat,
                    lon=entry.lon,
                    country=entry.country,
                    precision=entry.precision,
                )


def _sentence(text: str, words: Span) -> Span:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= words.start), default=0)
    end = min((end for end in ends if end >= words.end), default=len(text))
    return Span(start=start, end=end)
