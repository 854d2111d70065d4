"""Names with words that narrow or widen them: "Provinz Homs", "northern Syria", "near Homs"."""

from collections.abc import Sequence

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import PlaceMention, Vicinity
from lagebild.domain.place import Place, PlaceKind
from lagebild.domain.report import Sentence
from lagebild.domain.span import Span
from lagebild.gazetteer.candidates import is_listed
from lagebild.gazetteer.places import PlaceIndex, Tier
from lagebild.lexicon.places import VicinityPhrase
from lagebild.mentions.place_context import Context
from lagebild.mentions.place_names import Name, places_named
from lagebild.mentions.place_words import Word

_BETWEEN = frozenset({"of", "von", "i", "der"})
# Between the part and the whole: "im Osten der Ukraine", "the southern part of Iraq".
_LINKS = frozenset(
    {"of", "von", "der", "des", "the", "part", "parts", "teil", "teile", "del", "af"}
)
_MOST_LINKS = 3
_MOST_WORDS = 9


def mention_of(
    text: str, sentence: Sentence, row: Sequence[Word], name: Name, context: Context
) -> tuple[PlaceMention, int]:
    """Return the mention that a name makes with the words around it, and the word after it."""
    first, last = name.first, name.last
    options, kind, vicinity = name.options, name.options[0].kind, None
    if span := _region_around(row, name, context):
        first, last = span
        kind = PlaceKind.REGION
        options = _regions(name, context) or options
    elif part := _part_before(row, name, context):
        first, options = part
        kind = options[0].kind
        # A listed part is a region itself; else the whole is meant in part.
        vicinity = None if options[0].id != name.options[0].id else Vicinity.PART
    start = row[first].span.start
    phrase = _vicinity_before(row, first, context)
    stretch = Span(start=start, end=max(name.span.end, row[last - 1].span.end))
    mention = PlaceMention(
        span=stretch,
        text=stretch.of(text),
        sentence=sentence.index,
        options=tuple(PlaceId(place.id) for place in options),
        kind=kind,
        vicinity=phrase.vicinity if phrase else vicinity,
    )
    return mention, last


def compound_at(row: Sequence[Word], at: int, context: Context) -> Name | None:
    """Return a name inside one word: "Nordsyrien" is a part of Syria, "Homs-provinsen" a region."""
    word = row[at]
    head, dash, tail = word.text.rpartition("-")
    if dash and (tail in context.words.regions or context.words.settles(tail)):
        options = places_named(head, context.index, context.scene)
        if options:
            if tail in context.words.regions:
                options = _only_regions(options) or options
            return Name(
                first=at,
                last=at + 1,
                span=word.span,
                text=word.text,
                tier=Tier.FOLDED,
                options=options,
            )
    if not (word.capital and word.plain.startswith(context.words.prefixes)):
        return None
    for prefix in context.words.prefixes:
        rest = word.text[len(prefix) :].lstrip("-")
        if len(rest) > 3 and word.plain.startswith(prefix):
            options = _part_of(prefix, rest[:1].upper() + rest[1:], context)
            if options:
                return Name(
                    first=at,
                    last=at + 1,
                    span=word.span,
                    text=word.text,
                    tier=Tier.FOLDED,
                    options=options,
                )
    return None


def _part_of(prefix: str, rest: str, context: Context) -> tuple[Place, ...]:
    options = places_named(rest, context.index, context.scene)
    if not options and rest.endswith("s"):
        options = places_named(rest[:-1], context.index, context.scene)
    wide = tuple(
        place
        for place in options
        if place.kind is PlaceKind.COUNTRY or (is_listed(place) and place.kind is PlaceKind.REGION)
    )
    return part_of(context.words.compass[prefix][0], wide, context.index) if wide else ()


def _part_before(
    row: Sequence[Word], name: Name, context: Context
) -> tuple[int, tuple[Place, ...]] | None:
    """Return where "northern Syria", "Osten der Ukraine", "south of Iraq" starts, and the part."""
    best = name.options[0]
    if best.kind not in {PlaceKind.COUNTRY, PlaceKind.REGION}:
        return None
    for at in range(name.first - 1, max(-1, name.first - 2 - _MOST_LINKS), -1):
        if not row[at + 1].spaced:
            return None
        direction = context.words.direction(row[at].text)
        if direction is not None:
            return at, part_of(direction, (best,), context.index)
        if row[at].plain not in _LINKS:
            return None
    return None


def part_of(direction: str, wide: tuple[Place, ...], index: PlaceIndex) -> tuple[Place, ...]:
    """Return the listed region that is that part of the first place, or else the places."""
    parts = tuple(
        place
        for place in index.find_tier(f"{direction} {wide[0].name}", Tier.EXACT)
        if place.country == wide[0].country
    )
    return parts or wide


def _region_around(row: Sequence[Word], name: Name, context: Context) -> tuple[int, int] | None:
    words = context.words
    if name.options[0].kind is PlaceKind.COUNTRY:
        return None
    at = name.first - 1
    if at > 0 and row[at].plain in _BETWEEN:
        at -= 1
    if at >= 0 and row[at + 1].spaced and row[at].text in words.regions:
        return at, name.last
    if name.last < len(row) and row[name.last].spaced and row[name.last].text in words.regions:
        return name.first, name.last + 1
    return None


def _regions(name: Name, context: Context) -> tuple[Place, ...]:
    regions = _only_regions(name.options)
    if not regions:
        found = context.index.find_tier(name.text, Tier.SOUNDED, context.scene.countries)
        regions = _only_regions(found)
    return regions


def _only_regions(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.kind is PlaceKind.REGION)


def _vicinity_before(row: Sequence[Word], first: int, context: Context) -> VicinityPhrase | None:
    """Return the phrase before a name, or before the noun, adjectives, article that go with it."""
    words, end = context.words, first
    if end and words.settles(row[end - 1].text):
        end -= 1
    while end:
        before = " ".join(word.text for word in row[max(0, end - _MOST_WORDS) : end])
        if phrase := words.vicinity_before(before):
            return phrase
        text = row[end - 1].text
        article = text in words.known and text not in words.merged
        if not (article or text in words.attributes or words.country_of(text)):
            return None
        end -= 1
    return None
