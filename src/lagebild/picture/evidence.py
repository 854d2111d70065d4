"""One claim about a place, ready to be set on its line."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from lagebild.domain.claim import Aspect, Claim, TimeRef
from lagebild.domain.event import Event, Grouping, Origin
from lagebild.domain.ids import ClaimId, EventId, ReportId
from lagebild.domain.interval import Interval, Precision
from lagebild.domain.picture import Holding
from lagebild.domain.report import ReportHead
from lagebild.ontology.types import Ontology, load_ontology
from lagebild.picture.moves import Move, Said, said
from lagebild.picture.overlap import spoken_until
from lagebild.picture.sides import Interest, Sides, interest

# What lasts: its days are a stretch in which it holds, not a window in which it happened.
_LASTING = frozenset({Move.HOLDS, Move.ENCIRCLES, Move.PRESENT})


class View(msgspec.Struct, frozen=True, kw_only=True):
    """All that the line of a place needs besides its own claims.

    `as_of` is the day up to which a report speaks: its publication or, where that is unknown,
    the last day that it names.
    """

    events: Mapping[ClaimId, Event]
    origins: Mapping[ClaimId, Origin]
    claims: Mapping[ClaimId, Claim]
    as_of: Mapping[ReportId, dt.date]
    ontology: Ontology
    sides: Sides


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One claim on a place's line: from `first` on, spoken of until `until`.

    `late` marks that `first` is the last of the `window` in which it may have happened;
    `settled` that the claim's days are known, so that it can draw a boundary.
    """

    claim: Claim
    said: Said
    first: dt.date
    until: dt.date
    window: Interval
    late: bool
    settled: bool
    of_event: Event | None
    origin: Origin | None
    interest: Interest

    @property
    def move(self) -> Move:
        """What the claim does to the line."""
        return self.said.move

    @property
    def event(self) -> EventId | None:
        """The event that the claim belongs to."""
        return self.of_event.id if self.of_event else None

    @property
    def sides(self) -> tuple[Holding, ...]:
        """The sides that make the move."""
        return self.said.sides


def view_of(
    claims: Sequence[Claim],
    heads: Mapping[ReportId, ReportHead],
    grouping: Grouping,
    sides: Sides,
) -> View:
    """Gather what the lines of all places need."""
    events = {claim: event for event in grouping.events for claim in event.claims}
    return View(
        events=events,
        origins=grouping.origins,
        claims={claim.id: claim for claim in claims},
        as_of=spoken_until(claims, heads),
        ontology=load_ontology(),
        sides=sides,
    )


def saying_of(claim: Claim, view: View) -> Saying | None:
    """Return what a claim says about its place's line, None where it moves nothing or has no day.

    A side that the clause does not name is the reader's guess, so nobody speaks against their own
    interest by it (rule 2).
    """
    what = said(claim, view.ontology, view.sides)
    if what is None or claim.time is None:
        return None
    lasting = what.move in _LASTING and claim.aspect is not Aspect.BEGINS
    window = _window(claim, claim.time, view, lasting=lasting)
    if window is None:
        return None
    first, until, late = _placed(window, view.as_of.get(claim.report), lasting=lasting)
    origin = view.origins.get(claim.id)
    gaining, losing = _stakes(what)
    stands = interest(origin, gaining, losing, first, view.sides)
    return Saying(
        claim=claim,
        said=what,
        first=first,
        until=until,
        window=window,
        late=late,
        settled=claim.time.days is not None,
        of_event=view.events.get(claim.id),
        origin=origin,
        interest=min(stands, Interest.NEUTRAL) if _is_guessed(claim) else stands,
    )


def _is_guessed(claim: Claim) -> bool:
    return any(ref.inferred for ref in (*claim.actors, *claim.recipients))


def _stakes(what: Said) -> tuple[tuple[Holding, ...], tuple[Holding, ...]]:
    match what.move:
        case Move.TAKES | Move.ENCIRCLES:
            return what.sides, what.others
        case Move.HOLDS:
            return what.sides, ()
        case Move.LOSES:
            return (), what.sides
    return (), ()


def _window(claim: Claim, time: TimeRef, view: View, *, lasting: bool) -> Interval | None:
    """Return the claim's days, narrowed by its event; of candidates, all from first to last.

    A stretch over which something lasts is not narrowed: others speak of days in it.
    """
    days = time.days
    if days is None:
        firsts = [option.first for option in time.candidates if option.first]
        lasts = [option.last for option in time.candidates if option.last]
        if not firsts or not lasts:
            return None
        return Interval(first=min(firsts), last=max(lasts), precision=Precision.RANGE)
    stretch = days.first is not None and (days.last is None or days.precision is Precision.RANGE)
    event = view.events.get(claim.id)
    if (lasting and stretch) or event is None or event.days is None:
        return days
    return event.days


def _placed(
    window: Interval, as_of: dt.date | None, *, lasting: bool
) -> tuple[dt.date, dt.date, bool]:
    """Return the first day on the line, the last one spoken of, and whether the first is late."""
    first, last = window.first, window.last
    if first is None or (last is not None and first == last):
        day = last or first or dt.date.min
        return day, day, first is None
    if last is None:
        return first, max(first, as_of) if lasting and as_of else first, False
    if lasting and window.precision is Precision.RANGE:
        return first, last, False
    return last, last, True
