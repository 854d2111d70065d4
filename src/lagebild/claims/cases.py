"""What the words before a name make of it, and whether a verb is in the passive."""

import re
from enum import StrEnum

from lagebild.claims.scene import Scene, any_of, words_between
from lagebild.claims.triggers import Found
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Span
from lagebild.lexicon.grammar import GrammarTable

# So many words before a name are searched for the preposition that governs it.
_WORDS_BEFORE = 4
# An auxiliary that follows its participle follows it at once.
_AUXILIARY_AFTER = 1
_BEFORE = re.compile(r"[\w'’-]+(?=\W*$)")
_STOP = re.compile(r"[,;:.()]")


class Case(StrEnum):
    """What the words before a name make of it."""

    BARE = "bare"
    OBLIQUE = "oblique"
    BY = "by"
    OF = "of"
    AGAINST = "against"
    FROM = "from"
    WITH = "with"
    TO = "to"


def case_of(mention: ActorMention, scene: Scene, grammar: GrammarTable) -> Case:
    """Return what the nearest preposition or article before a name makes of it."""
    words = _words_before(mention, scene)
    joined = _joined_to(mention, scene)
    if joined:
        return case_of(joined, scene, grammar)
    tests = (
        (Case.BY, any_of(grammar.by)),
        (Case.AGAINST, any_of(grammar.against)),
        (Case.TO, any_of(grammar.to)),
        (Case.FROM, any_of(grammar.from_)),
        (Case.OF, any_of(grammar.of)),
    )
    companion = any_of(grammar.with_)
    if companion and any(companion.fullmatch(word) for word in words):
        return Case.WITH
    for word in words:
        for case, pattern in tests:
            if pattern and pattern.fullmatch(word):
                return case
    oblique = any_of(grammar.oblique)
    first_words = (mention.text.split(" ", 1)[0], *words[:1])
    if oblique and any(oblique.fullmatch(word) for word in first_words):
        return Case.OBLIQUE
    return Case.BARE


def _joined_to(mention: ActorMention, scene: Scene) -> ActorMention | None:
    """Return the name that "and" joins this one to: both stand in one case."""
    joint = any_of(scene.joints)
    before = [a for a in scene.actors if a.span.end <= mention.span.start]
    if not joint or not before:
        return None
    between = scene.text[before[-1].span.end : mention.span.start].strip()
    return before[-1] if joint.fullmatch(between) else None


def _words_before(mention: ActorMention, scene: Scene) -> list[str]:
    """Return the words before a name, nearest first, up to punctuation or another name."""
    words: list[str] = []
    at = mention.span.start
    while len(words) < _WORDS_BEFORE:
        match = _BEFORE.search(scene.text, scene.sentence.span.start, at)
        if not match or _STOP.search(scene.text, match.end(), at):
            break
        span = Span(start=match.start(), end=match.end())
        names = [m.span for m in scene.actors] + [m.span for m in scene.places]
        if any(name.overlaps(span) for name in names):
            break
        words.append(match.group())
        at = match.start()
    return words


def is_passive(found: Found, scene: Scene, grammar: GrammarTable) -> bool:
    """Tell whether the trigger has an auxiliary of the passive beside it, or its ending."""
    word = found.span.of(scene.text).casefold()
    ending = any_of(grammar.passive_ending)
    if ending and ending.search(word):
        return True
    pattern = any_of(grammar.passive)
    if not pattern:
        return False
    for match in pattern.finditer(scene.text, found.clause.start, found.clause.end):
        helper = Span(start=match.start(), end=match.end())
        apart = words_between(scene.text, helper, found.span)
        reach = grammar.auxiliary_reach if helper.start < found.span.start else _AUXILIARY_AFTER
        if apart <= reach:
            return True
    return False
