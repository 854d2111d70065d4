"""Damaged inputs through the whole way: told or read, never an exception, good ones beside read."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from lagebild.domain.report import RawReport, Report, Unread
from lagebild.reading.inputs import inputs_of
from lagebild.reading.read import read
from lagebild.text.sentences import split

from .reports import LONG, LONG_DA, NAMES

TEXT = f" date 2017-11 {LONG}\n\nKampf um Tal Warda\n\n{LONG_DA}\n\nabc/de (afp, dpa)\n".encode()
PAGE = (
    f"<!DOCTYPE html><html><head><meta charset=utf-8><title>Lage</title></head><body>"
    f"<nav>Start</nav><article><h1>Lage</h1><p>{LONG}</p><table><tr><td>x</td></tr></table></article></body></html>"
).encode()
LINES = (
    f'{{"id": "a", "text": "{LONG}", "published": "2017-11-09"}}\n{{"text": "{LONG}"}}\n'.encode()
)
SEEDS = (("text.txt", TEXT), ("page.html", PAGE), ("feed.jsonl", LINES), ("feed.json", LINES))
Mutation = Callable[[random.Random, bytes], bytes]


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def turn_bytes(chance: random.Random, data: bytes) -> bytes:
    turned = bytearray(data)
    for _ in range(chance.randrange(1, 30)):
        turned[chance.randrange(len(turned))] = chance.randrange(256)
    return bytes(turned)


def recode(chance: random.Random, data: bytes) -> bytes:
    charset = chance.choice(["utf-16", "utf-16-le", "cp1252", "cp850", "utf-32", "koi8-r", "utf-7"])
    return data.decode().encode(charset, "replace")


def wrong_mark(chance: random.Random, data: bytes) -> bytes:
    return chance.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0"]) + data


def zeros(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + b"\0" * chance.randrange(1, 9) + data[at:]


def nest(chance: random.Random, data: bytes) -> bytes:
    opening = chance.choice([b"<div>", b"<b><p>", b"[", b'{"text":', b"<table><tr><td>", b"("])
    return opening * chance.choice([50, 3_000, 10_000]) + data


def repeat(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at : at + chance.randrange(1, 60)] * 300 + data[at:]


def words_between(chance: random.Random, data: bytes) -> bytes:
    odd = [
        "\u202e",
        "\ud7ff",
        "\ufeff",
        "\u2028",
        "İ",
        "\x0c",
        "﷽",
        "\\ud800",
        "&#0;",
        "<!--",
        '"}\n{"',
    ]
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(odd).encode() * chance.randrange(1, 40) + data[at:]


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    turn_bytes,
    recode,
    wrong_mark,
    zeros,
    nest,
    repeat,
    words_between,
)


def outcomes(folder: Path) -> list[Report | Unread]:
    found = [
        given if isinstance(given, Unread) else read(given, NAMES) for given in inputs_of(folder)
    ]
    for report in found:
        if isinstance(report, Report):
            check(report)
    return found


def check(report: Report) -> None:
    report.text.encode()
    at = 0
    for block in report.blocks:
        assert not report.text[at : block.span.start].strip()
        at = block.span.end
    assert not report.text[at:].strip()
    for sentence in split(report):
        words = sentence.span.of(report.text)
        assert words == words.strip() != ""
        assert report.blocks[sentence.paragraph].span.contains(sentence.span)
    for evidence in report.publication.evidence:
        assert evidence.span is None or evidence.span.of(report.text) == evidence.quote
    for credit in report.credits:
        assert credit.span is None or credit.span.of(report.text) == credit.text


@pytest.mark.parametrize("seed", range(25))
def test_damaged_input_is_told_or_read_and_the_good_one_beside_it_is_read(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage each time, no secret
    for i, mutation in enumerate(MUTATIONS):
        name, data = chance.choice(SEEDS)
        damaged = mutation(chance, data)
        if chance.random() < 0.3:
            damaged = chance.choice(MUTATIONS)(chance, data)
        (tmp_path / f"{i}-{name}").write_bytes(damaged)
    (tmp_path / "z-good.txt").write_text(LONG)
    found = outcomes(tmp_path)
    assert len(found) > len(MUTATIONS)
    last = found[-1]
    assert isinstance(last, Report)
    assert last.text == LONG


def test_line_of_50_megabytes_is_told_and_its_neighbours_are_read(tmp_path: Path) -> None:
    first, second = LINES.splitlines(keepends=True)
    with (tmp_path / "feed.jsonl").open("wb") as stream:
        stream.write(first + b'{"text": "')
        for _ in range(50):
            stream.write(b"Die Armee " * 100_000)
        stream.write(b'"}\n' + second)
    found = outcomes(tmp_path)
    assert [type(f) for f in found] == [Report, Unread, Report]


def test_bad_lines_are_told_one_by_one(tmp_path: Path) -> None:
    good = LINES.splitlines()[1]
    (tmp_path / "feed.jsonl").write_bytes(b"\n".join([good, b"{", good, b"\xff\xfe", b"7", good]))
    raws = [given for given in inputs_of(tmp_path) if isinstance(given, RawReport)]
    told = [type(read(given, NAMES)) for given in raws]
    assert told == [Report, Unread, Report, Unread, Unread, Report]
