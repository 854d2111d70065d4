"""How the slots of true claims are best linked: nearest name, paragraph chain, or the model.

`python -m training.reader.ladder GOLD…` takes each claim of the fact sheets that the model finds
in its first quote, the sheets' own names, and prints how often each way picks the right one.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from lagebild.claims.learned.candidates import token_span
from lagebild.domain.span import Span
from lagebild.encoder.heads import Trigger, find_triggers
from lagebild.encoder.model import Encoded, Model, load_model
from lagebild.encoder.slots import find_claims
from lagebild.evaluation.forms import Entities, GoldClaim, GoldFolder, GoldReport
from lagebild.evaluation.gold_folder import load_folder

# Below the reader's threshold: here only the link is asked for.
_LOW = 0.05
_KINDS = {"place": "place", "actor": "actor", "recipient": "actor", "origin": "source"}
Named = tuple[Span, str]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A true claim with its trigger, the names in the text, and the model's answers by slot."""

    claim: GoldClaim
    trigger: Span
    text: str
    names: Mapping[str, tuple[Named, ...]]
    said: Mapping[str, str | None]


def names_in(text: str, keys: Mapping[str, Sequence[str]]) -> Iterator[Named]:
    """Yield where the names of each key stand, in the order of the text, the longest first."""
    taken: list[Span] = []
    pairs = [(name, key) for key, names in keys.items() for name in names if len(name) > 1]
    for name, key in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}", text):
            span = Span(start=match.start(), end=match.end())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span, key


def asked_in(report: GoldReport, entities: Entities, model: Model) -> Iterator[Asked]:
    """Yield the claims of a report whose trigger the model finds in a quote."""
    places = {key: entry.names for key, entry in entities.places.items()}
    actors = {key: entry.names for key, entry in entities.actors.items()}
    names = {
        "place": tuple(sorted(names_in(report.text, places))),
        "actor": tuple(sorted(names_in(report.text, actors))),
    }
    names["source"] = names["actor"]
    encoded = model.encode(report.text)
    triggers = find_triggers(model.heads, encoded.states, encoded.tokens.words(), _LOW)
    for claim, quotes in zip(report.sheet.claim, report.quotes, strict=True):
        kind = claim.type.rpartition(".")[2]
        found = [
            (trigger, span)
            for trigger in triggers
            if trigger.type == kind
            and (span := _characters(encoded, trigger))
            and quotes[0].span.contains(span)
        ]
        if found:
            trigger, span = max(found, key=lambda pair: pair[0].score)
            said = {slot: _said(slot, trigger, names, encoded, model) for slot in _KINDS}
            yield Asked(claim=claim, trigger=span, text=report.text, names=names, said=said)


def _characters(encoded: Encoded, trigger: Trigger) -> Span | None:
    start, end = encoded.tokens.starts[trigger.start], encoded.tokens.ends[trigger.end - 1]
    return Span(start=start, end=end) if start < end else None


def _said(
    slot: str,
    trigger: Trigger,
    names: Mapping[str, tuple[Named, ...]],
    encoded: Encoded,
    model: Model,
) -> str | None:
    rows = [
        (tokens, key)
        for span, key in names[_KINDS[slot]]
        if (tokens := token_span(encoded.tokens, span, _KINDS[slot]))
    ]
    spans = [tokens for tokens, _ in rows]
    (claim,) = find_claims(model.heads, encoded.states, [trigger], spans, model.card.cutoffs)
    filled = claim.roles.get(slot, ())
    return rows[filled[0].candidate][1] if filled else None


def nearest(asked: Asked, slot: str) -> str | None:
    """Return the name that stands nearest to the trigger."""
    row = asked.names[_KINDS[slot]]
    return min(row, key=lambda name: name[0].distance(asked.trigger), default=(None, None))[1]


def before(asked: Asked, slot: str) -> str | None:
    """Return the last name before the trigger, else the first after it."""
    row = asked.names[_KINDS[slot]]
    earlier = [key for span, key in row if span.end <= asked.trigger.start]
    return earlier[-1] if earlier else next((key for _, key in row), None)


def chained(asked: Asked, slot: str) -> str | None:
    """Return the name nearest in the trigger's paragraph, else the last of those before it."""
    start = asked.text.rfind("\n", 0, asked.trigger.start) + 1
    end = asked.text.find("\n", asked.trigger.end)
    inside = [
        (span.distance(asked.trigger), key)
        for span, key in asked.names[_KINDS[slot]]
        if start <= span.start and (end < 0 or span.end <= end)
    ]
    return min(inside)[1] if inside else before(asked, slot)


def learned(asked: Asked, slot: str) -> str | None:
    """Return what the model picks, which may be nothing."""
    return asked.said[slot]


WAYS: Mapping[str, Callable[[Asked, str], str | None]] = {
    "nearest": nearest,
    "last before": before,
    "paragraph": chained,
    "model": learned,
}


def gold_of(claim: GoldClaim, slot: str, names: Sequence[Named]) -> frozenset[str]:
    """Return the keys that are right, of those that the text names."""
    value = getattr(claim, slot)
    keys = value if isinstance(value, tuple) else (value,)
    named = {key for _, key in names}
    return frozenset(key for key in keys if key and key in named)


def ladder(folder: GoldFolder, model: Model) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Return how often each way is right for each slot, and of how many claims."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for report in folder.reports:
        for asked in asked_in(report, folder.entities, model):
            for slot in _KINDS:
                gold = gold_of(asked.claim, slot, asked.names[_KINDS[slot]])
                if not gold:
                    continue
                total[slot] += 1
                for name, way in WAYS.items():
                    right[slot, name] += way(asked, slot) in gold
    return right, total


def main(folders: Sequence[str]) -> None:
    """Print one line a slot, one column a way."""
    model = load_model()
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for folder in folders:
        more, count = ladder(load_folder(Path(folder)), model)
        right += more
        total += count
    print(f"{'slot':10}{'claims':>8}" + "".join(f"{name:>13}" for name in WAYS))
    for slot in _KINDS:
        cells = [right[slot, name] / max(1, total[slot]) for name in WAYS]
        print(f"{slot:10}{total[slot]:8}" + "".join(f"{cell:13.2f}" for cell in cells))


if __name__ == "__main__":
    main(sys.argv[1:])
