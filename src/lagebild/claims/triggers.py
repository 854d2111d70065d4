"""Words in a report that name an event or a state."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene, compiled
from lagebild.domain.actor import PARTIES, ActorKind
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Span
from lagebild.lexicon.triggers import Need, Trigger, TriggerTable

# Units in which people are counted; a number whose noun no list knows has none.
PEOPLE_UNITS = frozenset(
    {
        "",
        "people",
        "civilians",
        "fighters",
        "soldiers",
        "police",
        "families",
        "women",
        "men",
        "children",
    }
)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger where it stands, and its clause."""

    span: Span
    clause: Span
    entry: Trigger


def is_party(mention: ActorMention) -> bool:
    """Tell whether the mention is one that can act and hold; a nominal may stand for one."""
    return mention.nominal or mention.kind in PARTIES


def is_population(mention: ActorMention) -> bool:
    """Tell whether the mention is of people who are counted, moved or held."""
    return mention.kind is ActorKind.POPULATION


def find_triggers(scene: Scene, table: TriggerTable) -> tuple[Found, ...]:
    """Return the triggers of a sentence; of two that overlap, the first in the table stays."""
    found: list[Found] = []
    for entry in table.trigger:
        for match in compiled(entry.word).finditer(
            scene.text, scene.sentence.span.start, scene.sentence.span.end
        ):
            span = Span(start=match.start(), end=match.end())
            clause = scene.clause_of(span)
            if any(span.overlaps(other.span) for other in found):
                continue
            if entry.particle and not compiled(entry.particle).search(
                scene.text, span.end, clause.end
            ):
                continue
            if not all(_met(need, scene, span, clause) for need in entry.needs):
                continue
            if _in_name(span, scene.actors):
                continue
            found.append(Found(span=span, clause=clause, entry=entry))
    return tuple(sorted(found, key=lambda f: f.span))


def _met(need: Need, scene: Scene, span: Span, clause: Span) -> bool:
    match need:
        case Need.PLACE:
            return any(_near(place.span, clause) for place in scene.places)
        case Need.PARTY:
            return any(is_party(a) and _near(a.span, clause) for a in scene.actors)
        case Need.POPULATION:
            return any(is_population(a) and _near(a.span, clause) for a in scene.actors) or any(
                f.figure.unit in PEOPLE_UNITS and clause.overlaps(f.span) for f in scene.figures
            )
        case Need.FIGURE:
            return any(
                f.figure.unit in PEOPLE_UNITS and scene.sentence.span.overlaps(f.span)
                for f in scene.figures
            )
    return span.overlaps(clause)


# A name a few characters beyond the clause (an apposition set off by commas) still belongs to it.
_BEYOND = 40


def _near(span: Span, clause: Span) -> bool:
    return span.distance(clause) <= _BEYOND


def _in_name(span: Span, actors: Sequence[ActorMention]) -> bool:
    return any(a.span.contains(span) and not a.nominal and not is_population(a) for a in actors)
