"""`lagebild place`."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from lagebild.cli.options import DayType, json_option, store_option
from lagebild.cli.terminal import note, say, say_json, say_table, shown
from lagebild.domain.interval import Interval
from lagebild.domain.picture import Conflict, ControlDay, Holding, Mark, Standing
from lagebild.errors import UsageError
from lagebild.pipeline.questions import (
    ClaimLine,
    DayRow,
    PlaceAnswer,
    PlaceSummary,
    day_rows,
    place_answer,
    places_list,
)
from lagebild.pipeline.stages import load_reference
from lagebild.store.folder import open_store

_MOST_NAMES = 5


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    name: str | None
    on: Interval | None
    since: Interval | None
    until: Interval | None
    known_by: Interval | None
    store_path: Path
    as_json: bool
    whole: bool

    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """Return the first and the last day asked for."""
        if self.on and (self.since or self.until):
            raise UsageError("--on stands beside --from or --to.", "Use the one or the others.")
        first, last = (self.on, self.on) if self.on else (self.since, self.until)
        return first.first if first else None, last.last if last else None


class _Whole(msgspec.Struct, frozen=True, kw_only=True):
    place: PlaceSummary
    also: tuple[PlaceSummary, ...]
    known_by: dt.date | None
    days: tuple[DayRow, ...]
    claims: tuple[ClaimLine, ...]
    undated: tuple[ClaimLine, ...]
    conflicts: tuple[Conflict, ...]


@click.command("place")
@click.argument("name", required=False)
@click.option("--on", "on", type=DayType(), metavar="DAY", help="That day, month or year alone.")
@click.option("--from", "since", type=DayType(), metavar="DAY", help="The first day shown.")
@click.option("--to", "until", type=DayType(), metavar="DAY", help="The last day shown.")
@click.option(
    "--known-by", type=DayType(), metavar="DAY", help="Only what was said by the end of that day."
)
@click.option(
    "--all", "whole", is_flag=True, help="With --json: the days, the claims and the conflicts."
)
@store_option
@json_option
def command(**typed: Any) -> None:
    """Say who held the place NAME on which day; without NAME, list all places.

    NAME is an id or any spelling: Baghus is Baghouz. DAY is YYYY-MM-DD, YYYY-MM or YYYY.
    """
    asked = _Asked(**typed)
    if asked.whole and not (asked.as_json and asked.name):
        raise UsageError("--all stands without NAME and --json.", "Give both, or leave it out.")
    store = open_store(asked.store_path)
    reference = load_reference(store.gazetteer)
    if asked.name is None:
        _list(places_list(store, reference), as_json=asked.as_json)
        return
    answer = place_answer(
        store,
        reference,
        asked.name,
        days=asked.days(),
        known_by=asked.known_by.last if asked.known_by else None,
    )
    if asked.as_json:
        say_json(_whole(answer) if asked.whole else day_rows(answer.days))
    else:
        _say(answer)


def _whole(answer: PlaceAnswer) -> _Whole:
    return _Whole(
        place=answer.place,
        also=answer.also,
        known_by=answer.known_by,
        days=day_rows(answer.days),
        claims=answer.claims,
        undated=answer.undated,
        conflicts=answer.conflicts,
    )


def _list(places: Sequence[PlaceSummary], *, as_json: bool) -> None:
    if as_json:
        say_json(places)
        return
    say_table(
        ("PLACE", "ID", "COUNTRY", "CLAIMS", "LAST STATE"),
        [
            (
                place.name,
                place.id,
                place.country or "",
                str(place.claims),
                f"{place.last.state.value} since {place.last.first}" if place.last else "",
            )
            for place in places
        ],
    )


def _say(answer: PlaceAnswer) -> None:
    say(_heading(answer.place))
    if answer.known_by:
        say(f"As known by {answer.known_by}: what was said by the end of that day.")
    if answer.days:
        say_table(
            ("DAY", "STATE", "HOLDER", "OUTSIDE", "ORIGINS", "DRAWN", "CLAIMS"),
            [_row(run) for run in _runs(answer.days)],
        )
    else:
        say("Nothing is said of who holds it.")
    for title, lines in (("Claims", answer.claims), ("Undated", answer.undated)):
        if lines:
            say(f"{title}:")
        for line in lines:
            say(f"  {line.claim.id}  {shown(line.gloss)}")
    for conflict in answer.conflicts:
        say(f"Conflict {conflict.id} ({conflict.kind.value}): {shown(conflict.sentence)}")
    for other in answer.also:
        note(f"The name also fits {shown(other.name)} ({other.id}, {other.claims} claims).")
    if answer.claims or answer.undated:
        note("Evidence: lagebild claim ID")


def _heading(place: PlaceSummary) -> str:
    names = " · ".join(shown(name) for name in place.names[:_MOST_NAMES] if name != place.name)
    parts = [f"{shown(place.name)} ({place.id})", names]
    if place.lat is not None and place.lon is not None:
        north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
        parts.append(f"{abs(place.lat):.2f} {north} {abs(place.lon):.2f} {east}")
    parts.append(place.kind.value if place.kind else "")
    return "   ".join(part for part in parts if part)


def _runs(days: Sequence[ControlDay]) -> Iterator[list[ControlDay]]:
    """Join neighbouring days that differ in nothing but their date and age."""

    def seen(day: ControlDay) -> tuple[object, ...]:
        return day.state, day.holders, day.outside, day.claims, day.marks, day.standing, day.mark

    for _, run in itertools.groupby(days, seen):
        yield list(run)


def _row(run: Sequence[ControlDay]) -> tuple[str, ...]:
    day, last = run[0], run[-1]
    return (
        _days(day.day, last.day),
        day.state.value + _marks(day, last),
        _holders(day.holders),
        _holders(day.outside),
        str(len(day.origins)),
        "as claimed" if day.standing is Standing.CLAIMED else "solid",
        " ".join(day.claims) or "-",
    )


def _days(first: dt.date, last: dt.date) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _marks(day: ControlDay, last: ControlDay) -> str:
    marks = dict.fromkeys([*([day.mark] if day.mark else []), *day.marks])
    words = [mark.value for mark in marks]
    if Mark.CARRIED in marks and last.age is not None:
        days = f"{last.age} {'day' if last.age == 1 else 'days'}"
        words[words.index(Mark.CARRIED.value)] += f", last said {days} before"
    return f" ({', '.join(words)})" if words else ""


def _holders(holdings: Sequence[Holding]) -> str:
    return " / ".join(
        held.name + (f" {held.share:.0%}" if held.share is not None else "") for held in holdings
    )
