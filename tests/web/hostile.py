"""A store whose one report tries to break out of the pages that show it."""

import datetime as dt

from lagebild.domain.claim import ActorRef, Claim, PlaceRef, SourceChain, TimeRef
from lagebild.domain.event import Origin
from lagebild.domain.ids import ClaimId, ConflictId, PlaceId, ReportId, derive_id
from lagebild.domain.interval import one_day
from lagebild.domain.picture import (
    Conflict,
    ConflictKind,
    ControlInterval,
    ControlState,
    Holding,
    Picture,
)
from lagebild.domain.report import (
    Block,
    BlockKind,
    Credit,
    DateBasis,
    DateEvidence,
    Publication,
    Report,
    Unread,
)
from lagebild.domain.span import Quote, Span
from lagebild.store.folder import Store
from lagebild.store.warc import Entry, digest_of

SCRIPT = '</title></text><script>alert("one")</script>'
BREAKOUT = "\" onload='alert(2)' autofocus onfocus=alert(3) x='"
TURNED = "\u202eymra eht\u202c"
TOKEN = "w" * 5000
EVIL = f"{SCRIPT} {BREAKOUT} {TURNED} \x00\x07\x1b[31m {TOKEN}"
TEXT = f"Head {EVIL}\n\n{EVIL} took the town. <img src=x onerror=alert(4)>\n\nFoot {EVIL}"
DAY = dt.date(2017, 11, 9)
REPORT = ReportId(derive_id("r", "hostile"))
CLAIM = ClaimId(derive_id("c", "hostile"))
PLACE = PlaceId("p-hostile")
CONFLICT = ConflictId("x-hostile")
PATHS = (
    "/",
    "/places",
    f"/place/{PLACE}",
    f"/place/{PLACE}?from=2017-11-01&to=2017-11-30&known=2017-12-01",
    f"/claim/{CLAIM}",
    "/reports",
    f"/report/{REPORT}",
    "/conflicts",
    "/about",
)


def put_hostile(store: Store) -> None:
    """Fill the store."""
    raw = TEXT.encode()
    entry = Entry(digest=digest_of(raw), name=EVIL, file="000001.warc.gz", offset=0)
    broken = Entry(digest="0" * 64, name=f"broken {EVIL}", file="000001.warc.gz", offset=1)
    claim = _claim()
    with store.derived() as derived, derived.transaction():
        derived.reports.put(entry, _report(), "test")
        derived.reports.put_unread(
            broken, Unread(name=broken.name, fact=EVIL, way_out=EVIL), "test"
        )
        derived.claims.put([claim])
        derived.picture.replace(Picture(control=(_interval(claim),), conflicts=(_conflict(claim),)))


def _report() -> Report:
    second = TEXT.index("\n\n") + 2
    third = TEXT.index("\n\nFoot")
    evidence = DateEvidence(days=one_day(DAY), basis=DateBasis.DATELINE, quote=EVIL)
    return Report(
        id=REPORT,
        name=EVIL,
        text=TEXT,
        language='en"><script>alert(5)</script>',
        digest=digest_of(TEXT.encode()),
        outlet=EVIL,
        url="javascript:alert(6)",
        publication=Publication(days=one_day(DAY), evidence=(evidence,)),
        blocks=(
            Block(span=Span(start=0, end=second - 2), kind=BlockKind.HEADLINE),
            Block(span=Span(start=second, end=third), kind=BlockKind.BODY),
        ),
        credits=(Credit(text=EVIL),),
    )


def _claim() -> Claim:
    start = TEXT.index("\n\n") + 2
    end = TEXT.index(" took the town") + len(" took the town.")
    actor = ActorRef(text=EVIL, name=EVIL, reason=EVIL)
    return Claim(
        id=CLAIM,
        report=REPORT,
        type="control.capture",
        trigger=Span(start=end - len("took the town."), end=end),
        evidence=(Quote(span=Span(start=start, end=end), text=TEXT[start:end]),),
        actors=(actor,),
        place=PlaceRef(text=EVIL, place=PLACE, name=EVIL, reason=EVIL),
        time=TimeRef(text=EVIL, days=one_day(DAY), reason=EVIL),
        source=SourceChain(origin=actor, via=(actor,), reason=EVIL),
    )


def _interval(claim: Claim) -> ControlInterval:
    return ControlInterval(
        place=PLACE,
        first=DAY,
        last=None,
        said_until=DAY,
        state=ControlState.ENCIRCLED,
        holders=(Holding(key="a", name=EVIL),),
        outside=(Holding(key="b", name=f"other {EVIL}"),),
        claims=(claim.id,),
        origins=(Origin(key="a", name=EVIL),),
        reason=EVIL,
    )


def _conflict(claim: Claim) -> Conflict:
    return Conflict(
        id=CONFLICT,
        kind=ConflictKind.SIDE,
        claims=(claim.id,),
        sentence=EVIL,
        settle=EVIL,
        place=PLACE,
    )
