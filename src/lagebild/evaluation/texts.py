"""The report that a fact sheet is about: where it lies, its bytes, and its text."""

from pathlib import Path

import msgspec

from lagebild.domain.report import Media, RawReport, Unread
from lagebild.errors import DataError
from lagebild.evaluation.forms import FactSheet
from lagebild.reading.read import read

FEED = "reports.jsonl"
_MEDIA = {".html": Media.HTML, ".htm": Media.HTML}


class _FeedLine(msgspec.Struct, frozen=True, kw_only=True):
    id: str


def text_of(sheet_path: Path, sheet: FactSheet) -> str:
    """Return the report's text: the file beside the sheet, else what is read of `raw_report`.

    Raises DataError where there is neither.
    """
    beside = sheet_path.parent / sheet.report
    if beside.is_file():
        return beside.read_text("utf-8")
    report = read(raw_report(sheet_path, sheet), {})
    if isinstance(report, Unread):
        raise DataError(f"{sheet_path}: {report.name}: {report.fact}", report.way_out)
    return report.text


def raw_report(sheet_path: Path, sheet: FactSheet) -> RawReport:
    """Return the bytes to read the report from, with all that its provider knew of it.

    They lie in `reports.jsonl` beside the sheet, else in the sheet's `source`, else in its
    `report`. The sheets in `gold/NAME` speak of reports beside them or in `NAME` beside `gold`.
    Raises DataError where there is no such file, or no such line in a feed.
    """
    path = _path(sheet_path, sheet)
    if path.suffix == ".jsonl":
        return RawReport(name=sheet.report, data=_line(path, sheet), media=Media.JSON)
    media = _MEDIA.get(path.suffix.lower(), Media.TEXT)
    return RawReport(name=path.name, data=path.read_bytes(), media=media)


def _path(sheet_path: Path, sheet: FactSheet) -> Path:
    feed = sheet_path.parent / FEED
    if feed.is_file():
        return feed
    folder = sheet_path.resolve().parent
    places = (folder, folder.parent.parent / folder.name)
    for name in (sheet.source, sheet.report):
        for place in places:
            if name and (place / name).is_file():
                return place / name
    raise DataError(
        f'{sheet_path}: there is no text "{sheet.report}".',
        f"Put it beside the sheet or into {places[-1]}.",
    )


def _line(path: Path, sheet: FactSheet) -> bytes:
    decoder = msgspec.json.Decoder(_FeedLine)
    # A feed's id may lack the suffix that the sheet gives the text.
    names = {sheet.report, Path(sheet.report).stem}
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            entry = decoder.decode(line)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            raise DataError(f"{path}, line {number}: {error}.", "Mend the line.") from error
        if entry.id in names:
            return line
    raise DataError(f'{path}: no report has the id "{sheet.report}".', "Add its line.")
