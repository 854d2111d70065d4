"""All of a report's claims: the model's triggers, roles, modality; slots hold what was written."""

import math
from collections.abc import Iterator, Sequence

import msgspec

from lagebild.claims.learned.candidates import Candidate, candidates_of
from lagebild.claims.learned.evidence import evidence_of
from lagebild.claims.learned.figures import figures_of
from lagebild.claims.learned.repeated import join_repeated
from lagebild.claims.learned.speech import Heard, speaker_of, speech_of
from lagebild.claims.learned.tense import told_as_earlier
from lagebild.claims.refs import actor_ref, place_ref
from lagebild.claims.superlatives import superlative_in
from lagebild.domain.claim import (
    EARLIER,
    ActorRef,
    Aspect,
    Claim,
    Modality,
    PlaceRef,
    SourceChain,
    Superlative,
    TimeRef,
)
from lagebild.domain.ids import ClaimId, derive_id
from lagebild.domain.mention import Mentions, Noticed
from lagebild.domain.place import PlaceKind
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Quote, Span
from lagebild.encoder.heads import find_triggers, is_about_conflict
from lagebild.encoder.model import Card, Encoded, Model
from lagebild.encoder.slots import TokenClaim, find_claims
from lagebild.lexicon.language import Lexicon
from lagebild.ontology.types import Ontology

_SURE_PLACE = 0.5
_CONTROL = frozenset({"hold", "capture", "siege", "offensive", "withdrawal", "surrender"})


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a report before its claims are read.

    `mentions` are the `ruled` ones and what only the model noticed; `lexicon` is None where the
    report's language has no tables.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    ruled: Mentions
    mentions: Mentions
    noticed: tuple[Noticed, ...]
    encoded: Encoded
    lexicon: Lexicon | None


def learned_claims(seen: Seen, model: Model, ontology: Ontology) -> tuple[Claim, ...]:
    """Return the claims of a report in the order of the text, with unresolved slots."""
    if not is_about_conflict(model.heads, seen.encoded.states, model.card.about):
        return ()
    candidates = candidates_of(seen.report.text, seen.noticed, seen.mentions, seen.encoded.tokens)
    states = seen.encoded.states
    words = seen.encoded.tokens.words()
    triggers = find_triggers(model.heads, states, words, model.card.threshold)
    types = {t.id.rpartition(".")[2]: t.id for t in ontology.types.values()}
    spans = [candidate.tokens for candidate in candidates]
    found = list(find_claims(model.heads, states, triggers, spans, model.card.cutoffs))
    heard = tuple(speech_of(seen.report.text, seen.encoded, candidates, model))
    known = _Known(seen=seen, candidates=candidates, heard=heard, card=model.card)
    stated = [tuple(_claims(one, types[one.trigger.type], known)) for one in found]
    claims = join_repeated(stated, [one.same for one in found])
    return tuple(sorted(claims, key=lambda claim: (claim.trigger, claim.id)))


class _Known(msgspec.Struct, frozen=True, kw_only=True):
    seen: Seen
    candidates: tuple[Candidate, ...]
    heard: tuple[Heard, ...]
    card: Card


def _claims(found: TokenClaim, kind: str, known: _Known) -> Iterator[Claim]:
    seen, candidates = known.seen, known.candidates
    report, tokens = seen.report, seen.encoded.tokens
    start = tokens.starts[found.trigger.start]
    end = tokens.ends[found.trigger.end - 1]
    sentence = next((s for s in seen.sentences if s.span.start <= start < s.span.end), None)
    trigger = _words(report.text, start, min(end, sentence.span.end)) if sentence else None
    if sentence is None or trigger is None:
        return
    evidence = evidence_of(report.text, sentence.span, trigger)
    figures = figures_of(found, kind, _filling(found, "figure", candidates))
    actors = _people(found, "actor", candidates)
    # A hold by nobody and deaths without a number say nothing that could be drawn or compared.
    if (kind == "people.casualties" and not figures) or (kind == "control.hold" and not actors):
        return
    by_span = {ref.span: ref for ref in map(_place, _settled(found, "place", candidates))}
    places: list[PlaceRef | None] = list(by_span.values())
    to = [_place(one) for one in _settled(found, "to", candidates)]
    aspect = None if found.aspect == "none" else Aspect(found.aspect)
    for place in places or [None]:
        yield Claim(
            id=_id(report, kind, trigger, place, found.modality),
            report=report.id,
            type=kind,
            trigger=trigger,
            evidence=(evidence,),
            modality=Modality(found.modality),
            aspect=aspect,
            actors=actors,
            recipients=_people(found, "recipient", candidates),
            place=place,
            to=to[0] if to else None,
            time=_time(found, trigger, evidence, seen, candidates),
            figures=figures,
            source=_source(found, trigger, known),
            superlative=_superlative(evidence, seen),
            score=_chance(found.trigger.score, known.card),
        )


def _words(text: str, start: int, end: int) -> Span | None:
    """Return a trigger without the punctuation round it."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return Span(start=start, end=end) if start < end else None


def _filling(
    found: TokenClaim, role: str, candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    # A wrong place moves the line of control, an open one leaves it (docs/reader.md).
    sure = _SURE_PLACE if role == "place" and found.trigger.type in _CONTROL else 0.0
    return tuple(
        candidates[filled.candidate] for filled in found.roles.get(role, ()) if filled.score >= sure
    )


def _settled(found: TokenClaim, role: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    return _followed(_filling(found, role, candidates), candidates)


def _followed(chosen: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the chosen, descriptions followed to what they stand for, each thing once."""
    out: dict[str, Candidate] = {}
    for one in chosen:
        last, steps = one, 0
        while (other := _meant(last, candidates)) is not None and steps < len(candidates):
            last, steps = other, steps + 1
        if not last.is_pronoun:
            out.setdefault(last.text.casefold(), last)
    return list(out.values())


def _meant(one: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return what a description stands for; a listed name stands for itself, no town for a land."""
    if one.stands_for is None or one.is_named:
        return None
    other = candidates[one.stands_for]
    wide = other.place is not None and other.place.kind is PlaceKind.COUNTRY
    town = one.place is not None and one.place.kind is PlaceKind.SETTLEMENT
    return None if wide and town else other


def _people(found: TokenClaim, role: str, candidates: Sequence[Candidate]) -> tuple[ActorRef, ...]:
    return _refs(_settled(found, role, candidates))


def _refs(people: Sequence[Candidate]) -> tuple[ActorRef, ...]:
    refs: dict[Span, ActorRef] = {}
    for one in people:
        for mention in one.actors or (None,):
            ref = actor_ref(mention) if mention else ActorRef(text=one.text, span=one.span)
            if ref.span:
                refs[ref.span] = ref
    return tuple(refs[span] for span in sorted(refs))


def _place(one: Candidate) -> PlaceRef:
    return place_ref(one.place) if one.place else PlaceRef(text=one.text, span=one.span)


def _time(
    found: TokenClaim,
    trigger: Span,
    evidence: Quote,
    seen: Seen,
    candidates: Sequence[Candidate],
) -> TimeRef | None:
    for one in _filling(found, "time", candidates):
        if one.time:
            return TimeRef(text=one.time.text, span=one.time.span)
        return TimeRef(text=one.text, span=one.span, reason="no rule reads this time")
    if Modality(found.modality) not in (Modality.ASSERTED, Modality.NEGATED):
        return None
    origin = bool(found.roles.get("origin"))
    earlier = seen.lexicon and not origin and told_as_earlier(trigger, evidence, seen.lexicon)
    return TimeRef(text="", reason=EARLIER if earlier else "no time is said")


def _source(found: TokenClaim, trigger: Span, known: _Known) -> SourceChain:
    origin = _people(found, "origin", known.candidates)
    via = _people(found, "via", known.candidates)
    if not origin:
        speaker = speaker_of(trigger, known.heard)
        if speaker is None:
            return SourceChain()
        origin = _refs(_followed([speaker], known.candidates))
        reason = "the words are his who speaks them"
    else:
        reason = "the model reads this source"
    if not origin:
        return SourceChain()
    return SourceChain(
        origin=origin[0],
        via=tuple(ref for ref in via if ref.span != origin[0].span),
        reason=reason,
    )


def _superlative(evidence: Quote, seen: Seen) -> Superlative | None:
    if seen.lexicon is None:
        return None
    inside = [p for p in seen.mentions.places if evidence.span.contains(p.span)]
    return superlative_in(evidence, inside, seen.lexicon.superlatives)


def _chance(score: float, card: Card) -> float:
    """Return how often a trigger of such a score is right, by the set-aside part."""
    slope, offset = card.calibration
    logit = math.log(max(score, 1e-6) / max(1 - score, 1e-6))
    return round(1 / (1 + math.exp(-(slope * logit + offset))), 3)


def _id(report: Report, kind: str, trigger: Span, place: PlaceRef | None, modality: str) -> ClaimId:
    where = f"{place.span.start}-{place.span.end}" if place and place.span else ""
    return ClaimId(
        derive_id("c", report.id, kind, f"{trigger.start}-{trigger.end}", where, modality)
    )
