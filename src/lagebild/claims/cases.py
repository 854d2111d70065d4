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
# "and the", "sowie die": a joint is no longer.
_JOINT_REACH = 25
# Four words of any language fit into so many characters.
_REACH = 100
_WORD_OR_STOP = re.compile(r"[\w'’-]+|[,;:.()]")
_STOPS = frozenset(",;:.()")


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
    first, joined = mention, _joined_to(mention, scene)
    while joined:
        first, joined = joined, _joined_to(joined, scene)
    mention = first
    words = _words_before(mention, scene)
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
    nearest = scene.actor_before(mention.span.start)
    if not joint or nearest is None or mention.span.start - nearest.span.end > _JOINT_REACH:
        return None
    between = scene.text[nearest.span.end : mention.span.start].strip()
    return nearest if joint.fullmatch(between) else None


def _words_before(mention: ActorMention, scene: Scene) -> list[str]:
    """Return the words before a name, nearest first, up to punctuation, a time or another name."""
    start = max(scene.sentence.span.start, mention.span.start - _REACH)
    named = [m.span for m in scene.actors] + [m.span for m in scene.places]
    names = named + [m.span for m in scene.times]
    near = [name for name in names if start < name.end and name.start < mention.span.start]
    words: list[str] = []
    matches = [*_WORD_OR_STOP.finditer(scene.text, start, mention.span.start)]
    for match in reversed(matches[-_WORDS_BEFORE:]):
        span = Span(start=match.start(), end=match.end())
        if match.group() in _STOPS or any(name.overlaps(span) for name in near):
            break
        words.append(match.group())
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
