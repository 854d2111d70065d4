"""From a sentence back to the report that wrote it, over chains of copies."""

from collections import defaultdict

from lagebild.domain.ids import ReportId
from lagebild.domain.lineage import Lineage
from lagebild.domain.span import Span


class Roots:
    """The passages of a lineage, by the report that took them."""

    def __init__(self, lineage: Lineage) -> None:
        self._taken: defaultdict[ReportId, list[tuple[ReportId, Span, Span]]] = defaultdict(list)
        for copy in lineage.copies:
            for passage in copy.passages:
                taken = (copy.original, passage.original, passage.span)
                self._taken[copy.report].append(taken)

    def chain(self, report: ReportId, span: Span) -> tuple[ReportId, ...]:
        """Return the reports that the sentence went through: the given one first, its root last.

        What a copy added has no chain beyond the copy. Of several originals the one that leads on
        in the alphabet of ids is followed, so that the order of copies has no influence.
        """
        chain = [report]
        while True:
            found = sorted(
                (original, there)
                for original, there, here in self._taken.get(report, ())
                if here.overlaps(span) and original not in chain
            )
            if not found:
                return tuple(chain)
            report, span = found[0]
            chain.append(report)
