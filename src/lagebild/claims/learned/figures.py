"""What a claim's numbers count: people, by the claim's type, or a measure of its own."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.learned.candidates import Candidate
from lagebild.domain.figure import Figure
from lagebild.encoder.slots import TokenClaim

_MEASURES = {"percent": "share", "km2": "area", "hectares": "area"}
_VEHICLES = frozenset({"trucks", "vehicles", "buses", "cars", "tanks"})
# What people are counted as in claims of a type; in those of another type they are present.
_COUNTED = {
    "people.displacement": "displaced",
    "people.presence": "present",
    "people.captivity": "held",
    "people.release": "freed",
    "people.arrest": "arrested",
    "control.surrender": "surrendered",
    "control.siege": "present",
}


def figures_of(found: TokenClaim, kind: str, candidates: Sequence[Candidate]) -> tuple[Figure, ...]:
    """Return the figures that fill the slot, each with what it counts; unread words are left."""
    out = []
    for candidate in sorted(candidates, key=lambda c: c.span):
        mention = candidate.figure
        if mention is None:
            continue
        figure = mention.figure
        what = _MEASURES.get(figure.unit) or ("vehicles" if figure.unit in _VEHICLES else "")
        if kind == "people.casualties":
            if what:
                continue
            what = found.harm
        if not what and figure.what == "count":
            what = _COUNTED.get(kind, "")
        unit = figure.unit or ("people" if what in _PEOPLE_COUNTS else "")
        out.append(msgspec.structs.replace(figure, what=what or figure.what, unit=unit))
    return tuple(dict.fromkeys(out))


_PEOPLE_COUNTS = frozenset({*_COUNTED.values(), "killed", "injured", "missing"})
