"""Precision, recall and F1 of claims, whole and strict, over any sample of reports."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from lagebild.domain.claim import Modality
from lagebild.evaluation.claims_file import Predicted
from lagebild.evaluation.forms import GoldFolder
from lagebild.evaluation.tally import Count, SlotSum, Tally, match_folder, tally_folder

SLOTS = ("actor", "recipient", "place", "time", "modality", "origin", "via", "figures")

Value = TypeVar("Value", Count, SlotSum)


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """Precision, recall and F1, each 0 to 1; 0 where there is nothing to divide by."""

    precision: float
    recall: float
    f1: float


class Floor(msgspec.Struct, frozen=True, kw_only=True):
    """What perfect types and evidence with every slot at its default would score."""

    whole_claim: float
    strict_claim: float


class DatedOnly(msgspec.Struct, frozen=True, kw_only=True):
    """Scores over the reports whose day of publication a reader can know."""

    strict_claim_f1: float
    time: float | None


class LanguageScore(msgspec.Struct, frozen=True, kw_only=True):
    """Scores of one language's reports."""

    claim_f1: float
    whole_claim_f1: float
    gold: int


class TypeScore(msgspec.Struct, frozen=True, kw_only=True):
    """Claim scores of one type."""

    claim: Rate
    gold: int


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of how well a sample of reports was read."""

    reports: int
    gold: int
    predicted: int
    claim: Rate
    whole_claim: Rate
    strict_claim: Rate
    floor: Floor
    dated: DatedOnly
    modality_f1: Mapping[Modality, float]
    slots: Mapping[str, float]
    languages: Mapping[str, LanguageScore]
    types: Mapping[str, TypeScore]


def score(gold: GoldFolder, predicted: Predicted) -> Scores:
    """Score the predicted claims of all reports of a folder."""
    return scores_of(tally_folder(gold, match_folder(gold, predicted)))


def scores_of(tallies: Sequence[Tally]) -> Scores:
    """Score a sample of reports from their counts."""
    total = _total(tally.count for tally in tallies)
    floor = _total(tally.floor for tally in tallies)
    slots = _summed((tally.slots for tally in tallies), SlotSum())
    types = _summed((tally.types for tally in tallies), Count())
    return Scores(
        reports=len(tallies),
        gold=total.gold,
        predicted=total.said,
        claim=rate(total, total.hit),
        whole_claim=rate(total, total.soft),
        strict_claim=rate(total, total.hard),
        floor=Floor(
            whole_claim=rate(floor, floor.soft).recall, strict_claim=rate(floor, floor.hard).recall
        ),
        dated=_dated([tally for tally in tallies if tally.dated]),
        modality_f1=_modality_f1(tallies),
        slots={name: slots[name].agreement / slots[name].pairs for name in SLOTS if name in slots},
        languages=_languages(tallies),
        types={
            name: TypeScore(claim=rate(count, count.hit), gold=count.gold)
            for name, count in sorted(types.items())
        },
    )


def rate(count: Count, hits: float) -> Rate:
    """Return precision, recall and F1 of that many hits."""
    precision = hits / count.said if count.said else 0.0
    recall = hits / count.gold if count.gold else 0.0
    both = precision + recall
    return Rate(
        precision=precision, recall=recall, f1=2 * precision * recall / both if both else 0.0
    )


def _dated(tallies: Sequence[Tally]) -> DatedOnly:
    total = _total(tally.count for tally in tallies)
    times = _summed((tally.slots for tally in tallies), SlotSum()).get("time")
    return DatedOnly(
        strict_claim_f1=rate(total, total.hard).f1,
        time=times.agreement / times.pairs if times else None,
    )


def _modality_f1(tallies: Iterable[Tally]) -> Mapping[Modality, float]:
    pairs: Counter[tuple[Modality, Modality]] = Counter()
    for tally in tallies:
        pairs.update(tally.modalities)
    gold = _counted(pairs, lambda pair: pair[0])
    said = _counted(pairs, lambda pair: pair[1])
    return {
        modality: rate(
            Count(gold=gold[modality], said=said[modality]), pairs[modality, modality]
        ).f1
        for modality in sorted(gold)
    }


def _counted(
    pairs: Counter[tuple[Modality, Modality]],
    side: Callable[[tuple[Modality, Modality]], Modality],
) -> Counter[Modality]:
    counts: Counter[Modality] = Counter()
    for pair, number in pairs.items():
        counts[side(pair)] += number
    return counts


def _languages(tallies: Iterable[Tally]) -> Mapping[str, LanguageScore]:
    totals = _summed(({tally.language: tally.count} for tally in tallies), Count())
    return {
        language: LanguageScore(
            claim_f1=rate(count, count.hit).f1,
            whole_claim_f1=rate(count, count.soft).f1,
            gold=count.gold,
        )
        for language, count in sorted(totals.items())
    }


def _total(counts: Iterable[Count]) -> Count:
    return sum(counts, start=Count())


def _summed(tables: Iterable[Mapping[str, Value]], nothing: Value) -> dict[str, Value]:
    sums: dict[str, Value] = {}
    for table in tables:
        for key, value in table.items():
            sums[key] = sums.get(key, nothing) + value
    return sums
