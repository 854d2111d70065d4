"""On whom each claim rests: copies and own-voice repetitions add no origin."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lagebild.domain.claim import Claim
from lagebild.domain.event import Origin
from lagebild.domain.ids import ClaimId, ReportId
from lagebild.domain.report import ReportHead
from lagebild.grouping.likeness import affirms, happened, place_key, sides_of

Heads = Mapping[ReportId, ReportHead]
Event = Sequence[Claim]


def origins_of(events: Iterable[Event], heads: Heads) -> dict[ClaimId, Origin]:
    """Return the origin of each claim that adds one.

    A claim with a named origin rests on that actor, whoever passed it on. A claim in a report's
    own voice adds none where its report attributes the same event, or the same place and sides
    on that day, to somebody, nor where its report credits agencies and somebody is named for the
    event elsewhere. Otherwise it rests on the credited agencies, or on the report; reports with
    the same words rest on the first of them.
    """
    groups = [tuple(event) for event in events]
    attributed: defaultdict[ReportId, list[Claim]] = defaultdict(list)
    for claim in (claim for event in groups for claim in event):
        if claim.source.origin is not None:
            attributed[claim.report].append(claim)
    found: dict[ClaimId, Origin] = {}
    for event in groups:
        found.update(_named(event))
        own = [claim for claim in event if claim.source.origin is None]
        found.update(_own_voice(event, own, attributed, heads))
    return found


def _named(event: Event) -> dict[ClaimId, Origin]:
    return {
        claim.id: Origin(key=ref.key, name=ref.name or ref.text)
        for claim in event
        if (ref := claim.source.origin) is not None
    }


def _own_voice(
    event: Event,
    own: Iterable[Claim],
    attributed: Mapping[ReportId, Sequence[Claim]],
    heads: Heads,
) -> dict[ClaimId, Origin]:
    adding: list[Claim] = []
    for claim in own:
        named = [c for c in event if c.source.origin is not None and affirms(c) is affirms(claim)]
        repeats = any(other.report == claim.report for other in named)
        repeats |= any(_same_day(claim, other) for other in attributed.get(claim.report, ()))
        credited = claim.report in heads and bool(heads[claim.report].credits)
        if not repeats and not (credited and named):
            adding.append(claim)
    by_report = _by_report(adding, heads)
    return _first_of_copies(adding, by_report, heads)


def _same_day(own: Claim, other: Claim) -> bool:
    """Tell whether the other says the like of the same place and sides within bounded days."""
    if own.group != other.group or not (happened(own) and happened(other)):
        return False
    if affirms(own) is not affirms(other) or place_key(own) != place_key(other):
        return False
    days = own.time.days if own.time else None
    others = other.time.days if other.time else None
    if not days or not others or None in (days.days, others.days) or not days.overlaps(others):
        return False
    one, two = sides_of(own).all, sides_of(other).all
    return bool(one) and bool(two) and (one <= two or two <= one)


def _by_report(claims: Sequence[Claim], heads: Heads) -> dict[ReportId, Origin]:
    """Give each report its origin; reports whose credits share an agency share it."""
    agencies = {claim.report: _agencies(heads.get(claim.report)) for claim in claims}
    found: dict[ReportId, Origin] = {}
    for report, names in agencies.items():
        if not names:
            found[report] = _voice(report, heads.get(report))
            continue
        linked = dict(names)
        while True:
            more = {
                key: name
                for other in agencies.values()
                if other.keys() & linked.keys()
                for key, name in other.items()
            }
            if more.keys() <= linked.keys():
                break
            linked |= more
        keys = sorted(linked)
        found[report] = Origin(key="+".join(keys), name=", ".join(linked[key] for key in keys))
    return found


def _agencies(head: ReportHead | None) -> dict[str, str]:
    if head is None:
        return {}
    return {
        credit.actor or f"unlisted:{credit.text.casefold()}": credit.text for credit in head.credits
    }


def _voice(report: ReportId, head: ReportHead | None) -> Origin:
    name = (head.outlet or head.name) if head else report
    return Origin(key=f"report:{report}", name=name)


def _first_of_copies(
    claims: Sequence[Claim], by_report: Mapping[ReportId, Origin], heads: Heads
) -> dict[ClaimId, Origin]:
    """Let claims with the same words rest on the report that was published first."""

    def published(claim: Claim) -> tuple[str, str, str]:
        head = heads.get(claim.report)
        day = head.publication.day if head else None
        return (day.isoformat() if day else "9999", claim.report, claim.id)

    first: dict[str, Origin] = {}
    found: dict[ClaimId, Origin] = {}
    for claim in sorted(claims, key=published):
        words = " ".join(claim.evidence[0].text.split()).casefold() if claim.evidence else claim.id
        found[claim.id] = first.setdefault(words, by_report[claim.report])
    return found
