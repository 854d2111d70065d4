"""Files, folders and standard input as raw reports, one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from lagebild.domain.report import Media, RawReport, Unread
from lagebild.reading.json_lines import MAX_REPORT_BYTES, reports_of_lines
from lagebild.reading.sniff import Form, form_of

# What lies beside reports and is text, but no report: settings, programs, tables.
_NO_REPORTS = ".bib .cfg .css .csv .ini .js .lock .log .py .svg .toml .tsv .xml .yaml .yml"
_HEAD_BYTES = 64_000


def inputs_of(path: Path) -> Iterator[RawReport | Unread]:
    """Yield the reports of a file, or of a folder's files sorted by name, folders inside too.

    Whatever cannot be read is yielded as Unread: missing, unreadable, empty, too long or binary
    files, and links inside a folder, which could lead out of it.
    """
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.is_file():
            yield from _file(path, path.name)
        else:
            yield _unread(path, path.name)
    except OSError as error:
        yield _failed(path.name or str(path), error)


def inputs_of_stream(stream: BinaryIO, name: str) -> Iterator[RawReport | Unread]:
    """Yield the reports of a stream such as standard input; its first bytes tell its form."""
    try:
        yield from _stream(stream, name, suffix="")
    except OSError as error:
        yield _failed(name, error)


def _folder(folder: Path) -> Iterator[RawReport | Unread]:
    waiting = [folder]
    empty = True
    while waiting:
        path = waiting.pop()
        name = path.relative_to(folder).as_posix() if path != folder else path.name
        try:
            if path != folder and path.is_symlink():
                yield Unread(
                    name=name,
                    fact=f"{name} is a link; links are not followed out of a folder.",
                    way_out="Name the file that it leads to.",
                )
            elif path.is_dir():
                inside = [p for p in path.iterdir() if not _passed_over(p)]
                waiting.extend(sorted(inside, key=lambda p: p.name, reverse=True))
                continue
            elif path.is_file():
                yield from _file(path, name)
            else:
                yield _unread(path, name)
        except OSError as error:
            yield _failed(name, error)
        empty = False
    if empty:
        yield Unread(
            name=folder.name,
            fact=f"The folder {folder.name} holds no file.",
            way_out="Put .txt, .html or .jsonl files into it; README is passed over.",
        )


def _passed_over(path: Path) -> bool:
    """Tell whether a file in a folder is hidden, or says what the folder is."""
    return path.name.startswith(".") or path.stem.upper() == "README"


def _file(path: Path, name: str) -> Iterator[RawReport | Unread]:
    suffix = path.suffix.lower()
    if suffix and suffix in _NO_REPORTS.split():
        yield Unread(
            name=name,
            fact=f"Files named {suffix} are not read as reports.",
            way_out="Name it .txt if it is one.",
        )
        return
    with path.open("rb") as stream:
        yield from _stream(stream, name, suffix)


def _stream(stream: BinaryIO, name: str, suffix: str) -> Iterator[RawReport | Unread]:
    start = stream.read(_HEAD_BYTES)
    form = form_of(start, suffix)
    if form is Form.LINES:
        yield from _or_empty(reports_of_lines(start, stream, name), name)
        return
    # One byte more than the limit tells a longer input from one that just fits.
    data = start + stream.read(MAX_REPORT_BYTES + 1 - len(start))
    if form is Form.JSON:
        objects = _objects(data, name) if len(data) <= MAX_REPORT_BYTES else None
        found = iter(objects) if objects is not None else reports_of_lines(data, stream, name)
        yield from _or_empty(found, name)
    elif len(data) > MAX_REPORT_BYTES:
        yield Unread(
            name=name,
            fact=f"{name} is longer than {MAX_REPORT_BYTES:,} bytes, the limit for one report.",
            way_out="Split it into reports, or write them as JSON Lines (.jsonl).",
        )
    elif not data.strip():
        yield _empty(name)
    else:
        media = Media.HTML if form is Form.HTML else Media.TEXT
        yield RawReport(name=name, data=data, media=media)


def _objects(data: bytes, name: str) -> list[RawReport] | None:
    """Return the reports of one JSON object or list, `None` where the bytes are neither."""
    body = data.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        if body.startswith(b"["):
            objects = [bytes(raw) for raw in msgspec.json.decode(body, type=list[msgspec.Raw])]
            names = [f"{name}:{number}" for number in range(1, len(objects) + 1)]
        else:
            objects, names = [bytes(msgspec.json.decode(body, type=msgspec.Raw))], [name]
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    pairs = zip(names, objects, strict=True)
    return [RawReport(name=named, data=found, media=Media.JSON) for named, found in pairs]


def _or_empty(found: Iterator[RawReport | Unread], name: str) -> Iterator[RawReport | Unread]:
    first = next(found, None)
    if first is None:
        yield _empty(name)
        return
    yield first
    yield from found


def _empty(name: str) -> Unread:
    return Unread(name=name, fact=f"{name} is empty.", way_out="Give a report with words in it.")


def _unread(path: Path, name: str) -> Unread:
    if path.exists():
        fact = f"{name} is neither a file nor a folder."
    else:
        fact = f"There is no file or folder {path}."
    return Unread(name=name or str(path), fact=fact, way_out="Check the spelling of the path.")


def _failed(name: str, error: OSError) -> Unread:
    why = error.strerror or str(error)
    return Unread(
        name=name, fact=f"{name} cannot be read: {why}.", way_out="Check the file's permissions."
    )
