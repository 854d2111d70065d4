"""Writes the texts that the fact sheets in gold/examples quote, as Lagebild reads them.

    python tools/build_gold_examples.py [--check]

For each sheet NAME.toml this makes NAME.txt and a line of reports.jsonl, with what a feed would
know of the report. `--check` writes nothing and exits 1 where a file would change.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from lagebild.domain.report import RawReport, Report
from lagebild.errors import DataError
from lagebild.reading.inputs import inputs_of
from lagebild.reading.read import read

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
GOLD = ROOT / "gold" / "examples"


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a fact sheet; `dated` is false where the text doesn't give its day."""

    report: str
    lang: str
    published: str
    outlet: str
    source: str | None = None
    dated: bool = True

    @property
    def stem(self) -> str:
        """The report's name without `.txt`, which is its id in a feed."""
        return self.report.removesuffix(".txt")


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` name those that would change."""
    stale = {
        path: data
        for path, data in sorted(gold_files().items())
        if not path.is_file() or path.read_bytes() != data
    }
    for path, data in stale.items():
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT)} is not what the examples give: run this tool")
        else:
            path.write_bytes(data)
            print(path.relative_to(ROOT))
    return 1 if stale and "--check" in arguments else 0


def gold_files() -> dict[Path, bytes]:
    """Return what each file should hold.

    Raises DataError where a sheet's report is not among the examples or can't be read.
    """
    files: dict[Path, bytes] = {}
    lines = []
    for sheet in sheets():
        text = text_of(sheet)
        files[GOLD / sheet.report] = text.encode("utf-8")
        published = {"published": sheet.published} if sheet.dated else {}
        line = {"id": sheet.report, "text": text} | published
        line |= {"outlet": sheet.outlet, "lang": sheet.lang}
        lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    files[GOLD / "reports.jsonl"] = "".join(lines).encode("utf-8")
    return files


def sheets() -> Iterator[Sheet]:
    """Read the heads of all fact sheets, sorted by name."""
    for path in sorted(GOLD.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        if "report" in tables:
            yield msgspec.convert(tables, Sheet)


def text_of(sheet: Sheet) -> str:
    """Return the text of the sheet's report, as it is read from the example."""
    path = EXAMPLES / (sheet.source or sheet.report)
    for raw in inputs_of(path):
        report = read(raw, {}) if isinstance(raw, RawReport) else raw
        if not isinstance(report, Report):
            raise DataError(f"{path} can't be read: {report.fact}", report.way_out)
        if path.suffix != ".jsonl" or report.name == sheet.stem:
            return report.text
    raise DataError(f"{path} has no report {sheet.stem}.", "Mend the sheet's `source`.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
