"""Mentions that the model notices: spans with a kind, and what a description stands for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from lagebild.domain.mention import ActorMention, Mentions, Noticed, PlaceMention, Vicinity
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.encoder.heads import find_antecedents, find_spans
from lagebild.encoder.labels import KINDS
from lagebild.encoder.model import Encoded, Model
from lagebild.encoder.pairs import TokenSpan
from lagebild.gazetteer.places import PlaceIndex
from lagebild.mentions.place_given import mention_given
from lagebild.mentions.place_words import PlaceWords

_PEOPLE = ("actor", "source")


def notice(
    report: Report, sentences: Sequence[Sentence], encoded: Encoded, model: Model
) -> tuple[Noticed, ...]:
    """Return the model's mentions in the order of the text; none crosses a sentence."""
    found = list(_spans(report, sentences, encoded, model))
    antecedents = find_antecedents(model.heads, encoded.states, [tokens for _, tokens in found])
    words = [one.span.of(report.text).casefold() for one, _ in found]
    return tuple(
        # A name that is repeated in the same words stands for itself.
        msgspec.structs.replace(
            one, stands_for=None if other is None or words[other] == words[at] else other
        )
        for at, ((one, _), other) in enumerate(zip(found, antecedents, strict=True))
    )


def _spans(
    report: Report, sentences: Sequence[Sentence], encoded: Encoded, model: Model
) -> Iterator[tuple[Noticed, TokenSpan]]:
    starts = [sentence.span.start for sentence in sentences]
    last = 0
    for tokens, score in find_spans(model.heads, encoded.states):
        start = encoded.tokens.starts[tokens.start]
        span = _whole_words(report.text, start, encoded.tokens.ends[tokens.end - 1])
        at = bisect_right(starts, span.start if span else 0) - 1
        if span is None or at < 0 or not sentences[at].span.contains(span) or span.start < last:
            continue
        last = span.end
        sentence = sentences[at].index
        kind = KINDS[tokens.kind]
        yield Noticed(kind=kind, span=span, sentence=sentence, score=score), tokens


def _whole_words(text: str, start: int, end: int) -> Span | None:
    """Return the span without edges of white space or punctuation, words cut in two made whole."""
    while start < end and not text[start].isalnum() and text[start] not in "„“\"'(":
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)“\"'%"):
        end -= 1
    while start < end and start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(start=start, end=end) if start < end else None


def with_noticed(
    report: Report,
    mentions: Mentions,
    noticed: Sequence[Noticed],
    index: PlaceIndex,
    words: PlaceWords | None = None,
) -> Mentions:
    """Return the mentions that rules found, and those that only the model noticed.

    `words`: the place words of the report's language, None where it has none.
    """
    actors, places = list(mentions.actors), list(mentions.places)
    for one in noticed:
        text = one.span.of(report.text)
        nominal = one.stands_for is not None
        if one.kind in _PEOPLE and not _has(mentions.actors, one.span):
            actors.append(
                ActorMention(span=one.span, text=text, sentence=one.sentence, nominal=nominal)
            )
        elif one.kind == "place" and not _has(mentions.places, one.span):
            given = mention_given(report.text, one.span, one.sentence, index, words)
            options = () if nominal else given.options
            # What no gazetteer lists ("the mosque") lies near what the text names; a name stays.
            if not options and (nominal or text[0].islower()):
                given = msgspec.structs.replace(
                    given, options=(), kind=None, nominal=True, vicinity=Vicinity.NEAR
                )
            places.append(msgspec.structs.replace(given, options=options))
    return msgspec.structs.replace(
        mentions,
        actors=tuple(sorted(actors, key=lambda m: m.span)),
        places=tuple(sorted(places, key=lambda m: m.span)),
    )


def _has(mentions: Sequence[ActorMention] | Sequence[PlaceMention], span: Span) -> bool:
    return any(mention.span.overlaps(span) for mention in mentions)
