"""Who copies whom: likeness of wording, agency credits and likeness of meaning, in time order."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.domain.lineage import Copy, How, Lineage, Parted
from lagebild.domain.report import ReportHead
from lagebild.grouping.aligned import Alignment, Run, align, sentence_runs
from lagebild.grouping.meaning import Vectors, alike
from lagebild.grouping.shingles import candidates, sketch

# How much of either text must stand in the other. Where a credit says that both come from one
# agency, a few sentences are enough.
_LEAST = 0.3
_LEAST_CREDITED = 0.1
# One sentence alone is a quotation that anybody may print, unless it is half of the text.
_SENTENCES = 2
_HALF = 0.5
# Texts whose runs are kept at hand: those that others copy come again and again.
_REMEMBERED = 1_000


def lineage_of(texts: Sequence[Parted], vectors: Vectors | None = None) -> Lineage:
    """Return who copies whom; the order of the texts has no influence.

    Wording and credits are always compared, at a cost that grows with the texts' number. Meaning
    across languages is compared only where `vectors` gives the vectors of sentences.
    """
    # Same-day reports that credit nobody come before those that do.
    ordered = sorted({text.head.id: text for text in texts}.values(), key=_when)
    copies = list(_in_words(ordered))
    unmeasured: tuple[str, ...] = ()
    if vectors is not None:
        found = alike(ordered, vectors)
        unmeasured = found.unmeasured
        for pair in found.pairs:
            earlier, later = ordered[pair.earlier], ordered[pair.later]
            copies.append(_copy(later, earlier, pair.alignment, How.MEANING))
    return Lineage(
        copies=tuple(sorted(copies, key=lambda copy: (copy.report, copy.original, copy.how))),
        unmeasured=unmeasured,
    )


def _when(text: Parted) -> tuple[dt.date, dt.date, bool, str]:
    days = text.head.publication.days
    first = (days.first if days else None) or dt.date.max
    last = (days.last if days else None) or dt.date.max
    return (first, last, bool(text.head.credits), text.head.id)


def _in_words(ordered: Sequence[Parted]) -> Iterator[Copy]:
    @lru_cache(maxsize=_REMEMBERED)
    def runs_of(at: int) -> tuple[frozenset[Run], ...]:
        return sentence_runs(ordered[at])

    # Headlines and sentences only: what furniture a site puts around its reports is no likeness.
    sketches = [sketch(" ".join(span.of(text.text) for span in text.spans)) for text in ordered]
    for earlier, later in candidates(sketches):
        original, copy = ordered[earlier], ordered[later]
        found = align(copy, original, runs_of(later), runs_of(earlier))
        likeness = max(found.share, found.contained)
        credited = shares_credit(copy.head, original.head)
        enough = len(found.passages) >= _SENTENCES or likeness >= _HALF
        if enough and likeness >= (_LEAST_CREDITED if credited else _LEAST):
            yield _copy(copy, original, found, How.WORDING)


def _copy(copy: Parted, original: Parted, found: Alignment, how: How) -> Copy:
    credited = shares_credit(copy.head, original.head)
    return Copy(
        report=copy.head.id,
        original=original.head.id,
        how=(How.CREDIT, how) if credited else (how,),
        share=round(found.share, 4),
        contained=round(found.contained, 4),
        passages=found.passages,
        added=found.added,
        ordered=_settled(original.head, copy.head),
    )


def shares_credit(copy: ReportHead, original: ReportHead) -> bool:
    """Tell whether both credit one agency, or the copy credits the outlet of the original."""
    own = {credit.actor or credit.text.casefold() for credit in copy.credits}
    others = {credit.actor or credit.text.casefold() for credit in original.credits}
    names = {credit.text.casefold() for credit in copy.credits}
    outlet = original.outlet.casefold() if original.outlet else None
    return bool(own & others) or outlet in names


def _settled(original: ReportHead, copy: ReportHead) -> bool:
    before, after = original.publication.days, copy.publication.days
    last = before.last if before else None
    first = after.first if after else None
    return last is not None and first is not None and last < first
