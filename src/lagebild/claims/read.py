"""All of a report's claims, from its sentences and mentions; slots hold what was written."""

from collections.abc import Iterator, Sequence

import msgspec

from lagebild.claims.attribution import Attribution
from lagebild.claims.cases import Case, case_of
from lagebild.claims.cited import Cited, chain_of
from lagebild.claims.denials import denial_in, denier_in, deny
from lagebild.claims.figures import figures_of
from lagebild.claims.modality import aspect_of, modality_of
from lagebild.claims.refs import actor_ref, place_ref
from lagebild.claims.scene import Scene
from lagebild.claims.setting import When, Where, when, where
from lagebild.claims.sides import Context, Sides, sides_of
from lagebild.claims.superlatives import superlative_in
from lagebild.claims.triggers import Found, find_triggers, is_party
from lagebild.domain.claim import (
    EARLIER,
    Claim,
    Modality,
    SourceChain,
    Superlative,
    TimeRef,
)
from lagebild.domain.ids import ClaimId, derive_id
from lagebild.domain.mention import ActorMention, PlaceMention
from lagebild.domain.report import Report
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.attribution import CueForm
from lagebild.lexicon.language import Lexicon

# How many sentences back a place still counts.
_BACK = 12
# A longer sentence is cut to its trigger's neighbourhood: CLAIMS.md allows 600 characters.
_LONGEST_EVIDENCE = 600


class _Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger with all that was found for it, before it becomes one claim a place."""

    found: Found
    beside: tuple[Found, ...]
    scene: Scene
    sides: Sides
    where: Where
    when: When
    chain: SourceChain
    sure: float


def read_claims(report: Report, told: Cited, lexicon: Lexicon) -> tuple[Claim, ...]:
    """Return the claims of a report in the order of the text, with unresolved slots."""
    views, cited = told.views, told.attributions
    claims: list[Claim] = []
    before: list[Claim] = []
    for at, scene in enumerate(views):
        here: list[Claim] = []
        triggers = find_triggers(scene, lexicon.triggers)
        for found in triggers:
            drawn = _draw(found, triggers, at, views, cited, lexicon)
            here += _claims(drawn, report, lexicon)
        cue = denial_in(scene, lexicon.modality)
        if cue and before and not here:
            here += deny(before, scene, cue, chain_of(cue, cited[at]))
        elif cue and here and (denier := denier_in(scene, cue)):
            reason = "denies what others are said to report"
            quote = Quote(span=cue, text=cue.of(scene.text))
            source = SourceChain(origin=actor_ref(denier), cue=quote, reason=reason)
            here += deny(here, scene, cue, source)
        claims += here
        before = here
    return tuple(claims)


def _draw(
    found: Found,
    beside: tuple[Found, ...],
    at: int,
    views: Sequence[Scene],
    cited: Sequence[tuple[Attribution, ...]],
    lexicon: Lexicon,
) -> _Drawn:
    scene = views[at]
    speakers = tuple(s for a in cited[at] if (s := a.source.span) and _speaks(a, found))
    sources = tuple(s for s in _sources(cited[at]) if s not in speakers)
    cited_before = _sources(cited[at - 1]) if at else ()
    before = _last_subject(views[at - 1], lexicon, cited_before) if at else None
    context = Context(
        scene=scene, grammar=lexicon.grammar, cited=sources, speakers=speakers, before=before
    )
    sides = sides_of(found, context)
    earlier = views[max(0, at - _BACK) : at]
    place = where(found, _said(found, scene, cited[at]), earlier, lexicon.grammar)
    time = when(found, scene, earlier, lexicon.grammar)
    chain = chain_of(found.span, cited[at])
    if chain.origin and time.earlier:
        # English and Danish put retold news in the past of the past ("said it had fallen").
        time = msgspec.structs.replace(time, earlier=False)
    sure = 0.9 * sides.sure * (0.5 + place.sure / 2) * (0.5 + time.sure / 2)
    return _Drawn(
        found=found,
        beside=beside,
        scene=scene,
        sides=sides,
        where=place,
        when=time,
        chain=chain,
        sure=sure,
    )


def _sources(cited: Sequence[Attribution]) -> tuple[Span, ...]:
    spans = [a.source.span for a in cited if a.source.span]
    return (*spans, *(relay.span for a in cited for relay in a.via))


def _speaks(attribution: Attribution, found: Found) -> bool:
    """Tell whether the source is the subject of the trigger's own clause.

    Such a one speaks of itself ("the army declared the town free", "by its own account").
    """
    source = attribution.source.span
    own = source is not None and found.clause.overlaps(source)
    return attribution.form is CueForm.SELF or (attribution.form is CueForm.VERB and own)


def _said(found: Found, scene: Scene, cited: Sequence[Attribution]) -> Scene:
    """Return the sentence without the places of who cites.

    Where the source sits is not where it happened; the day on which it spoke most often is.
    """
    verbs = [a for a in cited if a.form is CueForm.VERB and a.covers(found.span)]
    if not verbs:
        return scene
    places = tuple(p for p in scene.places if all(a.covers(p.span) for a in verbs))
    return msgspec.structs.replace(scene, places=places)


def _last_subject(scene: Scene, lexicon: Lexicon, sources: Sequence[Span]) -> ActorMention | None:
    """Return the party that a pronoun in the next sentence stands for: a subject, not a source."""
    parties = [a for a in scene.actors if is_party(a)]
    free = [a for a in parties if not any(a.span.overlaps(s) for s in sources)]
    bare = [a for a in free if case_of(a, scene, lexicon.grammar) is Case.BARE]
    return next(iter(bare or free or parties), None)


def _claims(drawn: _Drawn, report: Report, lexicon: Lexicon) -> Iterator[Claim]:
    entry, scene = drawn.found.entry, drawn.scene
    evidence = _evidence(drawn.found.span, scene)
    origin = drawn.chain.origin
    modality = modality_of(
        drawn.found, scene, lexicon.modality, lexicon.grammar, cited=origin is not None
    )
    superlative = _superlative(drawn.found, scene, lexicon)
    figures = figures_of(drawn.found, drawn.beside, scene)
    # A hold by nobody and deaths without a number say nothing that could be drawn or compared.
    if (entry.type == "control.hold" and not drawn.sides.actors) or (
        entry.type == "people.casualties" and not figures
    ):
        return
    for place in drawn.where.places or (None,):
        actors = tuple(actor_ref(m) for m in drawn.sides.actors if not _is_at(m, place))
        recipients = tuple(actor_ref(m) for m in drawn.sides.recipients if not _is_at(m, place))
        yield Claim(
            id=_id(report, drawn, place),
            report=report.id,
            type=entry.type,
            trigger=drawn.found.span,
            evidence=(evidence,),
            modality=modality,
            aspect=aspect_of(drawn.found, scene, lexicon.grammar),
            actors=actors,
            recipients=recipients,
            place=place_ref(place) if place else None,
            to=place_ref(drawn.where.to) if drawn.where.to else None,
            time=_time(drawn.when, modality),
            figures=figures,
            source=drawn.chain,
            superlative=superlative,
            score=round(drawn.sure, 3),
        )


def _is_at(mention: ActorMention, place: PlaceMention | None) -> bool:
    """Tell whether the words that give the place are taken for a side, too."""
    return place is not None and mention.span.overlaps(place.span)


def _id(report: Report, drawn: _Drawn, place: PlaceMention | None) -> ClaimId:
    spans = [drawn.found.span, *(m.span for m in (*drawn.sides.actors, *drawn.sides.recipients))]
    if place:
        spans.append(place.span)
    parts = [f"{span.start}-{span.end}" for span in spans]
    return ClaimId(derive_id("c", report.id, drawn.found.entry.type, *parts))


def _evidence(trigger: Span, scene: Scene) -> Quote:
    span = scene.sentence.span
    if len(span) > _LONGEST_EVIDENCE:
        clause = scene.clause_of(trigger)
        span = clause if len(clause) <= _LONGEST_EVIDENCE else trigger
    return Quote(span=span, text=span.of(scene.text))


def _superlative(found: Found, scene: Scene, lexicon: Lexicon) -> Superlative | None:
    clause = Quote(span=found.clause, text=found.clause.of(scene.text))
    return superlative_in(clause, scene.places, lexicon.superlatives)


def _time(found: When, modality: Modality) -> TimeRef | None:
    if found.time:
        return TimeRef(text=found.time.text, span=found.time.span)
    if modality in (Modality.ASSERTED, Modality.NEGATED):
        return TimeRef(text="", reason=EARLIER if found.earlier else "no time is said")
    return None
