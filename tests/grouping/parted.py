"""Small texts, cut at full stops, for tests of lineage."""

from lagebild.domain.ids import ActorId, ReportId
from lagebild.domain.interval import parse_iso
from lagebild.domain.lineage import Parted
from lagebild.domain.report import Credit, Publication, ReportHead
from lagebild.domain.span import Span

AGENCY_TEXT = (
    "Government troops entered the harbour district on Tuesday after a night of shelling.",
    "Families carried mattresses and water cans along the coastal road towards the old mill.",
    "A doctor at the district clinic counted nineteen wounded people before the lights failed.",
    "The ferry that usually brings flour from the islands turned back within sight of the pier.",
    "No side has said who will guard the grain silos during the coming winter months.",
    "The mayor was last seen on Monday evening near the burnt offices of the water board.",
)
OTHER_TEXT = (
    "Two columns of lorries left the airfield at dawn and drove east through the salt flats.",
    "Shepherds in the hills heard a single aircraft and later found a torn parachute.",
    "The bridge near the sugar factory has been closed since somebody mined its southern ramp.",
    "Officials in the capital would speak about the matter only after the national holiday.",
)


def parted(
    report: str,
    *sentences: str,
    day: str | None = "2020-05-02",
    credit: str | None = None,
    language: str = "en",
) -> Parted:
    """Make a text of these sentences."""
    text, spans = " ".join(sentences), []
    at = 0
    for sentence in sentences:
        spans.append(Span(start=at, end=at + len(sentence)))
        at += len(sentence) + 1
    head = ReportHead(
        id=ReportId(report),
        name=f"{report}.txt",
        language=language,
        outlet=f"The {report}",
        publication=Publication(days=parse_iso(day)) if day else Publication(),
        credits=(Credit(text=credit, actor=ActorId(credit)),) if credit else (),
    )
    return Parted(head=head, text=text, spans=tuple(spans))
