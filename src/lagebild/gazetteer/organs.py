"""The army, the government, the police and other organs of each state, made by rule."""

from collections.abc import Iterator, Mapping

from lagebild.domain.actor import ActorKind
from lagebild.gazetteer.actor_files import ActorEntry, Names, Organ, StateEntry, TieEntry

# These act under the government, where the others belong to the state as such.
_UNDER_GOVERNMENT = frozenset({"army", "air-force", "navy", "police", "security-forces"})


def state_actor(state: StateEntry) -> ActorEntry:
    """Return the state itself as an actor."""
    return ActorEntry(
        id=state.id,
        name=state.name,
        kind=ActorKind.STATE,
        names=state.names,
        countries=(state.code,),
        of=state.code,
        roles=("state",),
        member_of=state.member_of,
        allied_with=state.allied_with,
        hostile_to=state.hostile_to,
        wikidata=state.wikidata,
    )


def organs_of(
    state: StateEntry, organs: tuple[Organ, ...], filled: Mapping[tuple[str, str], str]
) -> Iterator[ActorEntry]:
    """Yield the organs of a state whose role no listed actor has.

    `filled` maps a country and a role to the id of the listed actor that has it.
    """
    slug = state.adjective.lower().replace(" ", "-")
    government = filled.get((state.code, "government"), f"{slug}-government")
    for organ in organs:
        roles = tuple(role for role in organ.roles if (state.code, role) not in filled)
        if organ.roles[0] not in roles:
            continue
        above = government if organ.id in _UNDER_GOVERNMENT else state.id
        # Media in a country are not the state's: they are told from it.
        ties = () if organ.kind is ActorKind.OUTLET else (TieEntry(to=above),)
        yield ActorEntry(
            id=f"{slug}-{organ.id}",
            name=f"{state.adjective} {organ.noun}",
            kind=organ.kind,
            names=Names(en=tuple(f"{state.adjective} {noun}" for noun in organ.also)),
            countries=(state.code,),
            of=state.code,
            roles=roles,
            member_of=ties,
        )
