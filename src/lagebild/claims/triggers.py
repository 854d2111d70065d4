"""Words in a report that name an event or a state."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene, compiled
from lagebild.domain.actor import PARTIES, ActorKind
from lagebild.domain.mention import ActorMention, FigureMention
from lagebild.domain.span import Span
from lagebild.lexicon.triggers import Frame, Need, Trigger, TriggerTable

# Units in which people are counted.
PEOPLE_UNITS = frozenset(
    {
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


def counts_people(mention: FigureMention) -> bool:
    """Tell whether a figure counts people; one whose noun no list knows has no unit."""
    return mention.figure.unit in PEOPLE_UNITS


def find_triggers(scene: Scene, table: TriggerTable) -> tuple[Found, ...]:
    """Return the triggers of a sentence; of two that overlap, the first in the table stays.

    Of two verbs that share a particle, it belongs to the later one ("nahm X ins Visier und schloss
    die Stadt ein").
    """
    found: list[Found] = []
    by_particle: dict[int, Found] = {}
    for entry in table.trigger:
        for match in compiled(entry.word).finditer(
            scene.text, scene.sentence.span.start, scene.sentence.span.end
        ):
            span = Span(start=match.start(), end=match.end())
            trigger = Found(span=span, clause=scene.clause_of(span), entry=entry)
            particle = _particle(trigger, scene)
            if particle is None or not _stands(trigger, scene, found):
                continue
            rival = by_particle.get(particle) if entry.particle else None
            if rival and rival.span.start > span.start:
                continue
            if rival:
                found.remove(rival)
            by_particle[particle] = trigger
            found.append(trigger)
    kept = [f for f in found if not (f.entry.alone and _accompanied(f, found))]
    return tuple(sorted(kept, key=lambda f: f.span))


def _particle(trigger: Found, scene: Scene) -> int | None:
    """Return where the trigger's particle stands, its own end where it needs none."""
    if not trigger.entry.particle:
        return trigger.span.end
    pattern = compiled(trigger.entry.particle)
    match = pattern.search(scene.text, trigger.span.end, trigger.clause.end)
    return match.start() if match else None


def _stands(trigger: Found, scene: Scene, found: Sequence[Found]) -> bool:
    if any(trigger.span.overlaps(other.span) for other in found):
        return False
    if _in_name(trigger.span, scene.actors) or _is_attribute(trigger, scene):
        return False
    return all(_met(n, scene, trigger.span, trigger.clause) for n in trigger.entry.needs)


def _is_attribute(trigger: Found, scene: Scene) -> bool:
    """Tell whether a participle only describes people: "befreite SDF-Kämpfer" frees no town."""
    if trigger.entry.type != "control.capture" or trigger.entry.frame is Frame.NOUN:
        return False
    return any(
        scene.text[trigger.span.end : actor.span.start].isspace()
        for actor in scene.actors
        if trigger.span.end < actor.span.start <= trigger.span.end + 2
    ) and trigger.span.of(scene.text).casefold().endswith(("te", "ten", "ter", "tes"))


def _accompanied(trigger: Found, found: Sequence[Found]) -> bool:
    group = trigger.entry.type.partition(".")[0]
    return any(
        other.entry.type.startswith(f"{group}.")
        for other in found
        if other is not trigger and not other.entry.alone
    )


def _met(need: Need, scene: Scene, span: Span, clause: Span) -> bool:
    match need:
        case Need.PLACE:
            return any(_near(place.span, clause) for place in scene.places)
        case Need.PARTY:
            return any(is_party(a) and _near(a.span, clause) for a in scene.actors)
        case Need.POPULATION:
            return any(is_population(a) and _near(a.span, clause) for a in scene.actors) or any(
                counts_people(f) and clause.overlaps(f.span) for f in scene.figures
            )
        case Need.FIGURE:
            return any(
                counts_people(f) or not f.figure.unit
                for f in scene.figures
                if scene.sentence.span.overlaps(f.span)
            )
    return span.overlaps(clause)


# A name a few characters beyond the clause (an apposition set off by commas) still belongs to it.
_BEYOND = 40


def _near(span: Span, clause: Span) -> bool:
    return span.distance(clause) <= _BEYOND


def _in_name(span: Span, actors: Sequence[ActorMention]) -> bool:
    return any(a.span.contains(span) and not a.nominal and not is_population(a) for a in actors)
