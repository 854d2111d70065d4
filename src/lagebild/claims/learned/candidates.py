"""What may fill a claim's slots: the model's mentions joined to those that rules found."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from lagebild.domain.actor import ActorKind
from lagebild.domain.mention import (
    ActorMention,
    FigureMention,
    Mentions,
    Noticed,
    PlaceMention,
    TimeMention,
)
from lagebild.domain.place import PlaceKind
from lagebild.domain.span import Span
from lagebild.encoder.labels import KINDS
from lagebild.encoder.pairs import TokenSpan
from lagebild.encoder.tokens import Tokens

_PEOPLE = ("actor", "source")
# "they", "ihrer", "deres": longer words alone are nouns.
_SHORT = 5
# Names without a kind of their own are towns.
_WIDTH: Mapping[PlaceKind | None, int] = MappingProxyType(
    {PlaceKind.REGION: 1, PlaceKind.RIVER: 1, PlaceKind.COUNTRY: 2}
)


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A span that may fill a slot, with the rules' mentions in it, best first.

    `stands_for` is the candidate that the model takes a description for.
    """

    tokens: TokenSpan
    span: Span
    text: str
    actors: tuple[ActorMention, ...] = ()
    place: PlaceMention | None = None
    time: TimeMention | None = None
    figure: FigureMention | None = None
    stands_for: int | None = None

    @property
    def is_named(self) -> bool:
        """Whether the gazetteer lists what the words name."""
        listed = any(mention.options for mention in self.actors)
        return listed or (self.place is not None and bool(self.place.options))

    @property
    def is_pronoun(self) -> bool:
        """Whether the words are one short one that no list knows: it names nobody."""
        known = self.actors and (self.is_named or self.actors[0].kind is not None)
        short = len(self.text) <= _SHORT and self.text.islower() and self.text.isalpha()
        place = self.place is not None and (self.place.kind is not None or self.place.options)
        return short and not known and not place


def candidates_of(
    text: str, noticed: Sequence[Noticed], mentions: Mentions, tokens: Tokens
) -> tuple[Candidate, ...]:
    """Return the model's mentions in their order, then what only rules found."""
    found = [_joined(text, one, mentions, tokens) for one in noticed]
    taken = [one.span for one in noticed]
    for kind, mention in _ruled(mentions):
        if any(mention.span.overlaps(span) for span in taken):
            continue
        where = token_span(tokens, mention.span, kind)
        if where is not None:
            found.append(_alone(where, mention))
    return tuple(found)


def token_span(tokens: Tokens, span: Span, kind: str) -> TokenSpan | None:
    """Return the tokens that a span covers, None where there are none."""
    where = tokens.covering(span.start, span.end)
    if not where:
        return None
    return TokenSpan(kind=KINDS.index(kind), start=where.start, end=where.stop)


def _joined(text: str, one: Noticed, mentions: Mentions, tokens: Tokens) -> Candidate:
    # What was noticed was noticed in tokens, so there are some.
    where = token_span(tokens, one.span, one.kind) or TokenSpan(
        kind=KINDS.index(one.kind), start=0, end=1
    )
    candidate = Candidate(
        tokens=where,
        span=one.span,
        text=one.span.of(text),
        stands_for=one.stands_for,
    )
    if one.kind in _PEOPLE:
        inside = [m for m in mentions.actors if m.span.overlaps(one.span)]
        return msgspec.structs.replace(candidate, actors=_best(inside))
    if one.kind == "place":
        places = [m for m in mentions.places if m.span.overlaps(one.span)]
        return msgspec.structs.replace(candidate, place=_narrowest(places))
    if one.kind == "time":
        times = [m for m in mentions.times if m.span.overlaps(one.span)]
        return msgspec.structs.replace(candidate, time=_longest(times))
    figures = [m for m in mentions.figures if m.span.overlaps(one.span)]
    return msgspec.structs.replace(candidate, figure=next(iter(figures), None))


def _best(actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return who a phrase means: the person it names, else all whom it names, else what it says.

    "French and Malian troops" are two; "the spokesman of the ministry, N. N." is N. N., who speaks
    for it.
    """
    persons = [m for m in actors if m.kind is ActorKind.PERSON]
    named = [m for m in actors if m.options]
    if persons:
        return (persons[-1],)
    return tuple(named) or tuple(actors[:1])


def _narrowest(places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the place that a phrase means: of "the district of X in the province of Y" it is X."""
    order = [(m.nominal, _WIDTH.get(m.kind, 0), m.span, m) for m in places]
    return min(order, key=lambda row: row[:3])[3] if order else None


def _longest(times: Sequence[TimeMention]) -> TimeMention | None:
    return max(times, key=lambda m: (len(m.span), -m.span.start), default=None)


def _ruled(
    mentions: Mentions,
) -> Iterator[tuple[str, ActorMention | PlaceMention | TimeMention | FigureMention]]:
    for actor in mentions.actors:
        if actor.options:
            yield "actor", actor
    for place in mentions.places:
        if not place.nominal:
            yield "place", place
    for time in mentions.times:
        yield "time", time
    for figure in mentions.figures:
        yield "figure", figure


def _alone(
    where: TokenSpan, mention: ActorMention | PlaceMention | TimeMention | FigureMention
) -> Candidate:
    candidate = Candidate(tokens=where, span=mention.span, text=mention.text)
    match mention:
        case ActorMention():
            return msgspec.structs.replace(candidate, actors=(mention,))
        case PlaceMention():
            return msgspec.structs.replace(candidate, place=mention)
        case TimeMention():
            return msgspec.structs.replace(candidate, time=mention)
        case FigureMention():
            return msgspec.structs.replace(candidate, figure=mention)
