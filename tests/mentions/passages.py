"""Short passages read for times and figures."""

from lagebild.domain.figure import Figure
from lagebild.domain.ids import ReportId
from lagebild.domain.interval import parse_iso
from lagebild.domain.mention import FigureMention, TimeMention
from lagebild.domain.report import Publication, Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.amounts import load_amounts
from lagebild.lexicon.plain_times import times_for
from lagebild.mentions.figures import find_figures
from lagebild.mentions.times import find_times

# The Friday as of which the examples in the tables are read.
ANCHOR_DAY = "2017-11-10"


def report_of(text: str, language: str, published: str | None = ANCHOR_DAY) -> Report:
    """Return a report of that text, published on that day or in that window."""
    days = parse_iso(published) if published else None
    return Report(
        id=ReportId("report-of-a-test"),
        name="test",
        text=text,
        language=language,
        digest="",
        publication=Publication(days=days),
    )


def one_sentence(text: str) -> tuple[Sentence, ...]:
    """Return the whole text as one sentence."""
    return (Sentence(index=0, paragraph=0, span=Span(start=0, end=len(text))),)


def times_of(text: str, language: str) -> tuple[TimeMention, ...]:
    """Return the times in a text, read as one sentence."""
    table = times_for(language)
    assert table is not None
    return find_times(report_of(text, language), one_sentence(text), table)


def figures_of(text: str, language: str) -> tuple[FigureMention, ...]:
    """Return the figures in a text, read as one sentence."""
    return find_figures(report_of(text, language), one_sentence(text), load_amounts(language))


def written(figure: Figure) -> str:
    """Return a figure as the tables write it: `~40 percent share`, `>=10 trucks vehicles`."""
    low, best, high = (_plain(value) for value in (figure.low, figure.best, figure.high))
    if low and high:
        amount = f"{low}..{high}"
    elif low:
        amount = f">={low}"
    else:
        amount = f"<={high}" if high else best
    about = "~" if figure.approx else ""
    what = "" if figure.what == "count" else figure.what
    return " ".join(part for part in (f"{about}{amount}", figure.unit, what) if part)


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"
