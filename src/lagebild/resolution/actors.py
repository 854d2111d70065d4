"""Who is meant: names to actors, by country and by what the report named before."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.actor import PARTIES, ActorKind
from lagebild.domain.claim import ActorRef
from lagebild.domain.ids import ActorId
from lagebild.domain.mention import ActorMention
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.gazetteer.actors import ActorIndex
from lagebild.resolution.speakers import speaks_for

# A description with more readings than this names nobody in particular.
_MOST_CANDIDATES = 8
# How many sentences back "fighters" may point to a group.
_NEAR = 2
_GROUPS = frozenset({ActorKind.GROUP, ActorKind.COALITION})


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True):
    """Where a report is about, to tell namesakes apart.

    `countries` are those of the report (ISO 3166-1 alpha-2), most mentioned first; `homes` gives
    for a mention's span the country of the town named before it in its sentence.
    """

    countries: tuple[str, ...] = ()
    homes: Mapping[Span, str] = {}


def resolve_actors(
    report: Report,
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    index: ActorIndex,
    where: Whereabouts,
) -> Mapping[Span, ActorRef]:
    """Return who is meant by each mention, by its span.

    What stays open keeps its candidates; an actor that nobody listed stays itself, under its own
    name.
    """
    bodies = speaks_for(report, sentences, actors, index)
    named = dict.fromkeys((*where.countries, *_countries_named(actors, index)))
    known = msgspec.structs.replace(where, countries=tuple(named))
    resolver = _Resolver(index, known, _full_names(actors), report.publication.day)
    return {mention.span: resolver.settle(mention, bodies.get(mention.span)) for mention in actors}


class _Resolver:
    """Settles mentions in the order of the text and remembers what was named."""

    def __init__(
        self,
        index: ActorIndex,
        where: Whereabouts,
        full_names: Mapping[str, str],
        day: dt.date | None,
    ) -> None:
        self._index = index
        self._day = day
        self._countries = where.countries
        self._homes = where.homes
        self._full_names = full_names
        self._earlier: list[tuple[ActorId, int]] = []
        self._by_name: set[ActorId] = set()

    def settle(self, mention: ActorMention, body: ActorId | None) -> ActorRef:
        """Return who is meant, and remember it."""
        if mention.nominal:
            ref = self._back(mention)
        elif not mention.options:
            ref = self._unlisted(mention, body)
        elif len(mention.options) == 1:
            ref = self._one(mention)
            self._by_name.add(mention.options[0])
        else:
            ref = self._several(mention)
        if ref.actor:
            self._earlier.append((ref.actor, mention.sentence))
        return ref

    def _one(self, mention: ActorMention) -> ActorRef:
        actor = mention.options[0]
        if self._generic(actor) and (group := self._named_near(mention)):
            return self._ref(mention, group, f'"{mention.text}" follows {self._name(group)}', actor)
        return self._ref(mention, actor, f'"{mention.text}" is a name of {self._name(actor)}')

    def _several(self, mention: ActorMention) -> ActorRef:
        options = [id for id in mention.options if not self._generic(id)]
        home = self._homes.get(mention.span)
        options = [id for id in options if home in self._active(id)[:1]] or options
        options = [id for id in options if self._begun(id)] or options
        before = [id for id, _ in reversed(self._earlier)]
        if named := next((id for id in before if id in options), None):
            return self._ref(mention, named, f"{self._name(named)} was named before")
        for country in (*self._homes_in(mention.sentence), *self._countries):
            there = [id for id in options if country in self._active(id)]
            at_home = [id for id in there if self._active(id)[0] == country]
            if there:
                options = self._nearest(at_home or there, country)
                if len(options) == 1:
                    return self._ref(mention, options[0], f"the text here is about {country}")
                break
        if related := self._related(before, options):
            return self._ref(mention, related, f"near what was named before: {related}")
        generic = next((id for id in mention.options if self._generic(id)), None)
        few = tuple(options) if len(options) <= _MOST_CANDIDATES else ()
        if generic:
            return self._ref(mention, generic, "nothing says whose", *few)
        return ActorRef(
            text=mention.text,
            span=mention.span,
            candidates=few,
            reason=f"{len(mention.options)} actors go by this description",
        )

    def _nearest(self, options: Sequence[ActorId], country: str) -> list[ActorId]:
        """Of several in one country those of the day, then those that are its own by rule.

        An actor that has ended may still be told of, but one of the day is nearer.
        """
        living = [id for id in options if not self._ended(id)] or list(options)
        return [id for id in living if self._index.is_of(id, country)] or living

    def _back(self, mention: ActorMention) -> ActorRef:
        fitting = PARTIES - {ActorKind.STATE} if mention.kind in PARTIES else {mention.kind}
        kinds = ((id, self._kind(id)) for id, _ in reversed(self._earlier))
        # A group is nearer to "the group" than an army is.
        listed = [(id, kind) for id, kind in kinds if kind in fitting and not self._generic(id)]
        groups = [id for id, kind in listed if kind in _GROUPS]
        # What a description alone brought in ("allied militias") is seldom taken up by another.
        by_name = [id for id in groups if id in self._by_name]
        nearest = next(iter(by_name or groups or [id for id, _ in listed]), None)
        if nearest is None:
            return ActorRef(
                text=mention.text,
                span=mention.span,
                name=mention.text,
                reason=f'nothing before "{mention.text}" fits it',
            )
        return self._ref(mention, nearest, f"{self._name(nearest)} was named last")

    def _unlisted(self, mention: ActorMention, body: ActorId | None) -> ActorRef:
        name = self._full_names.get(mention.text.removesuffix("s"), mention.text)
        about = f"speaks for {self._name(body)}" if body else "nobody listed this actor"
        return ActorRef(text=mention.text, span=mention.span, name=name, reason=about)

    def _homes_in(self, sentence: int) -> tuple[str, ...]:
        """The countries of what the sentence named so far, where each is of one country."""
        ids = [id for id, earlier in reversed(self._earlier) if earlier == sentence]
        return tuple(home[0] for id in ids if len(home := self._active(id)) == 1)

    def _named_near(self, mention: ActorMention) -> ActorId | None:
        """The group that "fighters" or "commanders" belong to, where one was just named."""
        for id, sentence in reversed(self._earlier):
            if mention.sentence - sentence > _NEAR:
                return None
            if self._kind(id) in _GROUPS and not self._generic(id):
                return id
        return None

    def _related(self, before: Iterable[ActorId], options: Sequence[ActorId]) -> ActorId | None:
        """The option of which a body or a member was named last."""
        for id in before:
            above = self._index.above(id)
            near = [o for o in options if o in above or id in self._index.above(o)]
            if len(near) == 1:
                return near[0]
        return None

    def _ref(
        self, mention: ActorMention, actor: ActorId, reason: str, *candidates: ActorId
    ) -> ActorRef:
        return ActorRef(
            text=mention.text,
            span=mention.span,
            actor=actor,
            name=self._name(actor),
            candidates=candidates,
            reason=reason,
        )

    def _name(self, id: ActorId) -> str:
        actor = self._index.get(id)
        return actor.name if actor else id

    def _kind(self, id: ActorId) -> ActorKind | None:
        actor = self._index.get(id)
        return actor.kind if actor else None

    def _active(self, id: ActorId) -> tuple[str, ...]:
        actor = self._index.get(id)
        return actor.countries if actor else ()

    def _begun(self, id: ActorId) -> bool:
        actor = self._index.get(id)
        return actor is None or actor.begun(self._day)

    def _ended(self, id: ActorId) -> bool:
        actor = self._index.get(id)
        return actor is not None and actor.ended(self._day)

    def _generic(self, id: ActorId) -> bool:
        """Tell whether the actor is a mere description: fighters, soldiers, police."""
        actor = self._index.get(id)
        return actor is not None and actor.is_description


def _countries_named(actors: Sequence[ActorMention], index: ActorIndex) -> tuple[str, ...]:
    """Return the home countries of the actors named without doubt, most mentioned first."""
    sure = (index.get(mention.options[0]) for mention in actors if len(mention.options) == 1)
    homes = Counter(actor.countries[0] for actor in sure if actor and actor.countries)
    return tuple(country for country, _ in homes.most_common())


def _full_names(actors: Sequence[ActorMention]) -> Mapping[str, str]:
    """Return the full name of each person by surname, as first named."""
    names: dict[str, str] = {}
    for mention in actors:
        if mention.kind is ActorKind.PERSON and " " in mention.text:
            names.setdefault(mention.text.split()[-1].removesuffix("s"), mention.text)
    return names
