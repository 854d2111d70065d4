"""Who does it and to whom: the sides of a trigger, by distance and the words before a name."""

import re
from collections.abc import Sequence

import msgspec

from lagebild.claims.cases import Case, case_of, is_passive
from lagebild.claims.scene import Scene, any_of, words_between
from lagebild.claims.triggers import Found, is_party, is_population
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Span
from lagebild.lexicon.grammar import GrammarTable
from lagebild.lexicon.triggers import Frame

# A doer of a noun stands this close to it ("the army's offensive", "Offensive der Armee").
_BESIDE_NOUN = 3
# The capture or siege of a town is spoken of by others, too: the subject need not be its doer.
_BESIDE_ONLY = frozenset({"control.capture", "control.siege"})
# A side farther off than its clause is less sure; one that only a pronoun stands for, less still.
_SURE_NEAR, _SURE_SENTENCE, _SURE_PRONOUN = 1.0, 0.8, 0.7


class Sides(msgspec.Struct, frozen=True, kw_only=True):
    """The mentions that fill the two sides; `sure` is lower where they stand farther away."""

    actors: tuple[ActorMention, ...] = ()
    recipients: tuple[ActorMention, ...] = ()
    sure: float = _SURE_NEAR


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """A party and what the words before it make of it."""

    mention: ActorMention
    case: Case


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What is known around a trigger: its sentence, the grammar, and who is not a side.

    `cited` are spans of sources, `speakers` of those who speak in the trigger's own clause and may
    be its subject; `before` is the party that was the last subject in the sentence before.
    """

    scene: Scene
    grammar: GrammarTable
    cited: tuple[Span, ...]
    speakers: tuple[Span, ...]
    before: ActorMention | None

    def free(self, *, speakers: bool = True) -> tuple[ActorMention, ...]:
        """Return the actors of the sentence that are not cited in it."""
        taken = self.cited if speakers else (*self.cited, *self.speakers)
        return tuple(a for a in self.scene.actors if not any(a.span.overlaps(s) for s in taken))


def sides_of(found: Found, context: Context) -> Sides:
    """Return the sides of a trigger."""
    if found.entry.frame is Frame.PEOPLE:
        return _people(found, context)
    passive = found.entry.frame is Frame.AGENT and is_passive(found, context.scene, context.grammar)
    borrows = not (passive or _named_beside(found) or found.entry.frame is Frame.FALLS)
    placed, sure = _parties(found, context, borrow=borrows, speakers=not passive)
    match found.entry.frame:
        case Frame.AGENT if passive:
            actors, recipients = _passive_sides(placed)
        case Frame.AGENT:
            actors, recipients = _active_sides(found, placed, context)
        case Frame.PATIENT:
            actors, recipients = _patient_sides(placed)
        case Frame.FALLS:
            actors, recipients = _falls_sides(placed)
        case _:
            actors, recipients = _noun_sides(found, placed, context)
    doers = _with_joined(actors, placed, context.scene)
    others = tuple(m for m in recipients if m not in doers)
    sides = Sides(actors=doers, recipients=_with_joined(others, placed, context.scene), sure=sure)
    if found.entry.type == "control.withdrawal":
        # Nobody is left by name: who else stands in the clause is the pursuer or a companion.
        sides = msgspec.structs.replace(sides, recipients=())
    return _with_people(found, sides, context)


def _parties(
    found: Found, context: Context, *, borrow: bool, speakers: bool
) -> tuple[list[Placed], float]:
    """Return the parties that can be sides, those of the clause first of all.

    A pronoun in the clause stands for the last party before it, and that is its subject. Without
    either, those of the nearest clause are borrowed where `borrow` allows it: a passive without an
    agent has none.
    """
    scene = context.scene
    parties = [a for a in context.free(speakers=speakers) if is_party(a)]
    near = [a for a in parties if found.clause.overlaps(a.span)]
    placed = [Placed(mention=a, case=case_of(a, scene, context.grammar)) for a in near]
    subject = _pronoun_subject(found, context, parties)
    if subject and subject not in near:
        rest = [p for p in placed if p.case is not Case.BARE]
        objects = [
            Placed(mention=p.mention, case=Case.OBLIQUE) for p in placed if p.case is Case.BARE
        ]
        return [Placed(mention=subject, case=Case.BARE), *rest, *objects], _SURE_PRONOUN
    if placed or not parties or not borrow:
        return placed, _SURE_NEAR
    relative = any_of(context.grammar.relative)
    nearest = min(
        parties,
        key=lambda a: (
            _is_relative(scene.clause_of(a.span), scene, relative),
            a.span.distance(found.clause),
            a.span.start,
        ),
    )
    clause = scene.clause_of(nearest.span)
    beside = [a for a in parties if clause.overlaps(a.span)]
    return [
        Placed(mention=a, case=case_of(a, scene, context.grammar)) for a in beside
    ], _SURE_SENTENCE


def _named_beside(found: Found) -> bool:
    """Tell whether only a name right beside the noun is its doer ("the capture of X by Y")."""
    return found.entry.frame is Frame.NOUN and found.entry.type in _BESIDE_ONLY


def _is_relative(clause: Span, scene: Scene, relative: re.Pattern[str] | None) -> bool:
    return bool(relative and relative.match(clause.of(scene.text).lstrip()))


def is_carried_out(found: Found, context: Context) -> bool:
    """Tell whether the clause says that somebody begins, goes on with or ends it."""
    grammar, clause = context.grammar, found.clause
    patterns = (any_of(row) for row in (grammar.begins, grammar.continues, grammar.ends))
    return any(p and p.search(context.scene.text, clause.start, clause.end) for p in patterns)


def _pronoun_subject(
    found: Found, context: Context, parties: Sequence[ActorMention]
) -> ActorMention | None:
    pronoun = any_of(context.grammar.pronoun)
    match = pronoun and pronoun.search(context.scene.text, found.clause.start, found.span.start)
    if not match or any(
        found.clause.start <= a.span.start and a.span.end <= match.start() for a in parties
    ):
        return None
    earlier = [a for a in parties if a.span.end <= found.clause.start]
    bare = [a for a in earlier if case_of(a, context.scene, context.grammar) is Case.BARE]
    if bare or earlier:
        return (bare or earlier)[-1]
    return context.before


def _of_case(placed: Sequence[Placed], *cases: Case) -> tuple[ActorMention, ...]:
    return tuple(p.mention for p in placed if p.case in cases)


_TwoSides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def _active_sides(found: Found, placed: Sequence[Placed], context: Context) -> _TwoSides:
    bare = _of_case(placed, Case.BARE)
    actors = bare[:1] or _of_case(placed, Case.OF)[:1]
    start = actors[0].span.start if actors else 0
    if not context.grammar.verb_last:
        start = max(start, found.span.start)
    other = _of_case(placed, Case.OBLIQUE, Case.FROM, Case.BY, Case.AGAINST)
    after = [m for m in other if m.span.start > start]
    others = bare[1:] if context.grammar.verb_last else [m for m in bare if m.span.start > start]
    rest = [m for m in (*after, *others) if m not in actors]
    return actors, tuple(rest[:1])


def _passive_sides(placed: Sequence[Placed]) -> _TwoSides:
    """Return the doer after "by", and who is acted on; without "by" there is no doer."""
    bare = _of_case(placed, Case.BARE, Case.OBLIQUE)
    return _of_case(placed, Case.BY)[:1], (_of_case(placed, Case.FROM) or bare)[:1]


def _patient_sides(placed: Sequence[Placed]) -> _TwoSides:
    by = _of_case(placed, Case.BY, Case.TO, Case.AGAINST)
    return by[:1], _of_case(placed, Case.BARE)[:1]


def _falls_sides(placed: Sequence[Placed]) -> _TwoSides:
    return _of_case(placed, Case.TO)[:1], _of_case(placed, Case.FROM, Case.BARE)[:1]


def _noun_sides(found: Found, placed: Sequence[Placed], context: Context) -> _TwoSides:
    """Return the doer beside the noun ("the army's offensive"), or the subject that begins it."""
    scene = context.scene
    doers = [p for p in placed if p.case not in (Case.AGAINST, Case.FROM, Case.WITH)]
    beside = [
        p for p in doers if words_between(scene.text, p.mention.span, found.span) <= _BESIDE_NOUN
    ]
    if _named_beside(found) and not is_carried_out(found, context):
        doers = []
    subjects = [p for p in doers if p.case is Case.BARE] or doers
    actors = tuple(p.mention for p in (beside or subjects)[:1])
    against = [m for m in _of_case(placed, Case.AGAINST) if m not in actors]
    return actors, tuple(against[:1])


def _with_joined(
    side: tuple[ActorMention, ...], placed: Sequence[Placed], scene: Scene
) -> tuple[ActorMention, ...]:
    """Return the side with those that "and" or a comma joins to it."""
    if not side:
        return ()
    row = list(side)
    for mention in sorted((p.mention for p in placed), key=lambda m: m.span):
        if mention.span.start <= row[-1].span.end:
            continue
        between = scene.text[row[-1].span.end : mention.span.start]
        joint = any_of(scene.joints)
        if not joint or not joint.fullmatch(between.strip()):
            break
        row.append(mention)
    return tuple(row)


def _with_people(found: Found, sides: Sides, context: Context) -> Sides:
    """Return the sides with the people who are held or shut in as the recipient."""
    shut_in = found.entry.frame is Frame.PATIENT and not sides.recipients
    if found.entry.type != "people.captivity" and not shut_in:
        return sides
    captives = [a for a in context.free() if is_population(a) and found.clause.overlaps(a.span)]
    outside = [a for a in captives if not a.span.overlaps(found.span)]
    chosen = tuple((outside or captives)[:1])
    doers = tuple(a for a in sides.actors if a not in chosen)
    return Sides(actors=doers, recipients=chosen or sides.recipients, sure=sides.sure)


def _people(found: Found, context: Context) -> Sides:
    scene, entry = context.scene, found.entry
    inside = [a for a in context.free(speakers=False) if found.clause.overlaps(a.span)]
    counted = _counted(found, scene)
    placed = [
        Placed(mention=a, case=case_of(a, scene, context.grammar)) for a in inside if is_party(a)
    ]
    people = [a for a in inside if any(a.span.overlaps(c) for c in counted)]
    if not (counted and entry.type == "people.casualties"):
        people = people or [a for a in inside if is_population(a)]
    bare = list(_of_case(placed, Case.BARE, Case.OBLIQUE, Case.OF))
    if entry.type == "people.presence" and not counted:
        people += bare
    elif not people and not counted and entry.type != "people.displacement":
        people = bare
    nearest = sorted(people, key=lambda a: (a.span.distance(found.span), a.span.start))[:1]
    if entry.type == "people.presence":
        return Sides(recipients=tuple(nearest))
    doers = [p for p in placed if p.mention not in nearest]
    by = _of_case(doers, Case.BY)
    if not by and entry.moves_others and not is_passive(found, scene, context.grammar):
        by = tuple(m for m in _of_case(doers, Case.BARE) if not m.nominal)
    if entry.type == "people.casualties":
        nearest = [m for m in nearest if not _anyone(m, scene)]
    return Sides(actors=by[:1], recipients=tuple(nearest))


def _counted(found: Found, scene: Scene) -> list[Span]:
    """Return the nouns that the clause's figures count; of the dead, that of the nearest figure."""
    figures = [f for f in scene.figures if f.counted and found.clause.overlaps(f.span)]
    if found.entry.type == "people.casualties":
        figures = sorted(figures, key=lambda f: f.span.distance(found.span))[:1]
    return [figure.counted for figure in figures if figure.counted]


def _anyone(mention: ActorMention, scene: Scene) -> bool:
    """Tell whether the dead or injured are only "people": a number, not a side."""
    return is_population(mention) and any(
        f.counted and f.counted.overlaps(mention.span) and f.figure.unit == "people"
        for f in scene.figures
    )
