"""Which place is meant by a name that somebody typed."""

from collections.abc import Sequence

import msgspec
from rapidfuzz import fuzz, process

from lagebild.domain.ids import PlaceId
from lagebild.domain.place import WIDE, Place
from lagebild.errors import UnknownName, UsageError
from lagebild.gazetteer.names import fold, fold_keys
from lagebild.gazetteer.places import PlaceIndex, Tier
from lagebild.store.claims import PlaceCount

_NEAR_ENOUGH = 60
_MOST_NEAR = 3


class NamedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place that claims are about; `also` are others that the same name fits.

    `place` is None where the gazetteer of this version no longer holds it.
    """

    count: PlaceCount
    place: Place | None
    also: tuple[PlaceCount, ...] = ()


def find_place(counts: Sequence[PlaceCount], index: PlaceIndex, name: str) -> NamedPlace:
    """Find one place among those that claims are about, by id, start of an id, or any spelling.

    Where a name fits a town and its region, the town is meant: only towns have days of control.
    Raises UnknownName with the nearest names, UsageError where several places fit.
    """
    fitting = _fitting(counts, index, name)
    if not fitting:
        raise UnknownName(_no_place(counts, index, name), _near(counts, name))
    narrow = [count for count in fitting if not _wide(index, count.place)]
    chosen = narrow if len(narrow) == 1 else fitting
    if len(chosen) > 1:
        choices = " · ".join(_choice(index, count) for count in chosen)
        raise UsageError(f'"{name}" fits several places: {choices}.', "Give the id of one.")
    also = tuple(count for count in fitting if count is not chosen[0])
    return NamedPlace(count=chosen[0], place=index.get(chosen[0].place), also=also)


def _fitting(counts: Sequence[PlaceCount], index: PlaceIndex, name: str) -> list[PlaceCount]:
    same = [count for count in counts if count.place == name]
    if same:
        return same
    folded, keys = fold(name), fold_keys(name)
    spelled = [count for count in counts if folded in map(fold, (count.name, *count.texts))]
    for tier in Tier:
        known = {place.id for place in index.find_tier(name, tier)}
        listed = [count for count in counts if count.place in known and count not in spelled]
        if spelled or listed:
            return spelled + listed
    alike = [count for count in counts if keys & fold_keys(count.name)]
    return alike or [count for count in counts if name and count.place.startswith(name)]


def _wide(index: PlaceIndex, place: PlaceId) -> bool:
    found = index.get(place)
    return found is not None and found.kind in WIDE


def _choice(index: PlaceIndex, count: PlaceCount) -> str:
    place = index.get(count.place)
    kind = f"{place.kind.value} in {place.country}, " if place else ""
    return f"{count.name} ({count.place}, {kind}{_claims(count)})"


def _no_place(counts: Sequence[PlaceCount], index: PlaceIndex, name: str) -> str:
    if not counts:
        return f'No place called "{name}": no claim of this store is about a place.'
    known = index.find(name)
    if known:
        where = " or ".join(f"{place.name} in {place.country}" for place in known[:_MOST_NEAR])
        return f'No claim is about "{name}" ({where}).'
    return f'No place called "{name}".'


def _near(counts: Sequence[PlaceCount], name: str) -> str:
    if not counts:
        return "Add reports with: lagebild add FILES, then: lagebild read."
    names = [fold(count.name) for count in counts]
    found = process.extract(
        fold(name), names, scorer=fuzz.WRatio, limit=_MOST_NEAR, score_cutoff=_NEAR_ENOUGH
    )
    near = [counts[number] for _, _, number in found]
    if not near:
        return "List the places that there are with: lagebild place."
    return "Near: " + " · ".join(f"{c.name} ({c.place}, {_claims(c)})" for c in near) + "."


def _claims(count: PlaceCount) -> str:
    return f"{count.claims} {'claim' if count.claims == 1 else 'claims'}"
