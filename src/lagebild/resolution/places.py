"""Settles which place each mention of a report means, all of them together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from lagebild.domain.claim import PlaceRef
from lagebild.domain.mention import ActorMention, PlaceMention
from lagebild.domain.place import WIDE, Place, PlaceKind
from lagebild.domain.report import Report
from lagebild.domain.span import Span
from lagebild.gazetteer.names import fold
from lagebild.gazetteer.places import PlaceIndex, kilometres
from lagebild.resolution.place_nominals import resolve_nominal
from lagebild.resolution.place_votes import Choice, anchors, choices, vote

# A place that only sounds like the name and lies farther from all others is not the one meant.
_TOO_FAR_KM = 300.0
_MOST_CANDIDATES = 5
# "X in Syria", "X, Provinz Homs": so few characters lie between a place and what it lies in.
_GAP = 18
_ENDS = re.compile(r"\.\s+\w|[!?;]")


def resolve_places(
    report: Report, places: Sequence[PlaceMention], index: PlaceIndex
) -> Mapping[Span, PlaceRef]:
    """Return what each mention means, by its span; several or no candidates are answers.

    Spelling, size, the countries and the other places of the report decide together; a noun
    ("die Stadt") stands for the nearest place of its kind before it.
    """
    named = [mention for mention in places if not mention.nominal]
    open_to = [choices(mention, _options(mention, index)) for mention in named]
    best = vote(named, open_to, _surroundings(report, named, open_to))
    refs: dict[Span, PlaceRef] = {}
    for number, mention in enumerate(named):
        others = anchors(number, named, best)
        refs[mention.span] = _ref(mention, best[number], open_to[number], others, index)
    earlier: list[tuple[PlaceMention, PlaceRef]] = []
    for mention in sorted(places, key=lambda mention: mention.span):
        if mention.nominal:
            near = earlier if mention.kind else [*earlier, *_beside(mention, named, refs, earlier)]
            refs[mention.span] = resolve_nominal(mention, near, index)
        else:
            earlier.append((mention, refs[mention.span]))
    return refs


def _beside(
    mention: PlaceMention,
    named: Sequence[PlaceMention],
    refs: Mapping[Span, PlaceRef],
    earlier: Sequence[tuple[PlaceMention, PlaceRef]],
) -> list[tuple[PlaceMention, PlaceRef]]:
    """Return the next name in the sentence of something unlisted ("the mosque in Bentiu").

    A name before it in the sentence goes first, so then there is none.
    """
    if earlier and earlier[-1][0].sentence == mention.sentence:
        return []
    after = [m for m in named if m.sentence == mention.sentence and m.span > mention.span]
    return [(m, refs[m.span]) for m in sorted(after, key=lambda m: m.span)[:1]]


def homes_of(
    actors: Iterable[ActorMention],
    places: Sequence[PlaceMention],
    refs: Mapping[Span, PlaceRef],
) -> Mapping[Span, str]:
    """Return for each actor the country of the last town before it in its sentence."""
    towns: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for place in places:
        ref = refs.get(place.span)
        if ref and ref.country and place.kind not in WIDE and not place.nominal:
            towns[place.sentence].append((place.span.end, ref.country))
    homes: dict[Span, str] = {}
    for actor in actors:
        before = [row for row in towns[actor.sentence] if row[0] <= actor.span.start]
        if before:
            homes[actor.span] = max(before)[1]
    return homes


def countries_of(refs: Iterable[PlaceRef]) -> tuple[str, ...]:
    """Return the countries of the places, most mentioned first."""
    counts = Counter(ref.country for ref in refs if ref.country is not None)
    return tuple(sorted(counts, key=lambda country: (-counts[country], country)))


def _options(mention: PlaceMention, index: PlaceIndex) -> list[Place]:
    return [place for option in mention.options if (place := index.get(option)) is not None]


def _surroundings(
    report: Report, named: Sequence[PlaceMention], open_to: Sequence[Sequence[Choice]]
) -> dict[int, Place]:
    """Return the country or region right after a mention, or after the same name elsewhere."""
    found: dict[int, Place] = {}
    by_name: dict[str, Place] = {}
    for number, (mention, after) in enumerate(pairwise(named)):
        gap = report.text[mention.span.end : after.span.start]
        wide = [choice.place for choice in open_to[number + 1] if choice.place.kind in WIDE]
        if wide and len(gap) <= _GAP and "\n" not in gap and not _ENDS.search(gap):
            found[number] = wide[0]
            by_name.setdefault(fold(mention.text), wide[0])
    # A report that once says "London, Ontario" means that London everywhere.
    for number, mention in enumerate(named):
        if number not in found and (place := by_name.get(fold(mention.text))) is not None:
            found[number] = place
    return found


def _ref(
    mention: PlaceMention,
    choice: Choice | None,
    open_to: Sequence[Choice],
    others: Sequence[Place],
    index: PlaceIndex,
) -> PlaceRef:
    candidates = tuple(option.place.id for option in open_to)[:_MOST_CANDIDATES]
    if choice is None:
        return PlaceRef(
            text=mention.text, span=mention.span, reason="no listed place has this name"
        )
    place = choice.place
    near = _nearest(place, others)
    if not choice.spelled and (near is None or near[1] > _TOO_FAR_KM):
        reason = f'"{mention.text}" only sounds like {place.name}, and no other place is near it'
        return PlaceRef(text=mention.text, span=mention.span, candidates=candidates, reason=reason)
    return PlaceRef(
        text=mention.text,
        span=mention.span,
        place=place.id,
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country or None,
        precision=(mention.vicinity or mention.kind or place.kind).value,
        reason=_reason(mention, choice, open_to, near, index),
    )


def _nearest(place: Place, others: Iterable[Place]) -> tuple[Place, float] | None:
    points = [
        (other, kilometres(place, other))
        for other in others
        if other.kind is not PlaceKind.COUNTRY and other.id != place.id
    ]
    if points:
        return min(points, key=lambda pair: (pair[1], pair[0].id))
    same = [other for other in others if other.country == place.country]
    return (same[0], 0.0) if same else None


def _reason(
    mention: PlaceMention,
    choice: Choice,
    open_to: Sequence[Choice],
    near: tuple[Place, float] | None,
    index: PlaceIndex,
) -> str:
    place = choice.place
    if place.kind is PlaceKind.COUNTRY:
        return f'"{mention.text}" names the country'
    country = index.country(place.country)
    where = country.name if country else place.country
    how = "is spelled like" if choice.spelled else "sounds like"
    parts = [f'"{mention.text}" {how} {place.name} in {where}']
    others = len({option.place.id for option in open_to}) - 1
    if others:
        parts.append(f"{others} other place{'s' if others > 1 else ''} of that name fit less")
    if near is not None and near[0].kind is not PlaceKind.COUNTRY:
        parts.append(f"{near[1]:.0f} km from {near[0].name}, which the report names too")
    if mention.kind is PlaceKind.REGION and place.kind is not PlaceKind.REGION:
        parts.append("the words mean the region round it, which is not listed")
    return "; ".join(parts)
