"""Where and when: the place and the time of a trigger, in its clause, its sentence or before."""

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene, any_of, words_between
from lagebild.claims.triggers import Found
from lagebild.domain.mention import PlaceMention, TimeForm, TimeMention
from lagebild.domain.place import WIDE, PlaceKind
from lagebild.lexicon.grammar import GrammarTable

# Places joined by no more than this are one list, and each gets its own claim.
_JOIN = re.compile(
    r"\s*(?:,|und|sowie|og|samt|and|&|,\s*and|,\s*und)\s*(?:(?:in|den|die|der|das|the|auch)\s+)*"
)
_LISTED = frozenset(
    {
        "control.capture",
        "control.hold",
        "control.withdrawal",
        "control.siege",
        "people.presence",
    }
)
# A place so few words from the trigger is its own, however wide.
_BESIDE = 3
# How much a mention in the sentence before outweighs one far back, and a wide place's share.
_LATELY = 4.0
_WIDE_WEIGHT = 0.3
# "the loss of the town of X": so few words, so few characters lie between.
_APART_WORDS, _APART_REACH = 2, 60
# A movement's goal stands within so many characters of its word.
_MOVE_REACH = 80
_MOVES = frozenset({"control.withdrawal", "people.displacement"})
# For these, the place that a movement goes to is the place itself.
_AIMED = frozenset({"control.offensive", "control.capture", "violence.airstrike"})
_STATES = frozenset({"control.hold", "control.siege", "people.presence", "people.captivity"})


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """The places of a trigger, one a claim, and where a movement goes; `sure` is 0 to 1."""

    places: tuple[PlaceMention, ...] = ()
    to: PlaceMention | None = None
    sure: float = 1.0


class When(msgspec.Struct, frozen=True, kw_only=True):
    """The time of a trigger, None where only the day of publication is left to go by.

    `earlier`: the words tell of what came before the news of the day.
    """

    time: TimeMention | None = None
    earlier: bool = False
    sure: float = 1.0


def where(found: Found, scene: Scene, before: Sequence[Scene], grammar: GrammarTable) -> Where:
    """Return the places of the trigger in its sentence, or what the sentences before are about."""
    goals = tuple(p for p in scene.places if _goal(p, found, scene, grammar))
    open_ = [p for p in scene.places if p not in goals]
    open_ = [p for p in open_ if not _is_apart(p, found, scene, grammar)] or open_
    to = goals[0] if goals and found.entry.type in _MOVES else None
    if open_:
        first = min(open_, key=lambda p: _farness(p, found, scene))
        sure = 1.0 if found.clause.overlaps(first.span) else 0.8
        return Where(places=_listed(first, open_, found, scene), to=to, sure=sure)
    topic = _topic(before)
    return Where(places=(topic,), to=to, sure=0.5) if topic else Where(to=to)


def when(found: Found, scene: Scene, before: Sequence[Scene], grammar: GrammarTable) -> When:
    """Return the time of the trigger in its sentence, or in the one before."""
    inside = [t for t in scene.times if found.clause.overlaps(t.span)]
    if inside:
        return When(time=min(inside, key=lambda t: (_is_now(t), t.span.distance(found.span))))
    if _is_after(found, scene, grammar):
        return When(earlier=True, sure=0.5)
    earlier = [t for t in scene.times if t.span.end <= found.clause.start and not _is_now(t)]
    if earlier:
        return When(time=earlier[-1], sure=0.8)
    if found.entry.type in _STATES:
        return When(sure=0.8)
    told = _time_before(scene, before)
    if told:
        return When(time=told, sure=0.6)
    return When(earlier=_came_earlier(found, scene, grammar), sure=0.5)


def _time_before(scene: Scene, before: Sequence[Scene]) -> TimeMention | None:
    """Return the last time of the sentence before, where that is of the same paragraph."""
    if not before or before[-1].sentence.paragraph != scene.sentence.paragraph:
        return None
    said = [t for t in before[-1].times if not _is_now(t)]
    return said[-1] if said else None


def _is_now(mention: TimeMention) -> bool:
    return mention.time.form is TimeForm.NOW


def _is_after(found: Found, scene: Scene, grammar: GrammarTable) -> bool:
    """Tell whether the clause tells what came before the time of the main clause."""
    after = any_of(grammar.after)
    return bool(after and after.match(found.clause.of(scene.text).lstrip()))


def _came_earlier(found: Found, scene: Scene, grammar: GrammarTable) -> bool:
    pattern = any_of(grammar.earlier)
    clause = found.clause
    return bool(pattern and pattern.search(scene.text, clause.start, clause.end))


def _topic(before: Sequence[Scene]) -> PlaceMention | None:
    """Return the place that the sentences before are about: often named, and lately.

    Towns come before regions and countries; a description ("the town") counts for what it is.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    last: dict[str, PlaceMention] = {}
    for back, scene in enumerate(reversed(before), start=1):
        for place in scene.places:
            key = (place.options or (place.text,))[0]
            weights[key] += (_WIDE_WEIGHT if _wide(place) else 1) * (1 + _LATELY / back)
            last.setdefault(key, place)
    best = max(weights, key=lambda key: (weights[key], last[key].span.start), default=None)
    return last[best] if best else None


def _wide(place: PlaceMention) -> bool:
    return place.kind in WIDE


def _farness(place: PlaceMention, found: Found, scene: Scene) -> tuple[int, int, int]:
    """Rank the places of a sentence for a trigger, the likeliest least.

    The clause's own towns come first, then its regions and what stands right beside the trigger
    ("invasion of Ukraine"), then towns of other clauses; a country is a frame more than a place.
    What stands before the trigger is nearer than what a later clause goes on to.
    """
    outside = not found.clause.overlaps(place.span)
    country = place.kind is PlaceKind.COUNTRY
    beside = words_between(scene.text, place.span, found.span) <= _BESIDE
    match (outside, _wide(place)):
        case (False, False):
            # "on the outskirts of X" is next to what is meant where something else is named.
            tier = 1 if place.vicinity else 0
        case (False, True) if not country or beside:
            tier = 1
        case (True, False):
            tier = 2
        case (False, True):
            tier = 3
        case _:
            tier = 4
    after = outside and place.span.start >= found.clause.end
    distance = place.span.distance(found.span)
    return tier, distance * (2 if after else 1), place.span.start


def _is_apart(place: PlaceMention, found: Found, scene: Scene, grammar: GrammarTable) -> bool:
    """Tell whether the place is that of another happening, named only in passing."""
    pattern = any_of(grammar.apart)
    start = max(scene.sentence.span.start, place.span.start - _APART_REACH)
    matches = pattern.finditer(scene.text, start, place.span.start) if pattern else ()
    return any(
        match.start() > found.span.end or match.end() < found.span.start
        for match in matches
        if len(scene.text[match.end() : place.span.start].split()) <= _APART_WORDS
    )


def _goal(place: PlaceMention, found: Found, scene: Scene, grammar: GrammarTable) -> bool:
    pattern = any_of(grammar.towards)
    if not pattern or found.entry.type in _AIMED:
        return False
    before = scene.text[max(scene.sentence.span.start, place.span.start - 25) : place.span.start]
    words = re.findall(r"[\w'’-]+", before)[-2:]
    near = found.entry.type not in _MOVES or place.span.distance(found.span) < _MOVE_REACH
    return near and any(pattern.fullmatch(each) for each in (*words, " ".join(words)))


def _listed(
    first: PlaceMention, places: Sequence[PlaceMention], found: Found, scene: Scene
) -> tuple[PlaceMention, ...]:
    if found.entry.type not in _LISTED or first.nominal:
        return (first,)
    row = [first]
    ordered = sorted(places, key=lambda p: p.span)
    middle = ordered.index(first)
    for step in (1, -1):
        at, last = middle + step, first
        while 0 <= at < len(ordered):
            left, right = sorted((last.span, ordered[at].span))
            between = scene.text[left.end : right.start]
            if not _JOIN.fullmatch(between) or _wide(ordered[at]) != _wide(first):
                break
            row.append(ordered[at])
            last, at = ordered[at], at + step
    return tuple(sorted(row, key=lambda p: p.span))
