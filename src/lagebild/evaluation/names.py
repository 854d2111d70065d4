"""Whether a name, a key or a position means the actor or place that a fact sheet names."""

import math
import re
import unicodedata
from collections.abc import Mapping, Set

import msgspec

from lagebild.domain.place import distance_km
from lagebild.evaluation.claims_file import SaidActor, SaidPlace
from lagebild.evaluation.forms import Entities, PlaceEntry

# Only places this small, in km of radius, can be "a nearer known place".
_SMALL = 30
# A position this near the gold place, in km, needs no nearer place to be doubted.
_NEAR = 5
# A name that fits more actors than this equally well names none of them.
_MOST_ALIKE = 3
_EXACT, _SAME_WORDS, _PART = 3, 2, 1


def fold(text: str) -> str:
    """Return the text without case, accents and punctuation, as single-spaced words."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ß", "ss")
    return re.sub(r"[^\w]+", " ", bare).strip()


class _Name(msgspec.Struct, frozen=True):
    text: str
    words: frozenset[str]

    def likeness(self, text: str, words: Set[str]) -> int:
        if text == self.text:
            return _EXACT
        if words == self.words:
            return _SAME_WORDS
        nested = words <= self.words or self.words <= words
        return _PART if nested and min(len(words), len(self.words)) > 1 else 0


class Names:
    """The tables of a gold folder, made ready to compare names with."""

    def __init__(self, entities: Entities) -> None:
        self._actors = entities.actors
        self._places = entities.places
        self._names = {key: _names_of(key, entities) for key in {*self._actors, *self._places}}
        self._fitting: dict[str, Mapping[str, int]] = {}

    def same_actor(self, key: str, said: SaidActor) -> bool:
        """Tell whether the actor said is this one, its member, or the body that it belongs to.

        A known key is taken at its word; failing that the resolved name is compared, then the
        name as written.
        """
        wanted = self._kin(key)
        if said.key in self._actors:
            return said.key in wanted
        for name in (said.name, said.text):
            if not name:
                continue
            text = fold(name)
            fitting = self._fit(text)
            few = len(fitting) <= _MOST_ALIKE
            if (few and wanted & fitting.keys()) or text == fold(key.replace("-", " ")):
                return True
            if _EXACT in fitting.values():
                return False
        return False

    def same_place(self, key: str, said: SaidPlace) -> float:
        """Return 1 where name and position mean the place, 0.5 for its name without a position.

        A known key is taken at its word. A position in the radius counts under any name, unless
        the name or a nearer position means another small place of the tables.
        """
        if said.key in self._places:
            return float(said.key == key)
        gold = self._places[key]
        spoken = {fold(name) for name in (said.name, said.text) if name}
        named = bool(spoken & self._spellings(key))
        if said.lat is None or said.lon is None or gold.lat is None or gold.lon is None:
            return 0.5 if named else 0.0
        off = distance_km(gold.lat, gold.lon, said.lat, said.lon)
        if off > gold.radius:
            return 0.0
        return 1.0 if named or not self._means_another(key, spoken, said, off) else 0.0

    def _means_another(self, key: str, spoken: Set[str], said: SaidPlace, off: float) -> bool:
        others = {k: e for k, e in self._places.items() if k != key and e.radius <= _SMALL}
        distances = (_distance(entry, said) for entry in others.values())
        nearest = min((d for d in distances if d is not None), default=math.inf)
        return nearest < min(off, _NEAR) or any(
            spoken & self._spellings(other)
            for other, entry in others.items()
            if entry.lat is not None
        )

    def _spellings(self, key: str) -> frozenset[str]:
        return frozenset(name.text for name in self._names[key])

    def _kin(self, key: str) -> frozenset[str]:
        body = self._actors[key].member_of
        members = (k for k, entry in self._actors.items() if entry.member_of == key)
        return frozenset({key, *([body] if body else []), *members})

    def _fit(self, text: str) -> Mapping[str, int]:
        """Return the actors that the name fits best, with how well it fits them."""
        if text not in self._fitting:
            words = frozenset(text.split())
            fit = {
                key: max(name.likeness(text, words) for name in self._names[key])
                for key in self._actors
            }
            best = max(fit.values(), default=0)
            self._fitting[text] = {k: value for k, value in fit.items() if value == best > 0}
        return self._fitting[text]


def _names_of(key: str, entities: Entities) -> tuple[_Name, ...]:
    # Where an actor and a place share a key, the actor's names stand for both.
    entry = entities.actors.get(key) or entities.places[key]
    texts = {fold(name) for name in (key.replace("-", " "), *entry.names)}
    return tuple(_Name(text, frozenset(text.split())) for text in sorted(texts))


def _distance(entry: PlaceEntry, said: SaidPlace) -> float | None:
    if entry.lat is None or entry.lon is None or said.lat is None or said.lon is None:
        return None
    return distance_km(entry.lat, entry.lon, said.lat, said.lon)
