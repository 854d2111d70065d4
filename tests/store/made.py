"""Reports, claims and a picture made for tests of what is kept, exported and answered."""

import datetime as dt

from lagebild.domain.claim import ActorRef, Claim, Modality, PlaceRef, SourceChain, TimeRef
from lagebild.domain.event import Event, Origin
from lagebild.domain.ids import ActorId, ClaimId, ConflictId, EventId, PlaceId, ReportId, derive_id
from lagebild.domain.interval import Interval, one_day
from lagebild.domain.picture import (
    Conflict,
    ConflictKind,
    ControlInterval,
    ControlState,
    Difference,
    Holding,
    LookAlike,
    Picture,
)
from lagebild.domain.report import Media, Publication, RawReport, Report
from lagebild.domain.span import Quote, Span
from lagebild.store.warc import Entry, digest_of

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
READER = "test"
TEXT = "The army took Albu Kamal on Thursday. A day later the militia took it back."
TOWN = PlaceRef(text="Albu Kamal", place=PlaceId("p-albu-kamal"), name="Albu Kamal")
ARMY = ActorRef(text="The army", actor=ActorId("a-army"), name="Syrian army")
MILITIA = ActorRef(text="the militia", name="the militia")
THURSDAY = dt.date(2017, 11, 9)
FRIDAY = dt.date(2017, 11, 10)


def raw(name: str = "one.txt", text: str = TEXT) -> RawReport:
    return RawReport(name=name, data=text.encode(), media=Media.TEXT)


def entry(name: str = "one.txt", text: str = TEXT) -> Entry:
    return Entry(digest=digest_of(text.encode()), name=name, file="000001.warc.gz", offset=0)


def report(name: str = "one.txt", text: str = TEXT, published: Interval | None = None) -> Report:
    return Report(
        id=ReportId(derive_id("r", text)),
        name=name,
        text=text,
        language="en",
        digest=digest_of(text.encode()),
        publication=Publication(days=published),
    )


def claim(
    of: Report,
    sentence: str,
    *,
    actor: ActorRef = ARMY,
    day: dt.date | None = THURSDAY,
    place: PlaceRef | None = TOWN,
    origin: ActorRef | None = None,
) -> Claim:
    start = of.text.index(sentence)
    span = Span(start=start, end=start + len(sentence))
    return Claim(
        id=ClaimId(derive_id("c", of.id, sentence)),
        report=of.id,
        type="control.capture",
        trigger=span,
        evidence=(Quote(span=span, text=sentence),),
        modality=Modality.ASSERTED,
        actors=(actor,),
        place=place,
        time=TimeRef(text="on Thursday", days=one_day(day)) if day else None,
        source=SourceChain(origin=origin),
    )


def both_claims(of: Report) -> tuple[Claim, Claim]:
    taken = claim(of, "The army took Albu Kamal on Thursday.")
    back = claim(of, "A day later the militia took it back.", actor=MILITIA, day=FRIDAY)
    return taken, back


def picture(of: Report) -> Picture:
    taken, back = both_claims(of)
    town = PlaceId("p-albu-kamal")
    own = Origin(key=f"report:{of.id}", name=of.name)
    event = Event(
        id=EventId("e-1"),
        type="control.capture",
        claims=(taken.id,),
        place=town,
        days=one_day(THURSDAY),
        origins=(own,),
    )
    held = ControlInterval(
        place=town,
        first=THURSDAY,
        last=THURSDAY,
        said_until=THURSDAY,
        state=ControlState.FULL,
        holders=(Holding(key="a-army", name="Syrian army"),),
        claims=(taken.id,),
        origins=(own,),
    )
    after = ControlInterval(
        place=town,
        first=FRIDAY,
        last=None,
        said_until=FRIDAY,
        state=ControlState.FULL,
        holders=(Holding(key="unlisted:the militia", name="the militia"),),
        claims=(back.id,),
        origins=(own,),
    )
    conflict = Conflict(
        id=ConflictId("x-1"),
        kind=ConflictKind.STATE,
        claims=(back.id, taken.id),
        sentence="The town can't be both.",
        place=town,
    )
    look_alike = LookAlike(
        id=ConflictId("x-3"),
        difference=Difference.SUPERSEDED,
        claims=(back.id, taken.id),
        sentence="The later supersedes the earlier.",
        place=town,
    )
    return Picture(
        events=(event,),
        control=(held, after),
        conflicts=(conflict,),
        look_alikes=(look_alike,),
    )
