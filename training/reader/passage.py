"""A passage of the corpus: text, spans and claims, parsed from its marked form."""

import re
from collections.abc import Iterator, Mapping

import msgspec

KINDS = {"a": "actor", "s": "source", "p": "place", "t": "time", "f": "figure", "c": "trigger"}
SLOTS = ("actor", "recipient", "place", "to", "time", "fig", "origin", "via")
_SPAN = re.compile(r"\{([asptfc]\d+)(?:=([asp]\d+))?:([^{}]*)\}")
_MARK = re.compile(r"[{}]")


class PassageError(ValueError):
    """A passage that breaks the form, with the line and the way out."""


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Characters `start` to `end` of the text; `id` as marked, `stands_for` an id or empty."""

    id: str
    start: int
    end: int
    stands_for: str = ""

    @property
    def kind(self) -> str:
        """Return the kind that the id's letter says."""
        return KINDS[self.id[0]]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: its trigger's id, type, slots as lists of ids."""

    trigger: str
    type: str
    slots: Mapping[str, tuple[str, ...]] = {}
    modality: str = "asserted"
    aspect: str = "none"
    same: str = ""
    of: str = ""


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """Words that someone is said to have said: parts in order, and who, where that is told."""

    type: str
    parts: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None = None


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A text with its spans in order and its claims; `head` holds lang, published, kind, war.

    `speeches` is None where nobody looked for them.
    """

    id: str
    head: Mapping[str, str]
    text: str
    spans: tuple[Span, ...] = ()
    claims: tuple[Line, ...] = ()
    speeches: tuple[Speech, ...] | None = None


def parse(source: str) -> Iterator[Passage]:
    """Yield the passages of a file; raise `PassageError` at the first that breaks the form."""
    for block in re.split(r"(?m)^=== ", source)[1:]:
        yield _passage(block)


def _passage(block: str) -> Passage:
    name, _, rest = block.partition("\n")
    head_text, gap, rest = rest.partition("\n\n")
    body, rule, lines = rest.rpartition("\n---")
    if not gap or not rule:
        raise PassageError(f"{name}: a blank line after the head or the line '---' is missing")
    head = dict(line.split(": ", 1) for line in head_text.splitlines() if ": " in line)
    text, spans = _unmark(name, body.strip("\n"))
    claims = tuple(_line(name, line) for line in lines.splitlines() if line.strip())
    return Passage(id=name.strip(), head=head, text=text, spans=spans, claims=claims)


def _unmark(name: str, marked: str) -> tuple[str, tuple[Span, ...]]:
    plain, spans, at = [], [], 0
    length = 0
    for found in _SPAN.finditer(marked):
        before = marked[at : found.start()]
        plain += [before, found[3]]
        start = length + len(before)
        length = start + len(found[3])
        spans.append(Span(id=found[1], start=start, end=length, stands_for=found[2] or ""))
        at = found.end()
    plain.append(marked[at:])
    text = "".join(plain)
    if stray := _MARK.search(text):
        around = text[max(0, stray.start() - 40) : stray.start() + 40]
        raise PassageError(f"{name}: a mark is nested, open or misspelt near {around!r}")
    return text, tuple(spans)


def _line(name: str, line: str) -> Line:
    words = line.split()
    if len(words) < 2 or words[0][0] != "c":
        raise PassageError(f"{name}: {line!r} is no claim: trigger, type, slots")
    slots: dict[str, tuple[str, ...]] = {}
    single = {"mod": "asserted", "asp": "none", "same": "", "of": ""}
    for word in words[2:]:
        key, sign, value = word.partition("=")
        if not sign or not value or (key not in single and key not in SLOTS):
            raise PassageError(
                f"{name}: {word!r} in {line!r} is no slot; known: {', '.join(SLOTS)}"
            )
        if key in single:
            single[key] = value
        else:
            slots[key] = tuple(value.split(","))
    return Line(
        trigger=words[0],
        type=words[1],
        slots=slots,
        modality=single["mod"],
        aspect=single["asp"],
        same=single["same"],
        of=single["of"],
    )
