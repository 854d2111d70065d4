"""Which numbers belong to a trigger, and what they count."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene
from lagebild.claims.triggers import Found, counts_people
from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention
from lagebild.domain.span import Span

_VEHICLES = frozenset({"trucks", "vehicles", "buses", "cars"})
# Which measures beside people a type can carry.
_ALSO = {
    "control.hold": frozenset({"area", "share"}),
    "control.capture": frozenset({"share"}),
    "control.siege": frozenset({"area"}),
    "people.displacement": frozenset({"vehicles"}),
}
_COUNTS_PEOPLE = frozenset(
    {"killed", "injured", "missing", "displaced", "evacuated", "present", "held"}
)


def figures_of(found: Found, beside: Sequence[Found], scene: Scene) -> tuple[Figure, ...]:
    """Return the figures of a trigger: those of its clause that it can carry, with `what` set.

    Of several triggers of one type in the sentence (`beside`), a figure belongs to the nearest.
    """
    entry = found.entry
    out = []
    for mention in scene.figures:
        figure = mention.figure
        inside = found.clause.overlaps(mention.span)
        casualties = entry.type == "people.casualties"
        people = counts_people(mention) or (casualties and not figure.unit)
        if people and entry.what in _COUNTS_PEOPLE:
            reach = scene.sentence.span if casualties else found.clause
            if reach.overlaps(mention.span) and (inside or _only(mention, scene)):
                unit = figure.unit or "people"
                out.append(msgspec.structs.replace(figure, what=entry.what, unit=unit))
        elif inside and (measure := _measure(figure)) in _ALSO.get(entry.type, frozenset()):
            out.append(msgspec.structs.replace(figure, what=measure))
    if entry.type == "people.casualties":
        return _nearest(found, beside, out)
    return tuple(out)


def _measure(figure: Figure) -> str:
    if figure.unit == "percent":
        return "share"
    if figure.unit in ("km2", "hectares"):
        return "area"
    return "vehicles" if figure.unit in _VEHICLES else figure.what


def _only(mention: FigureMention, scene: Scene) -> bool:
    return sum(counts_people(m) for m in scene.figures) == 1 and mention in scene.figures


def _nearest(
    found: Found, beside: Sequence[Found], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    rivals = [other for other in beside if other.entry.type == found.entry.type]
    own = [f for f in figures if f.span and _owner(f.span, rivals) == found]
    ranked = sorted(own or figures, key=lambda f: f.span.distance(found.span) if f.span else 0)
    return tuple(ranked[:1])


def _owner(span: Span, rivals: Sequence[Found]) -> Found:
    return min(rivals, key=lambda f: (f.span.distance(span), f.span.start))
