"""How days, numbers and chains of sources are put into words."""

from collections.abc import Sequence

from lagebild.domain.claim import ActorRef, SourceChain, TimeRef
from lagebild.domain.figure import Figure
from lagebild.domain.interval import Interval
from lagebild.domain.report import ReportHead
from lagebild.picture.words import day_words, listed, month_words


def days_in_words(days: Interval) -> str:
    """Return the interval as people write it: "Nov 2017", "10 Nov 2017 to 12 Nov 2017"."""
    if days.first is None or days.last is None:
        side = "since" if days.first else "until"
        open_day = days.first or days.last
        return f"{side} {day_words(open_day, brief=True)}" if open_day else ""
    match days.iso().split("-"):
        case [year]:
            return year
        case [year, month]:
            return f"{month_words(int(month), brief=True)} {year}"
    if days.single:
        return day_words(days.single, brief=True)
    return f"{day_words(days.first, brief=True)} to {day_words(days.last, brief=True)}"


def time_in_words(time: TimeRef | None) -> str:
    """Return the days of a claim, or that they are open and between which."""
    if time is None or (time.days is None and not time.candidates):
        return "undated"
    if time.days:
        return days_in_words(time.days)
    shown = " or ".join(days_in_words(days) for days in time.candidates[:3])
    return shown + (" or other days" if len(time.candidates) > 3 else "")


def figure_in_words(figure: Figure) -> str:
    """Return "about 40 percent", "at least 10 people", "200 to 300 families"."""
    low, high = figure.low, figure.high
    about = "about " if figure.approx else ""
    if figure.best is not None:
        number = f"{about}{_number(figure.best)}"
    elif low is not None and high is not None:
        number = f"{about}{_number(low)} to {_number(high)}"
    elif low is not None:
        number = f"at least {about}{_number(low)}"
    elif high is not None:
        number = f"at most {about}{_number(high)}"
    else:
        number = "an unknown number of"
    return f"{number} {figure.unit}".strip()


def names_in_words(refs: Sequence[ActorRef]) -> str:
    """Return the names, as meant where that is settled, else as written."""
    return listed(ref.name or ref.text for ref in refs)


def chain_in_words(source: SourceChain, head: ReportHead) -> str:
    """Return who says it, through whom, and in which report, the report first."""
    links = [head.outlet or head.name]
    links += [ref.name or ref.text for ref in reversed(source.via)]
    links.append(source.origin.name or source.origin.text if source.origin else "in its own voice")
    return " ← ".join(links)


def origin_in_words(source: SourceChain, head: ReportHead) -> str:
    """Return on whose word the claim rests."""
    origin = source.origin
    return (origin.name or origin.text) if origin else (head.outlet or head.name)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"
