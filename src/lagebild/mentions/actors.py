"""Who: listed names in every inflected form, bodies of countries, persons, back-pointing nouns."""

from collections.abc import Callable, Sequence

from lagebild.domain.actor import PARTIES, ActorKind
from lagebild.domain.mention import ActorMention
from lagebild.domain.report import Report, Sentence
from lagebild.gazetteer.actors import ActorIndex
from lagebild.mentions import actor_phrases as phrases
from lagebild.mentions.actor_phrases import Found
from lagebild.mentions.actor_tables import ActorTables, tables_for
from lagebild.mentions.persons import persons_in, repeated, surnames
from lagebild.mentions.words import Word, span_of, words_of

_Reader = Callable[[ActorTables, Sequence[Word], int], Found | None]
# Of two readings of one length the first counts.
_READERS: tuple[_Reader, ...] = (
    phrases.fighters_of,
    phrases.national,
    phrases.named,
    phrases.people,
    phrases.nominal,
    phrases.alone,
)


def find_actors(
    report: Report, sentences: Sequence[Sentence], index: ActorIndex
) -> tuple[ActorMention, ...]:
    """Return all mentions of actors in the order of the text, without overlaps.

    At each place the longest reading counts. `options` are empty where nobody listed the actor,
    for persons only named here, and for nouns that point back (`nominal`).
    """
    tables = tables_for(index, report.language)
    read = [words_of(report, sentence) for sentence in sentences]
    found = [in_sentence(tables, words) for words in read]
    persons = surnames(found, read)
    found = [repeated(words, each, persons) for words, each in zip(read, found, strict=True)]
    return tuple(
        ActorMention(
            span=(span := span_of(words, each.first, each.end)),
            text=span.of(report.text),
            sentence=sentence.index,
            options=each.options,
            kind=each.kind,
            nominal=each.nominal,
        )
        for sentence, words, in_one in zip(sentences, read, found, strict=True)
        for each in sorted(in_one, key=lambda one: one.first)
    )


def in_sentence(tables: ActorTables, words: Sequence[Word]) -> list[Found]:
    """Return the actors in one sentence, the longest reading at each place."""
    shouted = not any(word.text.islower() for word in words) and len(words) > 2
    found: list[Found] = []
    at = 0
    while at < len(words):
        best = _best(tables, words, at)
        if best is None or (shouted and words[at].text.isupper() and len(words[at].text) < 4):
            at += 1
            continue
        found.append(best)
        at = best.end
    joined = _apposed(found, words)
    return joined + persons_in(tables, words, joined)


def _best(tables: ActorTables, words: Sequence[Word], at: int) -> Found | None:
    best: Found | None = None
    for reader in _READERS:
        one = reader(tables, words, at)
        if one is not None:
            one = phrases.with_fighters(tables, words, one) if not one.nominal else one
        if one is not None and (best is None or _weight(one) > _weight(best)):
            best = one
    return best


def _weight(found: Found) -> tuple[int, bool]:
    """Longer goes first; of one length, what somebody listed."""
    return found.end, bool(found.options) or found.nominal


def _apposed(found: Sequence[Found], words: Sequence[Word]) -> list[Found]:
    """Join a noun with the name right after it: "the militant group Hamas"."""
    kept: list[Found] = []
    for each in found:
        last = kept[-1] if kept else None
        beside = last is not None and last.end == each.first
        if last and beside and last.nominal and not each.nominal:
            party = last.kind is ActorKind.GROUP and each.kind in PARTIES
            if (party or last.kind is each.kind) and not words[each.first].gap.strip(" \"„“”»«'"):
                kept[-1] = Found(
                    first=last.first, end=each.end, options=each.options, kind=each.kind
                )
                continue
        kept.append(each)
    return kept
