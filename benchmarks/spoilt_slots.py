"""Which slot matters most to the control line: gold claims spoilt slot by slot.

`spoilt_slots.py GOLD…` spoils a share of the claims of each folder by giving a slot the value that
another claim of the folder has there, builds the picture, and prints the share of place-days whose
state and holders are still those of the unspoilt claims.
"""

import argparse
import datetime as dt
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from lagebild.domain.claim import Claim, SourceChain
from lagebild.domain.ids import PlaceId, ReportId
from lagebild.domain.picture import ControlInterval
from lagebild.domain.report import ReportHead
from lagebild.evaluation.sheets import claims_of_sheets
from lagebild.gazetteer.actors import ActorIndex, load_actors
from lagebild.grouping.events import group
from lagebild.picture.build import build_picture

SHARES = (0.1, 0.2, 0.4)
_TRIES = 5
# A state without an end is followed so far.
_OPEN_DAYS = 60

Spoil = Callable[[Claim, Claim], Claim]
Days = Mapping[tuple[PlaceId, dt.date], tuple[str, tuple[str, ...]]]


def _with(**slots: str) -> Spoil:
    def spoil(claim: Claim, other: Claim) -> Claim:
        new = {name: getattr(other, name) for name in slots}
        return msgspec.structs.replace(claim, **new)

    return spoil


SPOILS: Mapping[str, Spoil] = {
    "type": _with(type=""),
    "actor": _with(actors=""),
    "recipient": _with(recipients=""),
    "place": _with(place=""),
    "time": _with(time=""),
    "modality": _with(modality=""),
    "origin": _with(source=""),
    "place left out": lambda claim, _: msgspec.structs.replace(claim, place=None),
    "actor left out": lambda claim, _: msgspec.structs.replace(claim, actors=()),
    "time left out": lambda claim, _: msgspec.structs.replace(claim, time=None),
    "origin left out": lambda claim, _: msgspec.structs.replace(claim, source=SourceChain()),
}


def days_of(control: Sequence[ControlInterval]) -> Days:
    """Return state and holders for each place and day that an interval covers."""
    out = {}
    for interval in control:
        last = interval.last or interval.first + dt.timedelta(days=_OPEN_DAYS)
        day = interval.first
        while day <= last:
            holders = tuple(holding.key for holding in interval.holders)
            out[interval.place, day] = (interval.state.value, holders)
            day += dt.timedelta(days=1)
    return out


def picture_days(
    claims: Sequence[Claim], heads: Mapping[ReportId, ReportHead], actors: ActorIndex
) -> Days:
    """Return the control days that follow from claims."""
    return days_of(build_picture(claims, heads, group(claims, heads), actors).control)


def kept(true: Days, spoilt: Days) -> float:
    """Return the share of place-days, of either, on which both say the same."""
    both = true.keys() | spoilt.keys()
    return sum(true.get(key) == spoilt.get(key) for key in both) / len(both) if both else 1.0


def main() -> None:
    """Print one line a slot, one column a share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    folders = [claims_of_sheets(path) for path in parser.parse_args().gold]
    actors = load_actors()
    truths = [picture_days(claims, heads, actors) for claims, heads in folders]
    print(f"place-days unspoilt: {sum(len(days) for days in truths)}")
    print(f"{'slot':16}" + "".join(f"{share:>8.0%}" for share in SHARES))
    for name, spoil in SPOILS.items():
        cells = []
        for share in SHARES:
            marks = []
            for number, (claims, heads) in enumerate(folders):
                for seed in range(_TRIES):
                    chance = random.Random(seed)  # noqa: S311 - a draw, not a secret
                    chosen = set(chance.sample(range(len(claims)), round(share * len(claims))))
                    others = chance.sample(range(len(claims)), len(claims))
                    worse = [
                        spoil(claim, claims[others[at]]) if at in chosen else claim
                        for at, claim in enumerate(claims)
                    ]
                    marks.append(kept(truths[number], picture_days(worse, heads, actors)))
            cells.append(sum(marks) / len(marks))
        print(f"{name:16}" + "".join(f"{cell:8.2f}" for cell in cells))


if __name__ == "__main__":
    main()
