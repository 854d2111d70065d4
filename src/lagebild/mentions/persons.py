"""Persons: a name beside a title or a verb of saying, and the surname alone elsewhere."""

from collections.abc import Iterator, Mapping, Sequence

from lagebild.domain.actor import ActorKind
from lagebild.domain.ids import ActorId
from lagebild.lexicon.actors import Title
from lagebild.mentions.actor_phrases import Found
from lagebild.mentions.actor_tables import ActorTables
from lagebild.mentions.words import Word

_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "abu", "von", "van", "de", "der", "den", "da", "di", "af"}
    | {"as", "ad", "ul", "ur"}
)
_MAY_BEGIN = frozenset({"al", "abu", "el"})
_LONGEST_NAME = 5
# Words between a title and the body that it belongs to, and between name and title.
_REACH = 4
_IN_NAME = " -‐’'."

_Stretch = tuple[int, int]


def persons_in(tables: ActorTables, words: Sequence[Word], found: Sequence[Found]) -> list[Found]:
    """Return the persons whom the sentence names beside a title or a verb and nobody listed."""
    taken = {at for each in found for at in range(each.first, each.end)}
    persons: list[Found] = []
    for first, end in _names(tables, words, found, taken):
        stretch = range(first, end)
        titled = any(tables.titles.longest(words, at) for at in stretch)
        institution = tables.words and words[end - 1].text in tables.words.institution.words
        if not titled and not institution and not taken & set(stretch):
            persons.append(Found(first=first, end=end, kind=ActorKind.PERSON))
            taken |= set(stretch)
    return persons


def surnames(
    everywhere: Sequence[Sequence[Found]], read: Sequence[Sequence[Word]]
) -> Mapping[str, tuple[ActorId, ...]]:
    """Return whom each surname means, of the persons named in full in any sentence."""
    return {
        read[i][each.end - 1].text.removesuffix("s"): each.options
        for i, in_one in enumerate(everywhere)
        for each in in_one
        if each.kind is ActorKind.PERSON and each.end - each.first > 1
    }


def repeated(
    words: Sequence[Word], found: Sequence[Found], persons: Mapping[str, tuple[ActorId, ...]]
) -> list[Found]:
    """Return what was found, and the surnames that stand alone of persons named in full."""
    taken = {at for each in found for at in range(each.first, each.end)}
    again = [
        Found(first=at, end=at + 1, options=persons[surname], kind=ActorKind.PERSON)
        for at, word in enumerate(words)
        if (surname := word.text.removesuffix("s")) in persons and at not in taken
    ]
    return [*found, *again]


def _names(
    tables: ActorTables, words: Sequence[Word], found: Sequence[Found], taken: set[int]
) -> Iterator[_Stretch]:
    ends = {each.first: each.end for each in found}
    says = frozenset(tables.words.says.words if tables.words else ())
    for at, word in enumerate(words):
        title = tables.titles.longest(words, at)
        if title is not None:
            after = title[0]
            for name in (
                _right_after(words, after, title[1][0], taken),
                _after_body(words, after, ends, taken),
                _after_place(tables, words, after, taken),
                _before_comma(words, at, taken),
            ):
                if name is not None:
                    yield name
                    break
        elif word.text in says:
            yield from _beside_verb(tables, words, at, taken)


def _beside_verb(
    tables: ActorTables, words: Sequence[Word], verb: int, taken: set[int]
) -> Iterator[_Stretch]:
    """As in "Anna Berg said" and "sagte Anna Berg"."""
    first = _name_start(words, verb)
    if first == 0 and tables.words and words[0].text in tables.words.opener.words:
        first = 1
    before, after = (first, verb), (verb + 1, _name_end(words, verb + 1, taken))
    gaps = (words[verb].gap, words[verb + 1].gap if verb + 1 < len(words) else ",")
    for (start, end), gap in zip((before, after), gaps, strict=True):
        # Without a title before it, "prison of Kandahar" would pass for a name.
        plain = not any(word.text in _PARTICLES - _MAY_BEGIN for word in words[start:end])
        if end - start > 1 and plain and not gap.strip():
            yield start, end


def _right_after(words: Sequence[Word], at: int, title: Title, taken: set[int]) -> _Stretch | None:
    """As in "General Anna Berg", and "General Berg" where the title allows it."""
    if at >= len(words) or words[at].gap.strip():
        return None
    end = _name_end(words, at, taken)
    return (at, end) if end - at > int(title.full) else None


def _after_body(
    words: Sequence[Word], at: int, ends: dict[int, int], taken: set[int]
) -> _Stretch | None:
    """As in "spokesman for the SDF, Anna Berg"."""
    for body in range(at, min(at + _REACH, len(words))):
        if body in ends:
            after = ends[body]
            # An abbreviation in brackets after the name is the same body once more.
            while after in ends and "(" in words[after].gap:
                after = ends[after]
            end = _name_end(words, after, taken)
            fits = after < len(words) and set(words[after].gap.strip()) <= set(",)(")
            return (after, end) if fits and end > after + 1 else None
        if words[body].gap.strip():
            return None
    return None


def _after_place(
    tables: ActorTables, words: Sequence[Word], at: int, taken: set[int]
) -> _Stretch | None:
    """As in "mayor of Odense, Anna Berg"."""
    if tables.words is None or at >= len(words):
        return None
    if words[at].text.casefold() not in tables.words.of.words:
        return None
    for after in range(at + 2, min(at + 1 + _REACH, len(words))):
        if words[after].gap.strip() == ",":
            end = _name_end(words, after, taken)
            return (after, end) if end > after + 1 else None
        if not words[after].capital:
            return None
    return None


def _before_comma(words: Sequence[Word], title: int, taken: set[int]) -> _Stretch | None:
    """As in "Anna Berg, a spokesman for the SDF"."""
    for comma in range(title, max(title - _REACH, 0), -1):
        if words[comma].gap.strip() == ",":
            first = _name_start(words, comma)
            fits = comma - first > 1 and not taken & set(range(first, comma))
            return (first, comma) if fits else None
    return None


def _name_start(words: Sequence[Word], end: int) -> int:
    first = end
    while first > 0 and end - first < _LONGEST_NAME and _in_name(words[first - 1]):
        first -= 1
        if words[first].gap.strip(_IN_NAME):
            break
    while first < end and words[first].text in _PARTICLES - _MAY_BEGIN:
        first += 1
    return first


def _name_end(words: Sequence[Word], first: int, taken: set[int]) -> int:
    if first < len(words) and words[first].text in _PARTICLES - _MAY_BEGIN:
        return first
    end = first
    while end < len(words) and end - first < _LONGEST_NAME and end not in taken:
        broken = end > first and words[end].gap.strip(_IN_NAME)
        if broken or not _in_name(words[end]):
            break
        end += 1
        if words[end - 1].genitive and words[end - 1].text[-1] != "s":
            break
    while end > first and words[end - 1].text in _PARTICLES:
        end -= 1
    return end


def _in_name(word: Word) -> bool:
    if word.text in _PARTICLES:
        return True
    abbreviation = word.text.isupper() and len(word.text) > 1
    return word.capital and not abbreviation and word.text.isalpha()
