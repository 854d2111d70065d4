"""How fast reports are read, and with how much memory.

    python benchmarks/reading.py [REPORTS]

Reads that many (1,000) varied copies of the example reports into a fresh store by the commands
that users type, then five reports into another one, which is the time of a cold start.
"""

import datetime as dt
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from lagebild.domain.report import RawReport, Report
from lagebild.reading.inputs import inputs_of
from lagebild.reading.read import read
from lagebild.text.sentences import split

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "gold" / "examples" / "reports.jsonl"
# Reports that are not shipped, where a checkout has them beside it; else the first examples.
SEEDS = ROOT.parent / "shared" / "gold" / "seeds"

PLACES = {
    "de": ("Albu Kamal", "Majadin", "Rakka", "Deir Essor", "Hadschin", "Susa", "Baghus", "Mossul"),
    "da": ("Albu Kamal", "Al-Qaim", "Rawa", "Raqqa", "Hajin", "Baghuz", "Mosul", "Palmyra"),
    "en": ("Albu Kamal", "Raqqa", "Hajin", "Baghuz", "Mosul", "Palmyra", "Tal Afar", "Manbij"),
}
FIRST_DAY = dt.date(2016, 1, 1)


class FeedItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of a feed, as gold/examples/reports.jsonl has it."""

    id: str
    text: str
    outlet: str
    lang: str
    published: str | None = None


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """What one command took: seconds by the clock, and mebibytes at most."""

    seconds: float
    peak: float


def main(count: int) -> None:
    """Run both measurements and print them."""
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder) / "feed.jsonl"
        feed.write_bytes(msgspec.json.Encoder().encode_lines(list(copies(count))))
        measure("copies of the examples", [feed], Path(folder) / "many")
        few = sorted(SEEDS.glob("*.txt")) or sorted((ROOT / "examples").glob("*.txt"))[:5]
        measure("cold start", few, Path(folder) / "few")


def copies(count: int) -> Iterator[FeedItem]:
    """Yield varied copies of the examples, the same ones on every run, no two of them equal."""
    chance = random.Random(count)  # noqa: S311  # nothing secret: the same copies every time
    examples = [
        msgspec.json.decode(line, type=FeedItem)
        for line in GOLD.read_text(encoding="utf-8").splitlines()
    ]
    seen: set[str] = set()
    while len(seen) < count:
        example = examples[len(seen) % len(examples)]
        text = varied(example.text, example.lang, chance)
        if text not in seen:
            seen.add(text)
            day = FIRST_DAY + dt.timedelta(days=chance.randrange(1500))
            yield FeedItem(
                id=f"{len(seen)}-{example.id}",
                text=text,
                outlet=f"{example.outlet} {chance.randrange(9)}",
                lang=example.lang,
                # A text that gives its own day must not be told another one.
                published=None if re.search(r"\b20\d\d\b", text[:300]) else str(day),
            )


def varied(text: str, language: str, chance: random.Random) -> str:
    """Return the text with places, days and other numbers exchanged."""
    names = PLACES[language]
    others = dict(zip(names, chance.sample(names, len(names)), strict=True))
    known = rf"\b({'|'.join(map(re.escape, names))})\b"
    text = re.sub(known, lambda match: others[match[0]], text)
    return re.sub(r"\d+", lambda match: number_like(match[0], chance), text)


def number_like(digits: str, chance: random.Random) -> str:
    """Return another number that can stand in its place: a year, a day or as many digits."""
    if re.fullmatch("20[0-9][0-9]", digits):
        return str(chance.randrange(2014, 2020))
    if len(digits) <= 2:
        return str(chance.randrange(2, 29))
    return str(chance.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))


def measure(title: str, paths: list[Path], store: Path) -> None:
    """Read the files into a fresh store and print what it took."""
    lagebild("init", str(store))
    added = lagebild("add", "--store", str(store), *map(str, paths))
    reading = lagebild("read", "--store", str(store))
    reports = list(reports_of(paths))
    sentences = sum(len(split(report)) for report in reports)
    seconds = added.seconds + reading.seconds
    print(f"{title}: {len(reports):,} reports, {sentences:,} sentences")
    print(f"  add   {added.seconds:7.1f} s   {added.peak:6.0f} MiB at most")
    print(f"  read  {reading.seconds:7.1f} s   {reading.peak:6.0f} MiB at most")
    print(
        f"  both  {len(reports) / seconds:7.1f} reports/s   {sentences / seconds:.0f} sentences/s"
    )


def reports_of(paths: Iterable[Path]) -> Iterator[Report]:
    """Yield the reports of the files, to count what is in them."""
    for path in paths:
        for raw in inputs_of(path):
            report = read(raw, {}) if isinstance(raw, RawReport) else raw
            if isinstance(report, Report):
                yield report


def lagebild(*arguments: str) -> Run:
    """Run one command as a process of its own. Raises ChildProcessError where it fails."""
    command = [sys.executable, "-m", "lagebild", *arguments]
    start = time.perf_counter()
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, stdout=said, stderr=said) as it,
    ):
        _, status, usage = os.wait4(it.pid, 0)
        seconds = time.perf_counter() - start
        it.returncode = os.waitstatus_to_exitcode(status)
        if it.returncode:
            said.seek(0)
            raise ChildProcessError(said.read().decode())
    return Run(seconds=seconds, peak=usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
