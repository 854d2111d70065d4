"""Conflicts about on which day, and how far, a place changed hands."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import PlaceId
from lagebild.domain.interval import Interval
from lagebild.domain.picture import Conflict, ConflictKind
from lagebild.domain.place import is_wide_precision
from lagebild.ontology.types import load_ontology
from lagebild.picture.matters import Ground, components, conflict, place_name, voice, voice_name
from lagebild.picture.moves import Move, Said, said
from lagebild.picture.sides import share_a_side
from lagebild.picture.words import days_words, names_of, sentence

# Two takes farther apart are two, whatever happened between them.
_ONE_CHANGE = dt.timedelta(days=30)
# Days that are given less exactly than this settle no day.
_EXACT_DAYS = 7


class _Change(msgspec.Struct, frozen=True, kw_only=True):
    """One side's move on days that are settled."""

    claim: Claim
    said: Said
    first: dt.date
    last: dt.date


def changes(ground: Ground) -> Iterator[Conflict]:
    """Yield the conflicts about one change of hands: on two days, or of all and of a part.

    A side takes a place twice only if it lost it in between: where nothing is said of that, two
    reports that give two days speak of one event. Regions are taken bit by bit.
    """
    by_place: defaultdict[PlaceId, list[_Change]] = defaultdict(list)
    for claim in ground.claims:
        place = claim.place
        if place is not None and place.place is not None and not is_wide_precision(place.precision):
            change = _change(claim, ground)
            if change is not None:
                by_place[place.place].append(change)
    for key in sorted(by_place):
        ordered = sorted(by_place[key], key=lambda one: (one.first, one.last, one.claim.id))
        yield from _on_two_days(ordered, ground)
        yield from _all_and_part(ordered, ground)


def _change(claim: Claim, ground: Ground) -> _Change | None:
    what = said(claim, load_ontology(), ground.sides)
    days = claim.time.days if claim.time else None
    if what is None or days is None or days.first is None or days.last is None:
        return None
    if (days.days or 0) > _EXACT_DAYS:
        return None
    return _Change(claim=claim, said=what, first=days.first, last=days.last)


def _on_two_days(ordered: Sequence[_Change], ground: Ground) -> Iterator[Conflict]:
    takes = [one for one in ordered if one.said.move is Move.TAKES and not one.said.part]
    pairs = [
        (one, other)
        for one, other in pairwise(takes)
        if one.last < other.first <= one.last + _ONE_CHANGE
        and one.claim.report != other.claim.report
        and _same_taker(one, other, ground)
        and not _undone(one, other, ordered, ground)
    ]
    for claims in components((one.claim, other.claim) for one, other in pairs):
        times = [one for one in takes if one.claim in claims]
        if len({voice(claim) for claim in claims}) < 2:
            continue
        taken = "; ".join(
            f"{days_words(Interval(first=one.first, last=one.last))}, according to "
            f"{voice_name(one.claim, ground)}"
            for one in times
        )
        text = f"{names_of(times[0].said.sides)} took {place_name(claims)} {taken}"
        settle = "A report of the first day, or what the later one counts as taken."
        yield conflict(ConflictKind.DAY, claims, sentence(text), settle)


def _undone(one: _Change, other: _Change, ordered: Sequence[_Change], ground: Ground) -> bool:
    """Tell whether anything is said in between that lets the side take the place again."""
    between = [move for move in ordered if one.first <= move.last and move.first <= other.last]
    for move in between:
        ours = share_a_side(move.said.sides, other.said.sides, other.first, ground.sides)
        if move.said.move is Move.LOSES and (ours or not move.said.sides):
            return True
        if move.said.move in (Move.TAKES, Move.HOLDS) and not ours:
            return True
    return False


def _all_and_part(ordered: Sequence[_Change], ground: Ground) -> Iterator[Conflict]:
    """Find who is said to have taken all of a place, and only a part of it, on one day."""
    by_day: defaultdict[dt.date, list[_Change]] = defaultdict(list)
    for one in ordered:
        if one.first == one.last and one.said.move in (Move.TAKES, Move.HOLDS):
            by_day[one.first].append(one)
    for day in sorted(by_day):
        pairs = [
            (one, other)
            for one, other in combinations(by_day[day], 2)
            if (_took_all(one) and other.said.part) or (_took_all(other) and one.said.part)
            if voice(one.claim) != voice(other.claim) and _same_taker(one, other, ground)
        ]
        for claims in components((one.claim, other.claim) for one, other in pairs):
            parts = sorted((one for one in by_day[day] if one.claim in claims), key=_took_all)
            taken = "; ".join(
                f"{'all' if _took_all(one) else 'a part'} of it, according to "
                f"{voice_name(one.claim, ground)}"
                for one in parts
            )
            when = days_words(Interval(first=day, last=day))
            text = f"{names_of(parts[0].said.sides)} has {place_name(claims)} {when}: {taken}"
            settle = "Which quarters each source means, and at which hour of the day."
            yield conflict(ConflictKind.STATE, claims, sentence(text), settle)


def _took_all(one: _Change) -> bool:
    return one.said.move is Move.TAKES and not one.said.part


def _same_taker(one: _Change, other: _Change, ground: Ground) -> bool:
    return share_a_side(one.said.sides, other.said.sides, other.first, ground.sides)
