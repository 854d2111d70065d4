"""Actors that no list names: "the Yemeni army", "Soldaten der SDF", "the group"."""

from collections.abc import Iterator, Sequence

import msgspec

from lagebild.domain.actor import PARTIES, ActorKind
from lagebild.domain.ids import ActorId
from lagebild.lexicon.actors import Body
from lagebild.mentions.actor_tables import ActorTables
from lagebild.mentions.words import Word

_ROLE_KINDS = {
    "rebels": ActorKind.GROUP,
    "militias": ActorKind.GROUP,
    "separatists": ActorKind.GROUP,
    "paramilitaries": ActorKind.GROUP,
    "gangs": ActorKind.GROUP,
    "junta": ActorKind.STATE,
    "government": ActorKind.STATE,
    "media": ActorKind.OUTLET,
    "civilians": ActorKind.POPULATION,
    "refugees": ActorKind.POPULATION,
    "authorities": ActorKind.ORGANISATION,
}
_NEGATING = frozenset({"anti", "nicht", "non", "ikke"})
_MOST_MODIFIERS = 2
# Words between a fighter's noun and the party: "units of the US-backed SDF".
_MOST_BETWEEN = 4


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An actor found at words `first` to `end`, before overlaps are settled."""

    first: int
    end: int
    options: tuple[ActorId, ...] = ()
    kind: ActorKind | None = None
    nominal: bool = False


def named(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return the longest listed name that begins at that word."""
    longest = tables.names.longest(words, first)
    if longest is None or _negated(words, first):
        return None
    end, options = longest
    kind = kind_of(tables, options)
    if kind is ActorKind.STATE and _is_place(tables, words, first, options):
        return None
    return Found(first=first, end=end, options=options, kind=kind)


def national(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return the body of a country that begins at that word: "Turkish soldiers", "Ukraines hær"."""
    adjective = tables.nations.longest(words, first)
    if adjective is not None and not _negated(words, first):
        middle, countries = adjective
        noun = _noun_after(tables, words, middle)
        joined = _joined(tables, words, middle) if noun is None else None
        if noun is None and joined is None:
            known = _known(countries)
            person = _person_of_state(tables, words, first, middle, known)
            return person or _doer_of_deed(tables, words, first, middle, known)
        end, bodies = noun or joined or (middle, ())
        options, kind = _organs(tables, _known(countries), bodies)
        return Found(first=first, end=middle if joined else end, options=options, kind=kind)
    state = tables.names.longest(words, first)
    if state is None or not words[state[0] - 1].genitive:
        return None
    middle = state[0]
    homes = _countries(tables, state[1])
    noun = _noun_after(tables, words, middle) if homes else None
    if noun is None:
        return None
    organs, kind = _organs(tables, homes, noun[1])
    return Found(first=first, end=noun[0], options=organs, kind=kind)


def _doer_of_deed(
    tables: ActorTables,
    words: Sequence[Word],
    first: int,
    middle: int,
    countries: Sequence[str],
) -> Found | None:
    """Return the state whose deed follows its adjective: "the Russian invasion"."""
    if tables.words is None or middle >= len(words) or words[middle].gap.strip():
        return None
    if words[middle].text.casefold() not in {w.casefold() for w in tables.words.deed.words}:
        return None
    states = (tables.index.organ(country, "state") for country in countries)
    options = tuple(state for state in states if state)
    if not options:
        return None
    return Found(first=first, end=middle, options=options, kind=ActorKind.STATE)


def people(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return the people of a country, read as its state: "the Americans"."""
    longest = tables.peoples.longest(words, first)
    if longest is None:
        return None
    states = (tables.index.organ(country, "state") for country in longest[1])
    options = tuple(state for state in states if state)
    return Found(first=first, end=longest[0], options=options, kind=ActorKind.STATE)


def alone(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return a body without a nationality: "the army", "die Rebellen"."""
    longest = tables.bodies.longest(words, first)
    bodies = tuple(body for body in longest[1] if body.alone) if longest else ()
    if longest is None or not bodies or words[first].hyphened:
        return None
    options = dict.fromkeys(id for body in bodies for id in tables.index.in_role(body.role))
    generic = [ActorId(body.generic) for body in bodies if body.generic]
    return Found(
        first=first,
        end=longest[0],
        options=(*options, *(id for id in generic if id not in options)),
        kind=_kind(bodies),
    )


def nominal(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return a noun that points back: "the group", "militsen", "diese Organisation"."""
    longest = tables.nominals.longest(words, first)
    if longest is None or tables.words is None:
        return None
    before = {word.text.casefold() for word in words[max(0, first - 2) : first]}
    needed = tables.words.nominal_determiner
    if needed and not before & set(needed.words):
        return None
    means = longest[1][0].means
    kind = {"party": ActorKind.GROUP, "agency": ActorKind.AGENCY}.get(means, ActorKind.ORGANISATION)
    return Found(first=first, end=longest[0], kind=kind, nominal=True)


def with_fighters(tables: ActorTables, words: Sequence[Word], party: Found) -> Found:
    """Return the party with the fighters' noun after it: "IS-Kämpfer", "SDF's krigere"."""
    if party.end >= len(words) or party.kind not in PARTIES or tables.words is None:
        return party
    fighters = tables.fighters.longest(words, party.end)
    after, last = words[party.end], words[party.end - 1]
    apart = tables.words.fighter.apart and after.gap.isspace()
    if fighters is None or not (after.hyphened or apart or last.genitive):
        return party
    if _states(tables, party.options):
        return party
    return msgspec.structs.replace(party, end=fighters[0])


def fighters_of(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    """Return a fighters' noun with the party that follows: "Kämpfer der SDF"."""
    noun = tables.fighters.longest(words, first)
    if noun is None or tables.words is None or noun[0] >= len(words):
        return None
    of = words[noun[0]]
    if of.text.casefold() not in tables.words.of.words or not of.gap.isspace():
        return None
    for at in range(noun[0] + 1, min(noun[0] + 1 + _MOST_BETWEEN, len(words))):
        if not words[at].gap.isspace():
            return None
        party = national(tables, words, at) or named(tables, words, at) or _state(tables, words, at)
        owner = party and party.kind is ActorKind.STATE and words[party.end - 1].genitive
        if party and party.kind in PARTIES and not owner:
            return _led_by(tables, words, first, with_fighters(tables, words, party))
        skipped = words[at].text
        if owner:
            continue
        if skipped.casefold() not in tables.words.article.words and not (
            tables.modifier.fullmatch(skipped)
        ):
            return None
    return None


def kind_of(tables: ActorTables, options: Sequence[ActorId]) -> ActorKind | None:
    """Return the kind of the first option."""
    actor = tables.index.get(options[0]) if options else None
    return actor.kind if actor else None


def _led_by(tables: ActorTables, words: Sequence[Word], first: int, party: Found) -> Found | None:
    if not (countries := _countries(tables, party.options)):
        return msgspec.structs.replace(party, first=first)
    bodies = tables.bodies.longest(words, first)
    if bodies is None:
        return None
    options, kind = _organs(tables, countries, bodies[1])
    return Found(first=first, end=party.end, options=options, kind=kind)


def _state(tables: ActorTables, words: Sequence[Word], first: int) -> Found | None:
    longest = tables.names.longest(words, first)
    if longest is None or not _states(tables, longest[1]):
        return None
    return Found(first=first, end=longest[0], options=longest[1], kind=ActorKind.STATE)


def _noun_after(
    tables: ActorTables, words: Sequence[Word], middle: int
) -> tuple[int, tuple[Body, ...]] | None:
    for at in range(middle, min(middle + 1 + _MOST_MODIFIERS, len(words))):
        if words[at].gap.strip(" -‐‑–\n\u00a0"):
            return None
        bodies = tables.bodies.longest(words, at)
        if bodies is not None:
            return bodies
        if not tables.modifier.fullmatch(words[at].text):
            return None
    return None


def _joined(
    tables: ActorTables, words: Sequence[Word], middle: int
) -> tuple[int, tuple[Body, ...]] | None:
    """The noun of a later nationality: "Syrian and Russian troops", "US- und irakische Truppen"."""
    if tables.words is None or middle + 1 >= len(words):
        return None
    if words[middle].text.casefold() not in tables.words.and_.words:
        return None
    other = tables.nations.longest(words, middle + 1)
    return _noun_after(tables, words, other[0]) if other else None


def _person_of_state(
    tables: ActorTables,
    words: Sequence[Word],
    first: int,
    middle: int,
    countries: Sequence[str],
) -> Found | None:
    """A function of a government stands for it: "the Turkish president"."""
    title = tables.titles.longest(words, middle)
    if title is None or not title[1][0].state or words[middle].gap.strip(" -‐‑"):
        return None
    governments = (tables.index.organ(country, "government") for country in countries)
    options = tuple(government for government in governments if government)
    if not options:
        return None
    return Found(first=first, end=title[0], options=options, kind=ActorKind.STATE)


def _organs(
    tables: ActorTables, countries: Sequence[str], bodies: Sequence[Body]
) -> tuple[tuple[ActorId, ...], ActorKind | None]:
    pairs = ((country, body.role) for country in countries for body in bodies)
    options = tuple(
        dict.fromkeys(id for country, role in pairs for id in tables.index.organs(country, role))
    )
    if options:
        return options, kind_of(tables, options)
    populations = (ActorId(body.role) for body in bodies)
    listed = tuple(id for id in populations if tables.index.get(id) and id in _ROLE_KINDS)
    people_only = tuple(id for id in listed if _ROLE_KINDS[id] is ActorKind.POPULATION)
    return people_only, _kind(bodies)


def _kind(bodies: Sequence[Body]) -> ActorKind:
    return _ROLE_KINDS.get(bodies[0].role, ActorKind.FORCE)


def _countries(tables: ActorTables, options: Sequence[ActorId]) -> tuple[str, ...]:
    return tuple(_countries_of(tables, options))


def _countries_of(tables: ActorTables, options: Sequence[ActorId]) -> Iterator[str]:
    for id in options:
        actor = tables.index.get(id)
        if actor and actor.countries and id == tables.index.organ(actor.countries[0], "state"):
            yield actor.countries[0]


def _known(countries: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(country for country in countries if country)


def _states(tables: ActorTables, options: Sequence[ActorId]) -> bool:
    return bool(_countries(tables, options))


def _is_place(
    tables: ActorTables, words: Sequence[Word], first: int, options: Sequence[ActorId]
) -> bool:
    """Tell whether the name of a state is where something happens: "in Syria", "in der Türkei"."""
    if tables.words is None or not _states(tables, options):
        return False
    if words[first].hyphened and words[first - 1].text[0].isupper():
        return True
    before = first - 1
    while before >= 0 and words[before].text.casefold() in tables.words.article.words:
        before -= 1
    return before >= 0 and words[before].text.casefold() in tables.words.place_cue.words


def _negated(words: Sequence[Word], first: int) -> bool:
    """Tell whether a prefix turns the name round: the Anti-IS coalition, non-Syrian fighters."""
    return first > 0 and words[first].hyphened and words[first - 1].text.casefold() in _NEGATING
