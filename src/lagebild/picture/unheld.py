"""The step of a day on which nobody is said to hold or take the place."""

import datetime as dt
from collections.abc import Callable, Sequence

import msgspec

from lagebild.domain.picture import ControlState
from lagebild.picture.evidence import Saying
from lagebild.picture.held import merged, whole
from lagebild.picture.moves import Move
from lagebild.picture.shut import shut_in
from lagebild.picture.sides import Sides, not_of, share_a_side
from lagebild.picture.states import SHUT_IN, Note, Situation, Step

_HELD = frozenset({ControlState.FULL, ControlState.PARTIAL, ControlState.CONTESTED})
_OPEN = frozenset({ControlState.UNKNOWN, ControlState.LOST, ControlState.PRESENCE})

# A move's rule: the situation after it, and the sayings that moved it (none: nothing changed).
Change = tuple[Situation, tuple[Saying, ...]]
Rule = Callable[[Situation, Sequence[Saying], dt.date, Sides], Change]


def unheld_step(prev: Situation, said: Sequence[Saying], day: dt.date, sides: Sides) -> Step | None:
    """Return the step that losses, sieges, fights and presence make; None where they make none."""
    situation, used = prev, list[Saying]()
    for move, rule in _RULES:
        matching = [saying for saying in said if saying.move is move]
        if matching:
            situation, moving = rule(situation, matching, day, sides)
            used.extend(moving)
    if not used:
        return None
    alone = situation.state is ControlState.FULL and prev.state in _HELD
    notes = frozenset({Note.LEFT_ALONE}) if alone and len(prev.holders) > 1 else frozenset()
    return Step(situation=situation, used=tuple(used), notes=notes)


def _lose(now: Situation, said: Sequence[Saying], day: dt.date, sides: Sides) -> Change:
    used: list[Saying] = []
    for saying in said:
        gone = saying.sides or now.holders
        if now.holders and not share_a_side(gone, now.holders, day, sides):
            continue
        if saying.said.part:
            if now.holders:
                part = whole(now.holders)
                now = msgspec.structs.replace(now, state=ControlState.PARTIAL, holders=part)
                used.append(saying)
            continue
        used.append(saying)
        rest = whole(not_of(now.holders, gone, day, sides))
        if not rest:
            now = Situation(state=ControlState.LOST, take=now.take)
        elif now.state in _HELD:
            now = Situation(state=ControlState.FULL, holders=rest, take=now.take)
        else:
            now = msgspec.structs.replace(now, holders=rest)
    return now, tuple(used)


def _lift(now: Situation, said: Sequence[Saying], _day: dt.date, _sides: Sides) -> Change:
    if now.state not in SHUT_IN:
        return now, ()
    state = ControlState.FULL if now.holders else ControlState.UNKNOWN
    return Situation(state=state, holders=now.holders, take=now.take), tuple(said)


def _encircle(now: Situation, said: Sequence[Saying], day: dt.date, sides: Sides) -> Change:
    return shut_in(now, said, (), day, sides), tuple(said)


def _contest(now: Situation, said: Sequence[Saying], day: dt.date, sides: Sides) -> Change:
    """Contest a held place where its holder fights somebody in it on a day that is settled."""
    used: list[Saying] = []
    for saying in said:
        rivals = not_of(saying.sides, now.holders, day, sides)
        fighting = [one for one in now.holders if share_a_side((one,), saying.sides, day, sides)]
        if now.state not in _HELD or saying.late or not fighting:
            continue
        if rivals or (now.state is ControlState.CONTESTED and len(fighting) > 1):
            both = whole((*now.holders, *rivals))
            now = Situation(state=ControlState.CONTESTED, holders=both, take=now.take)
            used.append(saying)
    return now, tuple(used)


def _be_present(now: Situation, said: Sequence[Saying], _day: dt.date, _sides: Sides) -> Change:
    if now.state not in _OPEN:
        return now, ()
    known = now.holders if now.state is ControlState.PRESENCE else ()
    there = merged((*known, *(side for saying in said for side in saying.sides)))
    return Situation(state=ControlState.PRESENCE, holders=there, take=now.take), tuple(said)


_RULES: tuple[tuple[Move, Rule], ...] = (
    (Move.LOSES, _lose),
    (Move.LIFTS, _lift),
    (Move.ENCIRCLES, _encircle),
    (Move.CONTESTS, _contest),
    (Move.PRESENT, _be_present),
)
