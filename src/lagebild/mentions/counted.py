"""Finding the noun that a number counts."""

import re
from collections.abc import Sequence

import msgspec

from lagebild.lexicon.amounts import CountedNoun
from lagebild.mentions.amount_grammar import AmountGrammar
from lagebild.mentions.word_patterns import key_of

# A word with its hyphens, inner marks (Zivilist*innen) and signs for units.
_WORD = re.compile(r"%|\w+(?:[*:²]\w*)*(?:[-–]\w+(?:[*:]\w+)*)*\.?")
_BREAK = re.compile(r"[,;:.!?„“”\"()]")
_REMARK = re.compile(r"\([^()]*\)")
_FURTHEST = 4
_STATES = frozenset({"killed", "injured", "missing"})
_SHORTEST_TAIL = 5


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A counted noun where it stands in a sentence."""

    start: int
    end: int
    noun: CountedNoun


def counted_after(words: str, start: int, grammar: AmountGrammar) -> Counted | None:
    """Return the first noun from `start` on that a number can count.

    A few adjectives and a remark in brackets may stand between; after "hundreds of" also "and".
    """
    partitive = grammar.partitive.match(words, start)
    stops = grammar.stops - grammar.links if partitive else grammar.stops
    tokens = _tokens(words, partitive.end() if partitive else start)
    at = start
    for gap, token in enumerate(tokens[: _FURTHEST + 1]):
        if _BREAK.search(_REMARK.sub("", words[at : token.start()])):
            return None
        found = _noun_at(tokens[gap:], grammar)
        if found:
            end, noun = found
            if noun.measure and gap:
                return None
            counted = Counted(start=token.start(), end=end, noun=noun)
            return _described(counted, words, tokens[gap:], grammar)
        # An abbreviation (IS) is no stop word, whatever it spells in lower case.
        stopped = key_of(token[0]) in stops and not token[0].isupper()
        if stopped or token[0][0].isdigit():
            return None
        at = token.end()
    return None


def _described(
    counted: Counted, words: str, tokens: Sequence[re.Match[str]], grammar: AmountGrammar
) -> Counted:
    """Return the noun that "dead" or "wounded" describes, where one follows: dead soldiers."""
    rest = [token for token in tokens if token.start() >= counted.end]
    if counted.noun.what not in _STATES or not rest or words[counted.end : rest[0].start()].strip():
        return counted
    found = _noun_at(rest, grammar)
    if found is None or found[1].measure:
        return counted
    noun = msgspec.structs.replace(found[1], what=counted.noun.what)
    return Counted(start=counted.start, end=found[0], noun=noun)


def _tokens(words: str, start: int) -> list[re.Match[str]]:
    """Return the next words from `start` on, without those in brackets."""
    remarks = [match.span() for match in _REMARK.finditer(words, start)]
    return [
        token
        for token in _WORD.finditer(words, start)
        if not any(first <= token.start() < last for first, last in remarks)
    ]


def _noun_at(
    tokens: Sequence[re.Match[str]], grammar: AmountGrammar
) -> tuple[int, CountedNoun] | None:
    for length in range(min(grammar.longest_noun, len(tokens)), 0, -1):
        phrase = " ".join(token[0] for token in tokens[:length])
        end = tokens[length - 1].end()
        for full in (phrase, phrase.removesuffix(".")):
            noun = grammar.nouns.get(key_of(full))
            if noun:
                return end - (full != phrase), noun
    word = tokens[0][0].removesuffix(".")
    noun = _by_tail(key_of(word), grammar)
    return (tokens[0].start() + len(word), noun) if noun else None


def _by_tail(word: str, grammar: AmountGrammar) -> CountedNoun | None:
    """Return the noun that a compound ends in: after its last hyphen, or as its last part."""
    tail = re.split("[-–]", word)[-1]
    if tail != word and tail in grammar.nouns:
        return grammar.nouns[tail]
    if not grammar.compounds:
        return None
    for cut in range(2, len(tail) - _SHORTEST_TAIL + 1):
        if tail[cut:] in grammar.nouns:
            return grammar.nouns[tail[cut:]]
    return None
