"""Intervals and claims made by hand for tests of what is drawn."""

import datetime as dt

from lagebild.domain.claim import ActorRef, Claim, Modality, SourceChain, TimeRef
from lagebild.domain.ids import ActorId, ClaimId, PlaceId, ReportId, derive_id
from lagebild.domain.interval import Interval, one_day
from lagebild.domain.picture import ControlInterval, ControlState, Holding, Standing
from lagebild.domain.report import ReportHead
from lagebild.domain.span import Quote, Span
from lagebild.picture.days import on_days
from lagebild.pipeline.questions import ClaimLine, PlaceAnswer, PlaceSummary
from lagebild.web.scale import Scale

TOWN = PlaceId("p-town")
ARMY = Holding(key="army", name="Army")
MILITIA = Holding(key="militia", name="Militia")
NOVEMBER = Scale(first=dt.date(2017, 11, 1), last=dt.date(2017, 11, 30))


def day(number: int) -> dt.date:
    """Return a day of November 2017."""
    return dt.date(2017, 11, number)


def held(
    first: dt.date,
    last: dt.date | None = None,
    *,
    state: ControlState = ControlState.FULL,
    holders: tuple[Holding, ...] = (ARMY,),
    outside: tuple[Holding, ...] = (),
    said_until: dt.date | None = None,
) -> ControlInterval:
    """Return an interval, by default of one side in full control as one origin claims."""
    return ControlInterval(
        place=TOWN,
        first=first,
        last=last,
        said_until=said_until or last or first,
        state=state,
        holders=holders,
        outside=outside,
        standing=Standing.CLAIMED,
        reason="Because it is said.",
    )


def line(
    number: int,
    days: Interval | None,
    *,
    by: str | None = "Army",
    kind: str = "control.capture",
    modality: Modality = Modality.ASSERTED,
) -> ClaimLine:
    """Return a claim, told from others by its number, on the word of an origin or its report."""
    head = ReportHead(id=ReportId("r-one"), name="one.txt", language="en", outlet="Gazette")
    span = Span(start=0, end=4)
    claim = Claim(
        id=ClaimId(derive_id("c", str(number))),
        report=head.id,
        type=kind,
        trigger=span,
        evidence=(Quote(span=span, text="Took"),),
        modality=modality,
        time=TimeRef(text="then", days=days),
        source=SourceChain(origin=ActorRef(text=by, actor=ActorId(by), name=by) if by else None),
    )
    return ClaimLine(claim=claim, head=head, gloss=f"claim {number}", chain="Gazette", days="then")


def lines(*days: dt.date) -> tuple[ClaimLine, ...]:
    """Return a claim on each of these days."""
    return tuple(line(number, one_day(each)) for number, each in enumerate(days))


def answer(
    claims: tuple[ClaimLine, ...], first: dt.date | None, last: dt.date | None
) -> PlaceAnswer:
    """Return the answer for a town with these claims, held by the army from the first day."""
    intervals = (held(first),) if first else ()
    return PlaceAnswer(
        place=PlaceSummary(id=TOWN, name="Town", names=(), claims=len(claims)),
        also=(),
        first=first,
        last=last,
        known_by=None,
        days=on_days(intervals, first, last) if first and last else (),
        intervals=intervals,
        claims=claims,
        undated=(),
        conflicts=(),
    )


def same_page(first: dt.date, last: dt.date) -> str:
    """Return an address for other days."""
    return f"?from={first}&to={last}"
