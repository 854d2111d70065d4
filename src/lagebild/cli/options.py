"""The options that several commands share, and how a day is typed."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from lagebild.domain.interval import Interval, parse_iso
from lagebild.errors import BadDay

Command = TypeVar("Command", bound=Callable[..., Any])

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class DayType(click.ParamType[Interval, str | Interval]):
    """A day, a month or a year, read as the interval of its days."""

    name = "day"

    def convert(
        self,
        value: str | Interval,
        param: click.Parameter | None,  # noqa: ARG002  # the signature is click's
        ctx: click.Context | None,  # noqa: ARG002
    ) -> Interval:
        """Read what was typed. Raises BadDay."""
        return value if isinstance(value, Interval) else read_day(value)


def read_day(text: str) -> Interval:
    """Read YYYY-MM-DD, YYYY-MM or YYYY. Raises BadDay, which says what is wrong with it."""
    match = _DAY.fullmatch(text)
    if match:
        try:
            return parse_iso(text)
        except ValueError:
            pass
    raise BadDay(f'"{text}" is not a day{_why(match)}.', "Use YYYY-MM-DD, YYYY-MM or YYYY.")


def _why(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is not None and not 1 <= month <= 12:
        return f" (month {month})"
    if day is not None:
        return f" (day {day} of month {month})"
    return f" (year {year})"


class PathType(click.Path):
    """A path that is not empty: an unset variable of a shell must not mean the folder one is in."""

    def __init__(self, *, dash: bool = False, folder: bool = True) -> None:
        super().__init__(path_type=Path, allow_dash=dash, dir_okay=folder)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read what was typed. Raises BadParameter."""
        if value == "":
            self.fail("The path is empty.", param, ctx)
        return super().convert(value, param, ctx)


def store_option(command: Command) -> Command:
    """Add `--store DIR`."""
    return click.option(
        "--store",
        "store_path",
        type=PathType(),
        default=Path(),
        metavar="DIR",
        help="The store folder; without it, the one that you are in.",
    )(command)


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")(
        command
    )
