"""The stages in order: a report becomes claims, claims become a picture."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

from lagebild.claims.cited import cite, with_sources
from lagebild.claims.harmed import count_harmed
from lagebild.claims.joined import join_readings
from lagebild.claims.learned.read import Seen, learned_claims
from lagebild.claims.read import read_claims
from lagebild.domain.actor import ActorKind
from lagebild.domain.claim import Claim
from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import Lineage, Parted
from lagebild.domain.mention import ActorMention, Mentions, PlaceMention, TimeMention
from lagebild.domain.picture import Picture
from lagebild.domain.report import BlockKind, Report, ReportHead, Sentence
from lagebild.domain.span import Span
from lagebild.encoder.model import Encoded, Model, load_model, model_hash
from lagebild.gazetteer.actors import ActorIndex, load_actors
from lagebild.gazetteer.places import PlaceIndex, open_places
from lagebild.grouping.events import group
from lagebild.grouping.lineage import lineage_of
from lagebild.grouping.meaning import Vectors
from lagebild.lexicon.language import Lexicon, load_lexicon
from lagebild.lexicon.plain_times import times_for
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.actors import find_actors
from lagebild.mentions.doubted import without_doubted
from lagebild.mentions.figures import find_figures
from lagebild.mentions.noticed import notice, with_noticed
from lagebild.mentions.place_words import ready
from lagebild.mentions.places import find_places
from lagebild.mentions.spelled import noticed_figures
from lagebild.mentions.times import find_times
from lagebild.ontology.types import Ontology, load_ontology
from lagebild.picture.build import build_picture
from lagebild.resolution.actors import Whereabouts, resolve_actors
from lagebild.resolution.causes import name_causes
from lagebild.resolution.claims import Meanings, meaning_a_place, resolve_claims
from lagebild.resolution.days import resolve_times
from lagebild.resolution.opponents import name_opponents, name_takers, part_sides
from lagebild.resolution.places import countries_of, homes_of, resolve_places
from lagebild.resolution.publication import publication_ref
from lagebild.resolution.repeats import merge_repeats
from lagebild.resolution.speakers import speaks_for
from lagebild.resolution.surrenders import leave_open_whose
from lagebild.text.sentences import split

# Raised whenever the same bytes may be read differently: a store then reads its archive again.
READER_VERSION = "3"


@cache
def reader_version(gazetteer: str = "") -> str:
    """Return what names the way reports are read: the code's version and the model's hash.

    `gazetteer`: what names the user's places, `PlaceIndex.version`.
    """
    return "-".join(part for part in (READER_VERSION, model_hash(), gazetteer) if part)


@cache
def shipped_model() -> Model:
    """Open the shipped model, once a process.

    Raises DataError where one of its files is missing or broken.
    """
    return load_model()


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """The reference data that all stages share, loaded once; the model when first asked for."""

    places: PlaceIndex
    actors: ActorIndex
    ontology: Ontology
    open_model: Callable[[], Model] = shipped_model

    @property
    def model(self) -> Model:
        """The model that reads claims."""
        return self.open_model()


def load_reference(gazetteer: Path | None = None) -> Reference:
    """Load the shipped places, actors and ontology, and a user's place file beside them.

    Raises DataError where one of them is missing or broken.
    """
    return Reference(
        places=open_places(beside=gazetteer), actors=load_actors(), ontology=load_ontology()
    )


def read_report(report: Report, reference: Reference) -> tuple[Claim, ...]:
    """Return the resolved claims of a report.

    Where its language has no tables, figures are the model's spans, and days come of a table of
    times or of calendar names.
    """
    seen = see(report, reference)
    meanings = _meanings(report, seen.sentences, seen.mentions, reference)
    learned = learned_claims(seen, reference.model, reference.ontology)
    listed: tuple[Claim, ...] = ()
    if seen.lexicon is not None:
        places = meaning_a_place(seen.ruled.places, meanings)
        known = msgspec.structs.replace(seen.ruled, places=places)
        cited = cite(report, seen.sentences, known, seen.lexicon)
        learned = with_sources(learned, cited)
        listed = read_claims(report, cited, seen.lexicon)
    joined = join_readings(listed, learned)
    counted = count_harmed(report.text, joined, seen.mentions.figures)
    claims = resolve_claims(counted, meanings)
    # What a repeat states comes before what nothing states.
    merged = leave_open_whose(merge_repeats(report, claims), reference.actors)
    taken = name_causes(name_takers(merged, reference.actors))
    named, day = tuple(meanings.actors.values()), report.publication.day
    return part_sides(name_opponents(taken, named, reference.actors, day))


def see(report: Report, reference: Reference) -> Seen:
    """Return what is known of a report before its claims are read."""
    lexicon = load_lexicon(report.language) if report.language in LANGUAGES else None
    sentences = split(report)
    encoded = encode(report, reference.model)
    noticed = notice(report, sentences, encoded, reference.model)
    found = find_mentions(report, sentences, lexicon, reference)
    ruled = without_doubted(found, encoded, reference.model)
    words = ready(lexicon.places) if lexicon is not None else None
    mentions = with_noticed(report, ruled, noticed, reference.places, words)
    if lexicon is None:
        figures = noticed_figures(report, noticed)
        mentions = msgspec.structs.replace(mentions, figures=figures)
    return Seen(
        report=report,
        sentences=sentences,
        ruled=ruled,
        mentions=mentions,
        noticed=noticed,
        encoded=encoded,
        lexicon=lexicon,
    )


def encode(report: Report, model: Model) -> Encoded:
    """Return the token states of headline and body; furniture is blank, so that offsets hold."""
    text, parts, at = report.text, [], 0
    for block in report.blocks:
        if block.kind in (BlockKind.HEADLINE, BlockKind.BODY):
            parts += ["\n" * (block.span.start - at), block.span.of(text)]
            at = block.span.end
    return model.encode("".join(parts))


def build(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    reference: Reference,
    lineage: Lineage | None = None,
) -> Picture:
    """Return the picture that follows from the claims, whatever their order.

    Without a lineage, only claims in the same words are taken for copies.
    """
    lineage = lineage or Lineage()
    picture = build_picture(claims, heads, group(claims, heads, lineage), reference.actors)
    return msgspec.structs.replace(picture, lineage=lineage)


def trace(reports: Iterable[Report], vectors: Vectors | None = None) -> Lineage:
    """Return who copies whom by wording and credits, and by meaning where vectors are given."""
    parted = (
        Parted(head=report.head, text=report.text, spans=tuple(s.span for s in split(report)))
        for report in reports
    )
    return lineage_of(tuple(parted), vectors)


def find_mentions(
    report: Report, sentences: Sequence[Sentence], lexicon: Lexicon | None, reference: Reference
) -> Mentions:
    """Return all mentions of a report that rules find, as written."""
    table = times_for(report.language)
    times = find_times(report, sentences, table) if table else ()
    if lexicon is None:
        actors = find_actors(report, sentences, reference.actors)
        return _with_times(Mentions(actors=actors), times)
    figures = find_figures(report, sentences, lexicon.amounts)
    counted: defaultdict[int, list[Span]] = defaultdict(list)
    for figure in figures:
        if figure.counted:
            counted[figure.sentence].append(figure.span)
    actors = find_actors(report, sentences, reference.actors)
    places = find_places(report, sentences, reference.places, lexicon.places)
    # "about 2000 fighters" is no year: a number that counts something is a figure.
    uncounted = [
        time
        for time in times
        if not any(time.span.overlaps(count) for count in counted[time.sentence])
    ]
    actors = tuple(actor for actor in actors if not _is_place(actor, places))
    return _with_times(Mentions(actors=actors, places=places, figures=figures), uncounted)


def _with_times(mentions: Mentions, times: Sequence[TimeMention]) -> Mentions:
    return msgspec.structs.replace(
        mentions,
        times=tuple(time for time in times if time.time.form.names_days),
        spells=tuple(time for time in times if not time.time.form.names_days),
    )


def _is_place(actor: ActorMention, places: Sequence[PlaceMention]) -> bool:
    """Tell whether a place is named: "the east of Syria" is no state, "Tal Afar" no person."""
    around = [p.span for p in places if p.options and p.span.contains(actor.span)]
    if actor.kind is ActorKind.STATE:
        return any(span != actor.span for span in around)
    return bool(around) and actor.kind is ActorKind.PERSON and not actor.options


def _meanings(
    report: Report, sentences: Sequence[Sentence], mentions: Mentions, reference: Reference
) -> Meanings:
    places = resolve_places(report, mentions.places, reference.places)
    where = Whereabouts(
        countries=countries_of(places.values()),
        homes=homes_of(mentions.actors, mentions.places, places),
    )
    actors = resolve_actors(report, sentences, mentions.actors, reference.actors, where)
    bodies = speaks_for(report, sentences, mentions.actors, reference.actors)
    return Meanings(
        actors=actors,
        places=places,
        times=resolve_times(report, mentions.times),
        bodies={
            span: actor for span, body in bodies.items() if (actor := reference.actors.get(body))
        },
        publication=publication_ref(report),
        states=frozenset(t.id for t in reference.ontology.types.values() if t.stock),
    )
