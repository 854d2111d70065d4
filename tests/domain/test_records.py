"""All domain records are frozen, and come back from JSON as they were."""

import datetime as dt
import importlib
import pkgutil

import msgspec
import pytest

import lagebild.domain
from lagebild.domain.claim import ActorRef, Claim, Modality, PlaceRef, SourceChain, TimeRef
from lagebild.domain.decision import Decision, Verdict
from lagebild.domain.event import Event, Origin
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, ClaimId, EventId, PlaceId, ReportId
from lagebild.domain.interval import one_day
from lagebild.domain.picture import ControlInterval, ControlState, Holding
from lagebild.domain.span import Quote, Span

SPAN = Span(start=0, end=4)
DAY = dt.date(2017, 11, 9)
CLAIM = Claim(
    id=ClaimId("c-1"),
    report=ReportId("r-1"),
    type="control.capture",
    trigger=SPAN,
    evidence=(Quote(span=SPAN, text="Rawa"),),
    modality=Modality.DENIED,
    actors=(ActorRef(text="die Armee", actor=ActorId("syrian-army")),),
    place=PlaceRef(text="Rawa", place=PlaceId("p-rawa"), lat=34.5, lon=41.9),
    time=TimeRef(text="am Donnerstag", days=one_day(DAY)),
    figures=(Figure(what="share", unit="percent", best=40, approx=True),),
    source=SourceChain(origin=ActorRef(text="SOHR"), via=(ActorRef(text="AFP"),)),
)
RECORDS = [
    CLAIM,
    Event(
        id=EventId("e-1"),
        type="control.capture",
        claims=(ClaimId("c-1"),),
        origins=(Origin(key="sohr", name="SOHR"),),
    ),
    ControlInterval(
        place=PlaceId("p-rawa"),
        first=DAY,
        last=None,
        said_until=DAY,
        state=ControlState.PARTIAL,
        holders=(Holding(key="is", name="IS", share=0.4),),
    ),
    Decision(
        id="d-1",
        by="anna",
        at=dt.datetime(2026, 1, 2, tzinfo=dt.UTC),
        verdict=Verdict.ACCEPT,
        report=ReportId("r-1"),
        quote=Quote(span=SPAN, text="Rawa"),
        type="control.capture",
    ),
]


def _structs() -> list[type[msgspec.Struct]]:
    found = []
    for module in pkgutil.iter_modules(lagebild.domain.__path__):
        members = vars(importlib.import_module(f"lagebild.domain.{module.name}")).values()
        found += [m for m in members if isinstance(m, type) and issubclass(m, msgspec.Struct)]
    return [s for s in found if s is not msgspec.Struct]


@pytest.mark.parametrize("struct", _structs(), ids=lambda s: s.__name__)
def test_a_record_is_frozen_and_named_by_keyword(struct: type[msgspec.Struct]) -> None:
    assert struct.__struct_config__.frozen
    assert not struct.__match_args__


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: type(r).__name__)
def test_a_record_comes_back_from_json_as_it_was(record: msgspec.Struct) -> None:
    again = msgspec.json.decode(msgspec.json.encode(record), type=type(record))

    assert again == record


def test_an_unlisted_actor_is_told_apart_by_its_own_name() -> None:
    assert ActorRef(text="Die Falken").key == "unlisted:die falken"
    assert CLAIM.actors[0].key == "syrian-army"


def test_a_figure_without_bounds_is_bounded_by_its_value() -> None:
    assert Figure(what="killed", unit="people", best=12).bounds == (12, 12)
    assert Figure(what="area", unit="km2", high=1).bounds == (None, 1)
