"""A gold folder of invented sheets, small enough to score by hand."""

from pathlib import Path

from lagebild.evaluation.claims_file import (
    Predicted,
    PredictedClaim,
    SaidActor,
    SaidEvidence,
    SaidPlace,
    SaidTime,
)
from lagebild.evaluation.forms import (
    ActorEntry,
    Entities,
    FactSheet,
    GoldClaim,
    GoldFolder,
    GoldReport,
    PlaceEntry,
)
from lagebild.evaluation.quotes import FlatText

TEXT = "The army took Ostra on Monday.\n\nRebels said that they still held Westra.\n"
TOOK, HELD = "The army took Ostra on Monday", "Rebels said that they still held Westra"

ENTITIES = Entities(
    actors={
        "army": ActorEntry(names=("Army of Ostra", "the army")),
        "army-speaker": ActorEntry(names=("Ana Marek",), member_of="army"),
        "rebels": ActorEntry(names=("Rebels", "Free Westra Brigades")),
    },
    places={
        "ostra": PlaceEntry(names=("Ostra", "Óstra"), lat=50.0, lon=20.0, radius_km=10),
        "westra": PlaceEntry(names=("Westra",), lat=50.0, lon=20.1, radius_km=10),
        "ostra-province": PlaceEntry(names=("Ostra Province",), lat=50.0, lon=20.0, radius_km=100),
    },
)

CAPTURE = GoldClaim(
    type="control.capture", quotes=(TOOK,), actor=("army",), place="ostra", time="2020-03-02"
)
HOLD = GoldClaim(
    type="control.hold",
    quotes=(HELD,),
    actor=("rebels",),
    place="westra",
    time="2020-03-03",
    origin="rebels",
)


def report(*claims: GoldClaim, name: str = "one.txt", published: str | None = None) -> GoldReport:
    """Return a report on the tiny text with these claims."""
    sheet = FactSheet(report=name, lang="en", published=published, claim=claims)
    flat = FlatText(TEXT)
    quotes = tuple(flat.find_all(claim.quotes) for claim in claims)
    return GoldReport(path=Path(name), sheet=sheet, text=TEXT, quotes=quotes)


def folder(*reports: GoldReport) -> GoldFolder:
    """Return a gold folder of these reports."""
    return GoldFolder(path=Path("tiny"), reports=reports, entities=ENTITIES)


def predicted(*claims: PredictedClaim) -> Predicted:
    """Return the claims by report."""
    return {
        name: tuple(c for c in claims if c.report == name) for name in {c.report for c in claims}
    }


def evidence(words: str) -> tuple[SaidEvidence, ...]:
    """Return where the words stand in the tiny text."""
    start = TEXT.index(words)
    return (SaidEvidence(start=start, end=start + len(words), text=words),)


SAID_CAPTURE = PredictedClaim(
    report="one.txt",
    type="control.capture",
    actors=(SaidActor(name="the army"),),
    place=SaidPlace(name="Ostra", lat=50.01, lon=20.0),
    time=SaidTime(value="2020-03-02"),
    evidence=evidence("army took Ostra"),
)
SAID_HOLD = PredictedClaim(
    report="one.txt",
    type="control.hold",
    actors=(SaidActor(name="Rebels"),),
    place=SaidPlace(name="Westra", lat=50.0, lon=20.1),
    time=SaidTime(value="2020-03-03"),
    origin=SaidActor(name="Rebels"),
    evidence=evidence("they still held Westra"),
)
