"""Reports written for these tests, and short ways to read them."""

from collections.abc import Mapping

from lagebild.domain.ids import ActorId
from lagebild.domain.report import Block, BlockKind, Media, RawReport, Report, Unread
from lagebild.reading.read import read

NAMES: Mapping[str, ActorId] = {
    name: ActorId(name.replace(" ", "-"))
    for name in ("afp", "ap", "dpa", "reuters", "ritzau", "meridian wire")
}
LONG = (
    "Die Armee hat nach eigenen Angaben am Freitag die Stadt Tal Warda eingenommen und den "
    "Grenzübergang gesperrt."
)
LONG_DA = (
    "Hæren har ifølge en talsmand indtaget byen Tal Warda og lukket grænseovergangen mod øst for "
    "al trafik."
)
LONG_EN = (
    "The army says that it has taken the town of Tal Warda and closed the border crossing to all "
    "traffic."
)


def raw(data: str | bytes, media: Media = Media.TEXT, name: str = "bericht.txt") -> RawReport:
    encoded = data.encode() if isinstance(data, str) else data
    return RawReport(name=name, data=encoded, media=media)


def report_of(data: str | bytes, media: Media = Media.TEXT, name: str = "bericht.txt") -> Report:
    report = read(raw(data, media, name), NAMES)
    assert isinstance(report, Report), report
    return report


def unread_of(data: str | bytes, media: Media = Media.TEXT, name: str = "bericht.txt") -> Unread:
    unread = read(raw(data, media, name), NAMES)
    assert isinstance(unread, Unread), unread
    return unread


def words(report: Report, kind: BlockKind) -> list[str]:
    return [block.span.of(report.text) for block in report.blocks if block.kind is kind]


def kind_of(report: Report, start: str) -> BlockKind:
    found: list[Block] = [b for b in report.blocks if b.span.of(report.text).startswith(start)]
    assert len(found) == 1, (start, report.blocks)
    return found[0].kind
