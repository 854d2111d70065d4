"""The step of a day on which somebody is said to hold or take the place."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from lagebild.domain.picture import ControlState, Holding
from lagebild.picture.evidence import Saying
from lagebild.picture.moves import Move
from lagebild.picture.proposals import Proposal, Ruling, weight
from lagebild.picture.shut import shut_in
from lagebild.picture.sides import Sides, not_of, share_a_side
from lagebild.picture.states import SHUT_IN, Note, Situation, Step, Take

# A place retaken within this many days counts as one reversal.
REVERSAL_DAYS = 10


def held_step(
    prev: Situation, said: Sequence[Saying], ruling: Ruling, day: dt.date, sides: Sides
) -> Step:
    """Return the step to the holders that the ruling draws."""
    winners = merged(side for proposal in ruling.drawn for side in proposal.sides)
    step = _lost_after_all(prev, said, ruling, winners, day, sides)
    if step is not None:
        return step
    used = [saying for proposal in ruling.drawn for saying in proposal.sayings]
    fitting, contrary = _losses(said, winners, day, sides)
    events = {saying.event for saying in used}
    same_event = [saying for saying in fitting if saying.event in events]
    situation, ring, notes = _situation(prev, said, ruling, winners, day, sides)
    before = [saying for proposal in ruling.before for saying in proposal.sayings]
    against = [saying for proposal in ruling.against for saying in proposal.sayings]
    took = any(proposal.takes for proposal in ruling.drawn)
    apart = [saying for saying in contrary if not took and not _one_origin(saying, used)]
    beside = [s for s in (*before, *fitting, *contrary) if s not in same_event and s not in apart]
    return Step(
        situation=situation,
        used=(*used, *same_event, *ring),
        beside=tuple(beside),
        against=(*against, *apart),
        notes=notes | ({Note.TAKER_NAMED} if same_event else frozenset()),
    )


def merged(sides: Iterable[Holding]) -> tuple[Holding, ...]:
    """Return the sides by key, each once, with a share where one is said."""
    found: dict[str, Holding] = {}
    for side in sides:
        if side.key not in found or found[side.key].share is None:
            found[side.key] = side
    return tuple(found[key] for key in sorted(found))


def whole(sides: Iterable[Holding]) -> tuple[Holding, ...]:
    """Return the sides without shares: what they hold now is not said."""
    return merged(msgspec.structs.replace(side, share=None) for side in sides)


def _losses(
    said: Sequence[Saying], winners: Sequence[Holding], day: dt.date, sides: Sides
) -> tuple[list[Saying], list[Saying]]:
    """Part the day's losses into those that fit the winners, and those that are theirs."""
    losses = [saying for saying in said if saying.move is Move.LOSES]
    contrary = [s for s in losses if share_a_side(s.sides, winners, day, sides)]
    return [saying for saying in losses if saying not in contrary], contrary


def _one_origin(saying: Saying, used: Sequence[Saying]) -> bool:
    return saying.origin in {other.origin for other in used}


def _lost_after_all(
    prev: Situation,
    said: Sequence[Saying],
    ruling: Ruling,
    winners: tuple[Holding, ...],
    day: dt.date,
    sides: Sides,
) -> Step | None:
    """Draw the loss where others say it of a mere holder, and their word weighs more."""
    used = [saying for proposal in ruling.drawn for saying in proposal.sayings]
    contrary = _losses(said, winners, day, sides)[1]
    apart = [saying for saying in contrary if not _one_origin(saying, used)]
    took = any(proposal.takes for proposal in ruling.drawn)
    if took or not apart or weight(apart, day, sides) <= weight(used, day, sides):
        return None
    gone = [side for saying in apart for side in saying.sides]
    rest = not_of(prev.holders, gone, day, sides)
    state = ControlState.FULL if rest else ControlState.LOST
    return Step(
        situation=Situation(state=state, holders=whole(rest), take=prev.take),
        used=tuple(apart),
        against=tuple(used),
        notes=frozenset({Note.OUTWEIGHED}),
    )


def _situation(
    prev: Situation,
    said: Sequence[Saying],
    ruling: Ruling,
    winners: tuple[Holding, ...],
    day: dt.date,
    sides: Sides,
) -> tuple[Situation, tuple[Saying, ...], frozenset[Note]]:
    """Return the situation, the siege sayings that shaped it, and the rules that did."""
    took = any(proposal.takes for proposal in ruling.drawn)
    ring = tuple(saying for saying in said if saying.move is Move.ENCIRCLES)
    outside = [side for saying in ring for side in saying.sides]
    if not took and ring and not share_a_side(winners, outside, day, sides):
        return shut_in(prev, ring, winners, day, sides), ring, frozenset()
    lifted = any(saying.move is Move.LIFTS for saying in said)
    if not took and prev.state in SHUT_IN and not lifted:
        inside = not prev.holders or share_a_side(winners, prev.holders, day, sides)
        if inside and not share_a_side(winners, prev.outside, day, sides):
            still = msgspec.structs.replace(prev, holders=winners)
            return still, (), frozenset({Note.STILL_SHUT_IN})
    return _plain(prev, ruling, winners, day, sides)


def _plain(
    prev: Situation,
    ruling: Ruling,
    winners: tuple[Holding, ...],
    day: dt.date,
    sides: Sides,
) -> tuple[Situation, tuple[Saying, ...], frozenset[Note]]:
    drawn = ruling.drawn
    takes = [saying for proposal in drawn for saying in proposal.takes]
    notes = {Note.REVERSAL} if takes and _reverses(prev, ruling, winners, day, sides) else set()
    take = Take(day=day, sides=winners) if takes else prev.take
    if len(drawn) > 1:
        parts = any(proposal.part for proposal in drawn)
        state = ControlState.PARTIAL if parts else ControlState.CONTESTED
        return Situation(state=state, holders=winners, take=take), (), frozenset(notes)
    if not drawn[0].part:
        situation = Situation(state=ControlState.FULL, holders=winners, take=take)
        return situation, (), frozenset(notes)
    lost_by = [side for saying in takes for side in saying.said.others]
    rest = whole(not_of((*prev.holders, *lost_by), winners, day, sides))
    notes |= {Note.PARTLY} if rest else set()
    notes |= {Note.SHARE_WINS} if _unmeasured(drawn[0]) else set()
    situation = Situation(state=ControlState.PARTIAL, holders=merged((*winners, *rest)), take=take)
    return situation, (), frozenset(notes)


def _reverses(
    prev: Situation, ruling: Ruling, winners: tuple[Holding, ...], day: dt.date, sides: Sides
) -> bool:
    if any(proposal.takes for proposal in ruling.before):
        return True
    if prev.take is None or (day - prev.take.day).days > REVERSAL_DAYS:
        return False
    return not share_a_side(prev.take.sides, winners, day, sides)


def _unmeasured(proposal: Proposal) -> bool:
    return any(not saying.said.part for saying in proposal.sayings)
