"""JSON Lines from a stream, by chunks: a line of any length costs no more memory than a report."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from lagebild.domain.report import Media, RawReport, Unread

# A book of a thousand pages has about 3 MB of text; three of them in one line are a database.
MAX_REPORT_BYTES = 10_000_000
_CHUNK_BYTES = 1 << 20


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line; `data` is None where it was longer than a report may be."""

    number: int
    size: int
    data: bytes | None


def reports_of_lines(start: bytes, rest: BinaryIO, name: str) -> Iterator[RawReport | Unread]:
    """Yield each non-blank line as a raw report; a line over the limit as Unread, its number told.

    `start` are bytes already read from the stream. OSError of the stream is the caller's.
    """
    for line in _lines(start, rest):
        if line.data is None:
            yield Unread(
                name=f"{name}:{line.number}",
                fact=f"Line {line.number} of {name} is {line.size:,} bytes long; the limit for one "
                f"report is {MAX_REPORT_BYTES:,}.",
                way_out="Split it into reports, one JSON object a line.",
            )
        elif line.data.strip():
            yield RawReport(name=f"{name}:{line.number}", data=line.data, media=Media.JSON)


def _lines(start: bytes, rest: BinaryIO) -> Iterator[_Line]:
    number, held, dropped = 1, bytearray(), 0
    chunk = start or rest.read(_CHUNK_BYTES)
    while chunk:
        parts = chunk.split(b"\n")
        for i, part in enumerate(parts):
            if len(held) + len(part) + dropped > MAX_REPORT_BYTES:
                dropped += len(held) + len(part)
                held.clear()
            else:
                held += part
            if i < len(parts) - 1:
                yield _line(number, held, dropped)
                number, held, dropped = number + 1, bytearray(), 0
        chunk = rest.read(_CHUNK_BYTES)
    if held or dropped:
        yield _line(number, held, dropped)


def _line(number: int, held: bytearray, dropped: int) -> _Line:
    if dropped:
        return _Line(number=number, size=dropped, data=None)
    data = bytes(held).removesuffix(b"\r")
    # A byte order mark belongs to the file, not to its first report.
    data = data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data
    return _Line(number=number, size=len(data), data=data)
