"""Agency credits: "haz/qu (afp, dpa)", "/ritzau/", "Quelle: dpa", "With material from Reuters"."""

import re
from collections.abc import Mapping, Sequence

from lagebild.domain.ids import ActorId
from lagebild.domain.report import Block, BlockKind, Credit
from lagebild.domain.span import Span
from lagebild.reading.line_marks import line_words

# Longer lines are prose.
_LONGEST_LINE = 100
_INSIDE = r"[^()\[\]/\n]{2,60}"
# The initials of editors may stand before an agency's bracket, parted by slashes.
_BRACKET = re.compile(rf"(?:[a-zß-ÿ]{{2,8}}(?:/[a-zß-ÿ]{{2,8}})*\s+)?[(\[]({_INSIDE})[)\]]")
_SLASHED = re.compile(r"/((?:[^()\[\]\s]|\s(?!\s)){2,40})/")
_AT_END = re.compile(
    rf"(?<=[.!?…\"”“»'’])\s+(?:[(\[](?P<bracket>{_INSIDE})[)\]]|/(?P<slashed>{_INSIDE})/)$"
)
_SHORT = re.compile(r"[^\W\d_]{2,8}")
_BETWEEN = re.compile(r"\s*[,/;+&|-]\s*")


def credit_start(line: str, names: Mapping[str, ActorId]) -> int | None:
    """Return where the line's closing credit begins, 0 for a whole line, `None` for no credit."""
    if len(line) <= _LONGEST_LINE:
        whole = _BRACKET.fullmatch(line) or _SLASHED.fullmatch(line)
        if whole and _all_credited(whole[1], names):
            return 0
        cue = line_words().credit.match(line)
        if cue and names_in(line[cue.end() :], names):
            return 0
        if all(t.casefold() in names for t in _BETWEEN.split(line.rstrip("."))):
            return 0
    end = _AT_END.search(line, max(0, len(line) - _LONGEST_LINE))
    if end and _all_credited(end["bracket"] or end["slashed"], names):
        return end.start() + len(end[0]) - len(end[0].lstrip())
    return None


def find_credits(
    text: str, blocks: Sequence[Block], names: Mapping[str, ActorId]
) -> tuple[Credit, ...]:
    """Return the agencies that the credit blocks and agency datelines name, each once.

    Names that the mapping lacks count only in brackets or slashes at the very end of the report.
    """
    found: dict[str, Credit] = {}
    prose = (BlockKind.BODY, BlockKind.HEADLINE)
    last = max((b.span.end for b in blocks if b.kind in prose), default=0)
    for block in blocks:
        if block.kind not in (BlockKind.CREDIT, BlockKind.DATELINE):
            continue
        line = block.span.of(text)
        spans = names_in(line, names)
        if block.kind is BlockKind.CREDIT and block.span.start >= last:
            spans = sorted({*spans, *_short_tokens(line, spans)})
        for span in spans:
            name = span.of(line)
            credit = Credit(
                text=name, span=span.shifted(block.span.start), actor=names.get(name.casefold())
            )
            found.setdefault(credit.actor or name.casefold(), credit)
    return tuple(found.values())


def names_in(line: str, names: Mapping[str, ActorId]) -> list[Span]:
    """Return where the line holds whole names of the mapping; the longest wins."""
    spans: list[Span] = []
    folded = line.casefold()
    if len(folded) != len(line):
        folded = line.lower() if len(line.lower()) == len(line) else line
    for name in sorted(names, key=lambda n: (-len(n), n)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
            span = Span(start=match.start(), end=match.end())
            if not any(span.overlaps(taken) for taken in spans):
                spans.append(span)
    return sorted(spans)


def is_credit_list(inside: str, names: Mapping[str, ActorId]) -> bool:
    """Tell whether every part of what stands in a bracket is a name of the mapping."""
    parts = _BETWEEN.split(inside.strip())
    return inside.casefold() in names or all(p.casefold() in names for p in parts)


def _all_credited(inside: str, names: Mapping[str, ActorId]) -> bool:
    parts = _BETWEEN.split(inside.strip())
    return is_credit_list(inside, names) or all(map(_is_short, parts))


def _is_short(token: str) -> bool:
    return bool(_SHORT.fullmatch(token)) and (token.islower() or token.isupper())


def _short_tokens(line: str, taken: Sequence[Span]) -> list[Span]:
    match = _BRACKET.fullmatch(line) or _SLASHED.fullmatch(line)
    if match is None:
        return []
    tokens = [
        Span(start=match.start(1) + t.start(), end=match.start(1) + t.end())
        for t in re.finditer(r"[^\s,/;+&|-]+", match[1])
    ]
    return [t for t in tokens if _is_short(t.of(line)) and not any(t.overlaps(s) for s in taken)]
