"""What is counted of each report, so that any sample of reports can be scored."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from lagebild.domain.claim import Modality
from lagebild.evaluation.claims_file import Predicted, PredictedClaim
from lagebild.evaluation.forms import GoldFolder, GoldReport
from lagebild.evaluation.matching import Pair, match, with_defaults
from lagebild.evaluation.names import Names


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """Gold, predicted and paired claims; `soft` is the sum of their agreement, `hard` strict."""

    gold: int = 0
    said: int = 0
    hit: int = 0
    soft: float = 0.0
    hard: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            gold=self.gold + other.gold,
            said=self.said + other.said,
            hit=self.hit + other.hit,
            soft=self.soft + other.soft,
            hard=self.hard + other.hard,
        )


class SlotSum(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement of one slot summed over the pairs that fill it, and their number."""

    agreement: float = 0.0
    pairs: int = 0

    def __add__(self, other: "SlotSum") -> "SlotSum":
        return SlotSum(agreement=self.agreement + other.agreement, pairs=self.pairs + other.pairs)


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """The counts of one report; `floor` are those of claims with every slot at its default.

    `modalities` counts pairs by gold and predicted modality.
    """

    report: str
    language: str
    dated: bool
    count: Count
    floor: Count
    types: Mapping[str, Count]
    slots: Mapping[str, SlotSum]
    modalities: Mapping[tuple[Modality, Modality], int]


class ReportMatch(msgspec.Struct, frozen=True, kw_only=True):
    """A gold report, what was predicted for it, and the pairs."""

    report: GoldReport
    said: tuple[PredictedClaim, ...]
    pairs: tuple[Pair, ...]


def match_folder(gold: GoldFolder, predicted: Predicted) -> tuple[ReportMatch, ...]:
    """Pair the claims of every report of the folder."""
    names = Names(gold.entities)
    return tuple(
        ReportMatch(
            report=report,
            said=predicted.get(report.sheet.report, ()),
            pairs=match(names, report, predicted.get(report.sheet.report, ())),
        )
        for report in gold.reports
    )


def tally_folder(gold: GoldFolder, matches: Iterable[ReportMatch]) -> tuple[Tally, ...]:
    """Count what was paired in every report of the folder."""
    names = Names(gold.entities)
    return tuple(_tally(names, matched) for matched in matches)


def _tally(names: Names, matched: ReportMatch) -> Tally:
    report, said, pairs = matched.report, matched.said, matched.pairs
    gold = report.sheet.claim
    defaults = with_defaults(report)
    return Tally(
        report=report.sheet.report,
        language=report.sheet.lang,
        dated=report.sheet.is_dated,
        count=_count(len(gold), len(said), pairs),
        floor=_count(len(gold), len(defaults), match(names, report, defaults)),
        types=_types(matched),
        slots=_slots(pairs),
        modalities=Counter(
            (gold[pair.gold].modality, said[pair.said].modality or Modality.ASSERTED)
            for pair in pairs
        ),
    )


def _count(gold: int, said: int, pairs: Sequence[Pair]) -> Count:
    return Count(
        gold=gold,
        said=said,
        hit=len(pairs),
        soft=sum(pair.slots.mean for pair in pairs),
        hard=sum(not pair.slots.wrong for pair in pairs),
    )


def _types(matched: ReportMatch) -> Mapping[str, Count]:
    gold = Counter(claim.type for claim in matched.report.sheet.claim)
    said = Counter(claim.type for claim in matched.said)
    hits = Counter(matched.report.sheet.claim[pair.gold].type for pair in matched.pairs)
    return {
        name: Count(gold=gold[name], said=said[name], hit=hits[name])
        for name in sorted(gold | said)
    }


def _slots(pairs: Iterable[Pair]) -> Mapping[str, SlotSum]:
    sums: dict[str, SlotSum] = {}
    for pair in pairs:
        for name, agreement in pair.slots.filled():
            sums[name] = sums.get(name, SlotSum()) + SlotSum(agreement=agreement, pairs=1)
    return sums
