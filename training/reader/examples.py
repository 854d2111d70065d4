"""A passage as numbers: token ids, labels of spans and triggers, and what fills which slot."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lagebild.encoder.labels import ASPECTS, HARMS, KINDS, MODALITIES, ROLES, TYPES
from lagebild.encoder.tokens import START, Pieces, Tokens
from lagebild.encoder.windows import windows
from training.reader.passage import Line, Passage, Span

_INJURED = re.compile(r"verletz|verwund|såre|kvæst|tilskade|injur|wound|hurt|maim", re.IGNORECASE)
_MISSING = re.compile(
    r"vermisst|verschwund|verschollen|savne|forsv|missing|disappear", re.IGNORECASE
)
_SLOT = {"fig": "figure"}


class SpanLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A mention: its kind, tokens (half-open), and what else in the text names the same thing."""

    kind: int
    start: int
    end: int
    chain: int
    refers: bool


class ClaimLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger with its type and the mentions in each role.

    `unseen` names the roles that only mentions outside this window fill; claims with the same
    `told` state one thing.
    """

    type: int
    start: int
    end: int
    modality: int
    aspect: int
    harm: int | None
    roles: Mapping[int, frozenset[int]]
    unseen: frozenset[int] = frozenset()
    told: str = ""


class SpeechLabel(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens of what is said, and its speaker in the list of those who may speak."""

    start: int
    end: int
    speaker: int | None


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One window of a passage. Where `marked` is false, only triggers count: none are in it.

    `speeches` is None where nobody looked for them; `speakers` are those who may say something.
    """

    passage: str
    lang: str
    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spans: tuple[SpanLabel, ...]
    claims: tuple[ClaimLabel, ...]
    marked: bool
    own: tuple[int, int]
    speeches: tuple[SpeechLabel, ...] | None = None
    speakers: tuple[SpanLabel, ...] = ()


def examples_of(passage: Passage, pieces: Pieces) -> Iterator[Example]:
    """Yield the windows of a passage as numbers."""
    tokens = pieces.tokenize(passage.text)
    chains = _chains(passage)
    for window in windows(len(tokens)):
        part = Tokens(
            ids=tokens.ids[window.start : window.end],
            starts=tokens.starts[window.start : window.end],
            ends=tokens.ends[window.start : window.end],
        )
        own = (1 + window.own_start - window.start, 1 + window.own_end - window.start)
        yield _example(passage, part, chains, own)


def _example(
    passage: Passage, tokens: Tokens, chains: Sequence[int], own: tuple[int, int]
) -> Example:
    kept: dict[int, int] = {}
    spans: list[SpanLabel] = []
    for at, span in enumerate(passage.spans):
        where = _tokens_of(span, tokens)
        if span.kind == "trigger" or where is None:
            continue
        kept[at] = len(spans)
        kind = KINDS.index(span.kind)
        refers = bool(span.stands_for)
        spans.append(
            SpanLabel(kind=kind, start=where[0], end=where[1], chain=chains[at], refers=refers)
        )
    claims = [
        _claim(line, where, passage, kept, span)
        for line in passage.claims
        for span in passage.spans
        if span.id == line.trigger and (where := _tokens_of(span, tokens))
    ]
    speakers, speeches = _speeches(passage, tokens, spans)
    return Example(
        speeches=speeches,
        speakers=speakers,
        passage=passage.id,
        lang=passage.head.get("lang", ""),
        ids=(START, *tokens.ids),
        starts=(0, *tokens.starts),
        ends=(0, *tokens.ends),
        spans=tuple(spans),
        claims=tuple(claims),
        marked=bool(passage.spans),
        own=own,
    )


def _speeches(
    passage: Passage, tokens: Tokens, spans: Sequence[SpanLabel]
) -> tuple[tuple[SpanLabel, ...], tuple[SpeechLabel, ...] | None]:
    if passage.speeches is None:
        return (), None
    people = (KINDS.index("actor"), KINDS.index("source"))
    speakers = [span for span in spans if span.kind in people]
    out = []
    for speech in passage.speeches:
        who = None
        if speech.speaker and (where := _tokens_at(*speech.speaker, tokens)):
            who = next(
                (n for n, s in enumerate(speakers) if s.start < where[1] and where[0] < s.end), None
            )
            if who is None:
                who = len(speakers)
                speakers.append(
                    SpanLabel(
                        kind=people[1], start=where[0], end=where[1], chain=-1 - who, refers=False
                    )
                )
        for start, end in speech.parts:
            if where := _tokens_at(start, end, tokens):
                out.append(SpeechLabel(start=where[0], end=where[1], speaker=who))
    return tuple(speakers), tuple(out)


def _claim(
    line: Line, where: tuple[int, int], passage: Passage, kept: Mapping[int, int], trigger: Span
) -> ClaimLabel:
    roles: dict[int, frozenset[int]] = {}
    unseen = set()
    for slot, ids in line.slots.items():
        role = ROLES.index(_SLOT.get(slot, slot))
        chosen = set()
        for wanted in ids:
            here = [
                (abs(span.start - trigger.start), at)
                for at, span in enumerate(passage.spans)
                if span.id == wanted and at in kept
            ]
            if here:
                chosen.add(kept[min(here)[1]])
        if chosen:
            roles[role] = frozenset(chosen)
        else:
            unseen.add(role)
    return ClaimLabel(
        type=TYPES.index(line.type),
        start=where[0],
        end=where[1],
        modality=MODALITIES.index(line.modality),
        aspect=ASPECTS.index(line.aspect),
        harm=_harm(passage.text[trigger.start : trigger.end])
        if line.type == "casualties"
        else None,
        roles=roles,
        unseen=frozenset(unseen),
        told=_told(line, passage),
    )


def _told(line: Line, passage: Passage) -> str:
    """Return the trigger that first states what the line states, and its type."""
    first: Line | None = line
    for _ in passage.claims:
        if first is None or not first.same:
            break
        first = next((other for other in passage.claims if other.trigger == first.same), None)
    return f"{first.trigger if first else line.same} {first.type if first else line.type}"


def _harm(trigger: str) -> int:
    """Return what a trigger of casualties counts, which the three languages' words say."""
    if _INJURED.search(trigger):
        return HARMS.index("injured")
    return HARMS.index("missing" if _MISSING.search(trigger) else "killed")


def _tokens_of(span: Span, tokens: Tokens) -> tuple[int, int] | None:
    return _tokens_at(span.start, span.end, tokens)


def _tokens_at(first: int, last: int, tokens: Tokens) -> tuple[int, int] | None:
    """Return the tokens that characters cover, counted behind the start token."""
    inside = [
        at
        for at, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
        if start < end and start < last and end > first
    ]
    return (inside[0] + 1, inside[-1] + 2) if inside else None


def _chains(passage: Passage) -> list[int]:
    """Return for each span the first span that names the same thing."""
    first: dict[str, int] = {}
    parent = list(range(len(passage.spans)))

    def root(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    def join(left: int, right: int) -> None:
        left, right = root(left), root(right)
        parent[max(left, right)] = min(left, right)

    for at, span in enumerate(passage.spans):
        words = passage.text[span.start : span.end].casefold()
        family = "a" if span.id[0] in "as" else span.id[0]
        for key in (f"id {span.id}", f"{family} {words}"):
            # "one of them" twice is not the same one, an id or a name is.
            if key.startswith("id") or (family in "ap" and not span.stands_for):
                join(first.setdefault(key, at), at)
    for at, span in enumerate(passage.spans):
        if span.stands_for and f"id {span.stands_for}" in first:
            join(first[f"id {span.stands_for}"], at)
    return [root(at) for at in range(len(parent))]
