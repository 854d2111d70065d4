"""What may be shown on a terminal, and how tables and JSON are put there."""

import os
import re
import sys
from collections.abc import Sequence

import click
import msgspec
from rich.cells import cell_len

from lagebild.domain.report import Unread

# Control characters, lone surrogates, line separators, and what turns the direction of writing:
# a report could use them to rewrite what stands on the screen or to hide a part of a sentence.
_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = re.compile(r"[ \t\r\n]+")
_GAP = "  "


def shown(text: str) -> str:
    """Return the text on one line, with each character that could do harm written as an escape."""
    return _HOSTILE.sub(_escape, _BREAKS.sub(" ", text).strip())


def say(text: str = "") -> None:
    """Write one line of the result. Texts of reports go through `shown` first."""
    click.echo(text)


def note(text: str) -> None:
    """Write one line about how it went to standard error."""
    click.echo(text, err=True)


def note_unread(inputs: Sequence[Unread]) -> None:
    """Name each input that could not be read, why, and the way out."""
    for unread in inputs:
        note(f"! {shown(unread.name)}: {shown(unread.fact)} {shown(unread.way_out)}".rstrip())


def say_json(value: object) -> None:
    """Write the value as JSON, with harmful characters as JSON escapes."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    lines = text.split("\n")
    click.echo("\n".join(_HOSTILE.sub(_json_escape, line) for line in lines))


def say_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write aligned columns; the last one is as long as it is, nothing is cut."""
    table = [[shown(cell) for cell in row] for row in rows]
    widths = [
        max([cell_len(header), *(cell_len(row[number]) for row in table)])
        for number, header in enumerate(headers)
    ]
    say(_bold(_line(headers, widths)))
    for row in table:
        say(_line(row, widths))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell + " " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True)
    ]
    return _GAP.join(padded).rstrip()


def _bold(text: str) -> str:
    plain = "NO_COLOR" in os.environ or not sys.stdout.isatty()
    return text if plain else click.style(text, bold=True)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
