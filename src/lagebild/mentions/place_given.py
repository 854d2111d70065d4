"""Mentions of places that something else than the tables noticed: the model, or a person.

The span is known to name a place, so nothing is asked of the words around it; what stands in the
span decides: a name, a nationality, a part of a country, a region.
"""

from typing import get_args

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention, Vicinity
from lagebild.domain.place import WIDE, Place, PlaceKind
from lagebild.domain.span import Span
from lagebild.gazetteer.candidates import candidates
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import PlaceIndex
from lagebild.lexicon.places import Direction
from lagebild.mentions.place_parts import part_of
from lagebild.mentions.place_words import PlaceWords, words_of

_DIRECTIONS = tuple(f"{direction} " for direction in get_args(Direction))
# Names longer than this are descriptions, which have no compass word to take off.
_MOST_WORDS = 4


def mention_given(
    text: str, span: Span, sentence: int, index: PlaceIndex, words: PlaceWords | None
) -> PlaceMention:
    """Return the mention that a span of the text makes, with all places that it may name.

    `words`: the place words of the text's language, None where it has none.
    """
    written = span.of(text)
    options, kind, vicinity = candidates(written, index), None, None
    if words is not None:
        country = words.country_of(written)
        if country is not None and (place := index.country(country)) is not None:
            options, kind = (place,), PlaceKind.COUNTRY
        elif not _is_spelled(written, options) and (part := _part(written, index, words)):
            # A listed part is a region itself; else the whole is meant in part.
            options, kind = part, part[0].kind
            vicinity = None if _is_part(part[0]) else Vicinity.PART
        elif not _is_spelled(written, options) and (region := _region(written, index, words)):
            options, kind = region, PlaceKind.REGION
    if kind is None and options and options[0].kind in WIDE:
        kind = options[0].kind if all(place.kind in WIDE for place in options) else None
    # An unlisted district lies near what the text names beside it, as "the mosque" does.
    unlisted = not options and words is not None and _has_region_word(written, words)
    return PlaceMention(
        span=span,
        text=written,
        sentence=sentence,
        options=tuple(PlaceId(place.id) for place in options),
        kind=kind,
        nominal=unlisted,
        vicinity=Vicinity.NEAR if unlisted else vicinity,
    )


def _has_region_word(written: str, words: PlaceWords) -> bool:
    row = words_of(written, Span(start=0, end=len(written)))
    return len(row) > 1 and (row[0].text in words.regions or row[-1].text in words.regions)


def _is_spelled(written: str, places: tuple[Place, ...]) -> bool:
    """Tell whether one of the places has just that name: South Sudan, West Bank."""
    plain = fold(written)
    return any(plain in map(fold, (place.name, *place.names)) for place in places)


def _is_part(place: Place) -> bool:
    return place.kind is PlaceKind.REGION and place.name.casefold().startswith(_DIRECTIONS)


def _part(written: str, index: PlaceIndex, words: PlaceWords) -> tuple[Place, ...]:
    """Return the part of a country or region that "northern Syria" names, or the whole."""
    row = words_of(written, Span(start=0, end=len(written)))
    if row and row[0].text in words.known:
        row = row[1:]
    if not 1 < len(row) <= _MOST_WORDS or (direction := words.direction(row[0].text)) is None:
        return ()
    rest = candidates(written[row[1].span.start :], index)
    wide = tuple(place for place in rest if place.kind in WIDE)
    return part_of(direction, wide[:1], index) if wide else ()


def _region(written: str, index: PlaceIndex, words: PlaceWords) -> tuple[Place, ...]:
    """Return what "Homs province" may be: a region of that name, else the town that names it."""
    row = words_of(written, Span(start=0, end=len(written)))
    if len(row) < 2:
        return ()
    if row[-1].text in words.regions:
        name = written[: row[-2].span.end]
    elif row[0].text in words.regions:
        name = written[row[1].span.start :]
    else:
        return ()
    rest = candidates(name, index)
    spelled = tuple(place for place in rest if _is_spelled(name, (place,)))
    return tuple(place for place in rest if place.kind is PlaceKind.REGION) or spelled
