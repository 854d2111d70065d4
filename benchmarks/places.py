"""Places: names settled with and without their country, in news, and how fast.

    python benchmarks/places.py [--list FILE] [--news FILE] [--errors]

FILE of `--list` is a Python file with rows `S` of spelling, language, country, latitude,
longitude, kind (regions, rivers and countries are left out); of `--news` it is a TR-News XML file.
Neither is shipped; what is not there is skipped, loudly. Wrong and unresolved are counted apart.
"""

import argparse
import re
import runpy
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from lxml import etree

from lagebild.domain.claim import PlaceRef
from lagebild.domain.ids import ReportId
from lagebild.domain.place import distance_km
from lagebild.domain.report import Block, BlockKind, Publication, Report
from lagebild.domain.span import Span
from lagebild.gazetteer.places import PlaceIndex, open_places
from lagebild.lexicon.places import load_places
from lagebild.mentions.place_given import mention_given
from lagebild.mentions.place_words import PlaceWords, ready
from lagebild.mentions.places import find_places
from lagebild.resolution.places import resolve_places
from lagebild.text.sentences import split

LIST_KM = 25.0
NEWS_KM = 161.0
NARROW_KM = 5.0
# Kinds of the list that are areas, not points.
AREAS = frozenset("ARC")
# Countries that share a war with another one of the list.
SAME_WAR = {"IQ": "SY", "RU": "UA", "SS": "SD", "LB": "PS", "BF": "ML", "NE": "ML", "NG": "ML"}
# Some offsets of the news lie a few characters off their phrase.
OFF = 20


class Toponym(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a text names, with where it is."""

    text: str
    span: Span
    country: str
    lat: float
    lon: float


class Score(msgspec.Struct, kw_only=True):
    """How many were right, wrong, unresolved."""

    right: int = 0
    narrow: int = 0
    wrong: int = 0
    unresolved: int = 0
    errors: Counter[str] = msgspec.field(default_factory=Counter)

    def add(self, toponym: Toponym, lat: float | None, lon: float | None, radius: float) -> None:
        """Count one answer."""
        if lat is None or lon is None:
            self.unresolved += 1
            self.errors[f"{toponym.text} ({toponym.country}): unresolved"] += 1
            return
        away = distance_km(lat, lon, toponym.lat, toponym.lon)
        self.right += away <= radius
        self.narrow += away <= NARROW_KM
        self.wrong += away > radius
        if away > radius:
            self.errors[f"{toponym.text} ({toponym.country}): {away:.0f} km off"] += 1

    def line(self, what: str) -> str:
        """Return what is printed of it."""
        count = max(1, self.right + self.wrong + self.unresolved)
        return (
            f"{what:44} right {self.right / count:.3f}, wrong {self.wrong / count:.3f}, "
            f"unresolved {self.unresolved / count:.3f} of {count}"
        )


def report_of(text: str) -> Report:
    """Return a report of that text."""
    return Report(
        id=ReportId("benchmark"),
        name="benchmark",
        text=text,
        blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),),
        language="en",
        digest="",
        publication=Publication(days=None),
    )


def settle(
    text: str, spans: Iterable[Span], index: PlaceIndex, words: PlaceWords | None
) -> Mapping[Span, PlaceRef]:
    """Settle spans that are known to name places, all together."""
    mentions = [mention_given(text, span, 0, index, words) for span in spans]
    return resolve_places(report_of(text), mentions, index)


def listed(path: Path) -> list[Toponym]:
    """Read the list of spellings."""
    return [
        Toponym(text=row[0], span=Span(start=0, end=1), country=row[2], lat=row[3], lon=row[4])
        for row in runpy.run_path(str(path))["S"]
        if row[5] not in AREAS
    ]


def score_list(toponyms: Sequence[Toponym], index: PlaceIndex) -> Iterator[tuple[str, Score]]:
    """Yield the scores with the country known, and for all names of a war without it."""
    known = Score()
    wars: dict[str, list[Toponym]] = defaultdict(list)
    for toponym in toponyms:
        found = index.find(toponym.text, frozenset({toponym.country}))
        best = found[0] if found else None
        known.add(toponym, best.lat if best else None, best.lon if best else None, LIST_KM)
        wars[SAME_WAR.get(toponym.country, toponym.country)].append(toponym)
    yield "list, country known, within 25 km", known
    together = Score()
    for members in wars.values():
        text, spans = "", []
        for toponym in members:
            spans.append(Span(start=len(text), end=len(text) + len(toponym.text)))
            text += toponym.text + ". "
        refs = settle(text, spans, index, None)
        for toponym, span in zip(members, spans, strict=True):
            together.add(toponym, refs[span].lat, refs[span].lon, LIST_KM)
    yield "list, each war together, no country", together


def news(path: Path) -> Iterator[tuple[str, list[Toponym]]]:
    """Yield the texts of a TR-News file with their toponyms."""
    for entry in etree.parse(path).iterfind("article"):
        text, toponyms = entry.findtext("text") or "", []
        for one in entry.iterfind("toponyms/toponym"):
            lat, lon = one.findtext("gaztag/lat"), one.findtext("gaztag/lon")
            phrase, start = one.findtext("phrase") or "", int(one.findtext("start") or 0)
            if lat is None or lon is None:
                continue
            starts = [match.start() for match in re.finditer(re.escape(phrase), text)]
            near = min(starts, key=lambda at: abs(at - start), default=start)
            start = near if abs(near - start) <= OFF else start
            toponyms.append(
                Toponym(
                    text=phrase,
                    span=Span(start=start, end=start + len(phrase)),
                    country=one.findtext("gaztag/country") or "",
                    lat=float(lat),
                    lon=float(lon),
                )
            )
        yield text, toponyms


def score_news(path: Path, index: PlaceIndex) -> tuple[Score, str, float]:
    """Return the score of given spans, a line on our own, and the spans settled in a second."""
    table = load_places("en")
    words, given = ready(table), Score()
    right = found = gold = 0
    seconds = 0.0
    for text, toponyms in news(path):
        started = time.process_time()
        refs = settle(text, [toponym.span for toponym in toponyms], index, words)
        seconds += time.process_time() - started
        for toponym in toponyms:
            given.add(toponym, refs[toponym.span].lat, refs[toponym.span].lon, NEWS_KM)
        report = report_of(text)
        mentions = find_places(report, split(report), index, table)
        own = resolve_places(report, mentions, index)
        placed = [m for m in mentions if not m.nominal and own[m.span].lat is not None]
        spare = [m for m in placed if not any(m.span.overlaps(t.span) for t in toponyms)]
        found += len(spare)
        gold += len(toponyms)
        for toponym in toponyms:
            ref = next((own[m.span] for m in placed if m.span.overlaps(toponym.span)), None)
            if ref is not None and ref.lat is not None and ref.lon is not None:
                found += 1
                right += distance_km(ref.lat, ref.lon, toponym.lat, toponym.lon) <= NEWS_KM
    precision, recall = right / max(1, found), right / max(1, gold)
    line = f"F1 {2 * right / max(1, found + gold):.3f} ({precision:.3f}, {recall:.3f})"
    return given, line, gold / max(seconds, 1e-9)


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", type=Path, default=Path("list of toponyms"))
    parser.add_argument("--news", type=Path, default=Path("TR-News.xml"))
    parser.add_argument("--errors", action="store_true", help="Name each error.")
    typed = parser.parse_args()
    started = time.perf_counter()
    open_places().close()
    print(f"open the gazetteer: {(time.perf_counter() - started) * 1000:.1f} ms (below 50)")
    scores: list[tuple[str, Score]] = []
    with open_places() as index:
        if typed.list.is_file():
            scores += score_list(listed(typed.list), index)
        else:
            print(f"SKIPPED: there is no {typed.list}, give it with --list.")
        if typed.news.is_file():
            given, line, pace = score_news(typed.news, index)
            scores.append(("news, given spans, within 161 km", given))
            count = given.right + given.wrong + given.unresolved
            print(f"news, given spans, within 5 km: {given.narrow / max(1, count):.3f}")
            print(f"news, names found by us, within 161 km: {line}")
            print(f"settled in a second of one core: {pace:.0f} (2,000 or more)")
        else:
            print(f"SKIPPED: there is no {typed.news}, give it with --news.")
    for what, score in scores:
        print(score.line(what))
        if typed.errors:
            print(*(f"  {count} x {said}" for said, count in score.errors.most_common()), sep="\n")


if __name__ == "__main__":
    main()
