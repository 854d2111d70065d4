"""On whom each claim rests: copies and own-voice repetitions add no origin."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.event import Origin
from lagebild.domain.ids import ClaimId, ReportId
from lagebild.domain.lineage import Lineage
from lagebild.domain.report import ReportHead
from lagebild.grouping.likeness import affirms, happened, place_key, sides_of
from lagebild.grouping.roots import Roots

Heads = Mapping[ReportId, ReportHead]
Event = Sequence[Claim]


class _Traced(msgspec.Struct, frozen=True, kw_only=True):
    """A claim, and the reports that its sentence went through: its own first, the root last."""

    claim: Claim
    chain: tuple[ReportId, ...]

    @property
    def root(self) -> ReportId:
        return self.chain[-1]


def origins_of(
    events: Iterable[Event], heads: Heads, lineage: Lineage | None = None
) -> dict[ClaimId, Origin]:
    """Return the origin of each claim that adds one.

    A claim with a named origin rests on that actor, whoever passed it on. A claim in a report's
    own voice adds none where its report attributes the same event, or the same place and sides
    on that day, to somebody, nor where its report credits agencies and somebody is named for the
    event elsewhere. Otherwise it rests on the credited agencies, or on the report; reports with
    the same words rest on the first of them. A sentence that a report took from another rests, by
    the same rules, on the report at the root of its lineage; what the copy added rests on the copy.
    """
    roots = Roots(lineage or Lineage())
    groups = [tuple(event) for event in events]
    attributed: defaultdict[ReportId, list[Claim]] = defaultdict(list)
    for claim in (claim for event in groups for claim in event):
        if claim.source.origin is not None:
            attributed[claim.report].append(claim)
    found: dict[ClaimId, Origin] = {}
    for event in groups:
        found.update(_named(event))
        own = [claim for claim in event if claim.source.origin is None]
        found.update(_own_voice(event, _traced(own, roots), attributed, heads))
    return found


def _traced(claims: Iterable[Claim], roots: Roots) -> list[_Traced]:
    traced = []
    for claim in claims:
        span = claim.evidence[0].span if claim.evidence else claim.trigger
        traced.append(_Traced(claim=claim, chain=roots.chain(claim.report, span)))
    return traced


def _named(event: Event) -> dict[ClaimId, Origin]:
    return {
        claim.id: Origin(key=ref.key, name=ref.name or ref.text)
        for claim in event
        if (ref := claim.source.origin) is not None
    }


def _own_voice(
    event: Event,
    own: Iterable[_Traced],
    attributed: Mapping[ReportId, Sequence[Claim]],
    heads: Heads,
) -> dict[ClaimId, Origin]:
    adding: list[_Traced] = []
    for traced in own:
        claim = traced.claim
        named = [c for c in event if c.source.origin is not None and affirms(c) is affirms(claim)]
        repeats = any(other.report in traced.chain for other in named)
        repeats |= any(
            _same_day(claim, other)
            for report in traced.chain
            for other in attributed.get(report, ())
        )
        credited = any(report in heads and heads[report].credits for report in traced.chain)
        if not repeats and not (credited and named):
            adding.append(traced)
    by_report = _by_report([traced.root for traced in adding], heads)
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


def _by_report(reports: Iterable[ReportId], heads: Heads) -> dict[ReportId, Origin]:
    """Give each report its origin; reports whose credits share an agency share it."""
    agencies = {report: _agencies(heads.get(report)) for report in reports}
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
    claims: Sequence[_Traced], by_report: Mapping[ReportId, Origin], heads: Heads
) -> dict[ClaimId, Origin]:
    """Let claims with the same words rest on the report that was published first."""

    def published(traced: _Traced) -> tuple[str, str, str]:
        head = heads.get(traced.root)
        day = head.publication.day if head else None
        return (day.isoformat() if day else "9999", traced.root, traced.claim.id)

    first: dict[str, Origin] = {}
    found: dict[ClaimId, Origin] = {}
    for traced in sorted(claims, key=published):
        claim = traced.claim
        words = " ".join(claim.evidence[0].text.split()).casefold() if claim.evidence else claim.id
        found[claim.id] = first.setdefault(words, by_report[traced.root])
    return found
