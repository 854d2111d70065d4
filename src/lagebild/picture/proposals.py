"""Who is said to hold a place on one day, and which word is drawn where words differ."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from lagebild.domain.picture import Holding
from lagebild.picture.evidence import Saying
from lagebild.picture.moves import Move
from lagebild.picture.sides import Interest, Sides, share_a_side, voices
from lagebild.picture.states import Situation, origins_in

_WHOLE = 1.05  # shares are rounded: two that add up to a little more still fit together


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One side with all that says, on one day, that it holds the place."""

    sides: tuple[Holding, ...]
    sayings: tuple[Saying, ...]

    @property
    def takes(self) -> tuple[Saying, ...]:
        """The sayings in which it takes the place."""
        return tuple(saying for saying in self.sayings if saying.move is Move.TAKES)

    @property
    def share(self) -> float | None:
        """The share that is said of it; None for the whole, or for a part of unknown size."""
        return next((side.share for side in self.sides if side.share is not None), None)

    @property
    def part(self) -> bool:
        """Whether it is said to hold less than the whole."""
        if self.share is not None:
            return self.share < 1
        return all(saying.said.part for saying in self.sayings)


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """Who is drawn (several where all are in it), what came before, and what says otherwise."""

    drawn: tuple[Proposal, ...]
    before: tuple[Proposal, ...] = ()
    against: tuple[Proposal, ...] = ()


def proposals_of(said: Sequence[Saying], day: dt.date, sides: Sides) -> tuple[Proposal, ...]:
    """Gather the holds and takes of a day by side; a share wins over an unmeasured hold."""
    groups: list[list[Saying]] = []
    for saying in said:
        if saying.move not in (Move.TAKES, Move.HOLDS):
            continue
        joined = [
            group
            for group in groups
            if any(share_a_side(saying.sides, other.sides, day, sides) for other in group)
        ]
        groups = [group for group in groups if group not in joined]
        groups.append([saying, *(other for group in joined for other in group)])
    ordered = (tuple(sorted(group, key=_place_in_text)) for group in groups)
    found = [Proposal(sides=_merged(group), sayings=group) for group in ordered]
    return tuple(sorted(found, key=_key))


def settle(proposals: Sequence[Proposal], prev: Situation, day: dt.date, sides: Sides) -> Ruling:
    """Say which proposals are drawn: the later of a sequence, all of a joint hold, or by weight."""
    ruling = Ruling(drawn=(proposals[0],))
    for proposal in proposals[1:]:
        ruling = _add(ruling, proposal, prev, day, sides)
    return ruling


def weight(sayings: Sequence[Saying], day: dt.date, sides: Sides) -> tuple[bool, int, bool]:
    """Weigh sayings: against interest first, then independent voices, then not self-serving."""
    levels = [saying.interest for saying in sayings if saying.origin]
    own = max(levels, default=Interest.FOR)
    return own is Interest.AGAINST, voices(origins_in(sayings), day, sides), own > Interest.FOR


def _add(ruling: Ruling, new: Proposal, prev: Situation, day: dt.date, sides: Sides) -> Ruling:
    old = ruling.drawn[-1]
    if all(_fit(new, drawn) for drawn in ruling.drawn):
        return msgspec.structs.replace(ruling, drawn=(*ruling.drawn, new))
    order = _order(old, new, prev, day, sides)
    if order == 0:
        first, second = sorted((old, new), key=lambda p: _rank(p, prev, day, sides), reverse=True)
        return Ruling(drawn=(first,), before=ruling.before, against=(*ruling.against, second))
    first, last = (old, new) if order > 0 else (new, old)
    return Ruling(drawn=(last,), before=(*ruling.before, first), against=ruling.against)


def _fit(one: Proposal, other: Proposal) -> bool:
    """Tell whether both can hold at once: parts, shares that add up, one voice that says both."""
    if one.share is not None and other.share is not None:
        return one.share + other.share <= _WHOLE
    if any(a.part and a.share is None and not b.takes for a, b in ((one, other), (other, one))):
        return True
    return _one_voice(one, other) and not one.takes and not other.takes


def _one_voice(one: Proposal, other: Proposal) -> bool:
    """Tell whether nobody but the same origin, or the same report, speaks for both."""
    voices_of_one = {_voice(saying) for saying in one.sayings}
    return voices_of_one == {_voice(saying) for saying in other.sayings}


def _voice(saying: Saying) -> str:
    return saying.origin.key if saying.origin else f"report:{saying.claim.report}"


def _order(old: Proposal, new: Proposal, prev: Situation, day: dt.date, sides: Sides) -> int:
    """Return 1 where the new one came later that day, -1 where earlier, 0 where nothing tells."""
    if old.takes and new.takes:
        to_new = _takes_from(new, old, day, sides)
        to_old = _takes_from(old, new, day, sides)
        if to_new and to_old:
            # Whoever held it before can only have taken it back.
            to_new = share_a_side(prev.holders, new.sides, day, sides)
            to_old = share_a_side(prev.holders, old.sides, day, sides)
        if to_new is not to_old:
            return 1 if to_new else -1
    if not _one_voice(old, new):
        return 0
    if bool(old.takes) is not bool(new.takes):
        return 1 if new.takes else -1
    return 1 if _place_in_text(new.sayings[-1]) > _place_in_text(old.sayings[-1]) else -1


def _takes_from(taker: Proposal, loser: Proposal, day: dt.date, sides: Sides) -> bool:
    return any(share_a_side(s.said.others, loser.sides, day, sides) for s in taker.takes)


def _rank(
    proposal: Proposal, prev: Situation, day: dt.date, sides: Sides
) -> tuple[tuple[bool, int, bool], bool, tuple[str, ...]]:
    stays = share_a_side(proposal.sides, prev.holders, day, sides)
    return weight(proposal.sayings, day, sides), stays, _key(proposal)


def _key(proposal: Proposal) -> tuple[str, ...]:
    return tuple(side.key for side in proposal.sides)


def _place_in_text(saying: Saying) -> tuple[str, int, str]:
    return saying.claim.report, saying.claim.trigger.start, saying.claim.id


def _merged(sayings: Sequence[Saying]) -> tuple[Holding, ...]:
    """Return the sides of all sayings by key, each with the share that is said last of it."""
    found: dict[str, Holding] = {}
    for side in (side for saying in sayings for side in saying.sides):
        known = found.get(side.key)
        if known is None or side.share is not None:
            name = min(known.name, side.name) if known else side.name
            found[side.key] = Holding(key=side.key, name=name, share=side.share)
    return tuple(found[key] for key in sorted(found))
