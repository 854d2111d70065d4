"""How well a predicted claim agrees with a gold one, slot by slot."""

from collections.abc import Iterator, Sequence

import msgspec

from lagebild.domain.claim import Modality
from lagebild.evaluation.claims_file import PredictedClaim, SaidActor
from lagebild.evaluation.days import time_agrees
from lagebild.evaluation.figures import figures_agree, gold_measure, said_measure
from lagebild.evaluation.forms import OWN_VOICE, GoldClaim
from lagebild.evaluation.names import Names

_SIDES_AND_TIME, _REST = 0.5, 0.99


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement of each slot, 0 to 1; None where neither claim fills it."""

    actor: float | None
    recipient: float | None
    place: float | None
    time: float | None
    modality: float
    origin: float
    via: float | None
    figures: float | None

    def filled(self) -> Iterator[tuple[str, float]]:
        """Yield the slots that either claim fills, with their agreement."""
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is not None:
                yield name, value

    @property
    def mean(self) -> float:
        """The mean agreement of the filled slots and of the type, which is the same."""
        values = [value for _, value in self.filled()]
        return (1 + sum(values)) / (1 + len(values))

    @property
    def wrong(self) -> tuple[str, ...]:
        """The slots that keep the pair from being strictly right."""
        bars = (
            ("actor", self.actor, _SIDES_AND_TIME),
            ("recipient", self.recipient, _SIDES_AND_TIME),
            ("place", self.place, _REST),
            ("time", self.time, _SIDES_AND_TIME),
            ("modality", self.modality, _REST),
            ("origin", self.origin, _REST),
        )
        return tuple(name for name, value, bar in bars if value is not None and value < bar)


def compare(names: Names, gold: GoldClaim, said: PredictedClaim) -> Slots:
    """Compare every slot of two claims of one type."""
    return Slots(
        actor=_actors(names, gold.actor, said.actors or ()),
        recipient=_actors(names, gold.recipient, said.recipients or ()),
        place=_place(names, gold, said),
        time=_time(gold, said),
        modality=float(gold.modality == (said.modality or Modality.ASSERTED)),
        origin=_origin(names, gold, said),
        via=_actors(names, gold.via, said.via or ()),
        figures=figures_agree(
            [gold_measure(figure) for figure in gold.figures],
            [said_measure(figure) for figure in said.figures or ()],
        ),
    )


def _actors(names: Names, gold: Sequence[str], said: Sequence[SaidActor]) -> float | None:
    """Return the F1 of two lists of actors, None where both are empty."""
    if not gold and not said:
        return None
    left, hit = list(said), 0
    for key in gold:
        found = next((at for at, actor in enumerate(left) if names.same_actor(key, actor)), None)
        if found is not None:
            left.pop(found)
            hit += 1
    return 2 * hit / (len(gold) + len(said))


def _place(names: Names, gold: GoldClaim, said: PredictedClaim) -> float | None:
    if not gold.place and not said.place:
        return None
    return names.same_place(gold.place, said.place) if gold.place and said.place else 0.0


def _time(gold: GoldClaim, said: PredictedClaim) -> float | None:
    value = said.time.value if said.time else None
    candidates = (said.time.candidates or ()) if said.time else ()
    if not gold.time:
        return 0.0 if value or candidates else None
    return time_agrees(gold.time, value, candidates) if value or candidates else 0.0


def _origin(names: Names, gold: GoldClaim, said: PredictedClaim) -> float:
    own = said.origin is None or said.origin.key == OWN_VOICE
    if own or said.origin is None or gold.origin == OWN_VOICE:
        return float(own and gold.origin == OWN_VOICE)
    return float(names.same_actor(gold.origin, said.origin))
