"""Number words of any language: those that CLDR spells out, in all cases, and text2num's."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import RbnfError

from lagebild.lexicon.numbers import NumberTable
from lagebild.mentions.amount_values import by_text2num

# In all cases and genders; the sums between them, which may be one word, in the plain form alone.
_SPELLED = (*range(100), *range(100, 1000, 100))
_SUMS = tuple(number for number in range(100, 1000) if number % 100)
_SCALES = (1000, 10**6, 10**9)
_COUNTS = (1, 2, 3, 5)
_HUNDRED, _TEN = 100, 10
_SAME = str.maketrans(
    {
        **dict.fromkeys("’ʼ`´", "'"),
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ی",
        "ي": "ی",
        "ك": "ک",
        "ة": "ه",
        "ё": "е",
    }
)


class NumberWordIndex(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of number words by their first letter, longest first; a link has no value."""

    language: str
    parts: Mapping[str, tuple[tuple[str, float | None], ...]]


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    """A number word read so far: whole thousands, and what is below them (None: nothing yet)."""

    total: float = 0
    group: float | None = None
    least: float = float("inf")
    linked: bool = False


def bare(text: str, language: str) -> str:
    """Return text in the form in which number words are compared: one letter for its variants."""
    if language == "tr":
        text = text.replace("İ", "i").replace("I", "ı")
    marked = unicodedata.normalize("NFKC", text).casefold().translate(_SAME)
    kept = (c for c in marked if unicodedata.category(c) not in ("Cf", "Mn") and c != "ـ")
    return "".join(kept)


@cache
def number_words(table: NumberTable) -> NumberWordIndex:
    """Return the number words of a table's language, those of CLDR and the table's own."""
    language = table.language
    values: dict[str, float | None] = {}
    for value, words in _spelled(language):
        values.setdefault(_joined(words, language), value)
    for entry in (*table.forms, *table.scales):
        for word in entry.words:
            values[_joined(word, language)] = entry.value
    for link in table.links:
        values.setdefault(_joined(link, language), None)
    parts = defaultdict(list)
    for word in sorted(values, key=lambda w: (-len(w), w)):
        if word:
            parts[word[0]].append((word, values[word]))
    return NumberWordIndex(
        language=language, parts={first: tuple(found) for first, found in parts.items()}
    )


def read_words(words: Sequence[str], index: NumberWordIndex) -> float | None:
    """Return the number that bare words spell, None where they are no number or something more."""
    joined = "".join(word for word in words if word != "-")
    value = next(_sums(joined, 0, Sum(), index), None) if joined else None
    if value is None:
        return by_text2num(" ".join(words).replace(" - ", "-"), index.language)
    return value


def scale_of(value: float) -> float:
    """Return the largest scale in a number of words: 1000 of 25000, 1 below it."""
    return max((scale for scale in _SCALES if value >= scale), default=1)


def _sums(text: str, at: int, so_far: Sum, index: NumberWordIndex) -> Iterator[float]:
    if at == len(text):
        if not so_far.linked:
            yield so_far.total + (so_far.group or 0)
        return
    for word, value in index.parts.get(text[at], ()):
        if text.startswith(word, at):
            longer = _added(so_far, value)
            if longer is not None:
                yield from _sums(text, at + len(word), longer, index)


def _added(so_far: Sum, value: float | None) -> Sum | None:
    """Return the sum with one more part, None where no number goes on so."""
    if value is None:
        begun = so_far.group is not None or so_far.total > 0
        linked = msgspec.structs.replace(so_far, linked=True)
        return linked if begun and not so_far.linked else None
    if value >= _SCALES[0]:
        return _scaled(so_far, value)
    if so_far.group is None:
        fits = value > 0 or so_far.total == 0
        return msgspec.structs.replace(so_far, group=value, linked=False) if fits else None
    return _grouped(so_far, so_far.group, value)


def _scaled(so_far: Sum, value: float) -> Sum | None:
    """Return the sum with a scale, which takes the group before it, or with 2000 in one word."""
    group = so_far.group
    if value >= so_far.least or group == 0 or (group is not None and so_far.linked):
        return None
    if group is not None and value not in _SCALES:
        return None
    added = value * (1 if group is None else group)
    return Sum(total=so_far.total + added, least=scale_of(value))


def _grouped(so_far: Sum, group: float, value: float) -> Sum | None:
    """Return the sum with a part below a thousand, which goes on with the group."""
    change = msgspec.structs.replace
    if value == _HUNDRED and 1 <= group < _TEN and not so_far.linked:
        return change(so_far, group=group * _HUNDRED)
    unit = group % _HUNDRED
    below = _HUNDRED if unit == 0 else _TEN if unit % _TEN == 0 else 0
    # five and thirty
    turned = so_far.linked and 0 < unit < _TEN < value < _HUNDRED and value % _TEN == 0
    # "Ten five" is no fifteen.
    teen = unit == _TEN and value < _TEN
    if group == 0 or value == 0 or teen or not (value < below or turned):
        return None
    return change(so_far, group=group + value, linked=False)


def _spelled(language: str) -> Iterator[tuple[float, str]]:
    engine = _engine(language)
    if engine is None:
        return
    forms = {value: _forms(engine, value) for value in _SPELLED}
    for value, words in forms.items():
        for word in words:
            yield value, word
    for value in _SUMS:
        for word in _forms(engine, value, ["spellout-numbering"]):
            yield value, word
    for scale in _SCALES:
        for word in _forms(engine, scale):
            yield scale, word
        for count in _COUNTS:
            for word in _forms(engine, count * scale):
                for rest in _less(word, forms[count]):
                    # "Ettusen" is no "ett" and "usen".
                    if count > 1 or rest[0] in " -":
                        yield scale, rest


def _less(word: str, counts: Sequence[str]) -> Iterator[str]:
    for count in counts:
        rest = word.removeprefix(count)
        if rest and rest != word:
            yield rest


def _forms(engine: RbnfEngine, value: int, rules: list[str] | None = None) -> tuple[str, ...]:
    try:
        spelled = engine.format_number(value, ruleset_names=rules).text_by_ruleset
    except RbnfError:
        return ()
    return tuple(dict.fromkeys(spelled.values()))


def _engine(language: str) -> RbnfEngine | None:
    try:
        engine = RbnfEngine.for_language(language)
        engine.format_number(1)
    except ValueError:
        return None
    return engine


def _joined(words: str, language: str) -> str:
    return "".join(c for c in bare(words, language) if c != "-" and not c.isspace())
