"""Short texts read for actors, each line a sentence."""

from collections.abc import Sequence
from functools import cache

from lagebild.domain.claim import ActorRef
from lagebild.domain.mention import ActorMention
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.gazetteer.actors import ActorIndex, load_actors
from lagebild.mentions.actor_tables import ActorTables, tables_for
from lagebild.mentions.actors import find_actors
from lagebild.mentions.words import Word, words_of
from lagebild.resolution.actors import Whereabouts, resolve_actors
from lagebild.resolution.speakers import speaks_for
from tests.mentions.passages import ANCHOR_DAY, report_of


@cache
def index() -> ActorIndex:
    """Return the shipped actors, loaded once."""
    return load_actors()


def tables(language: str) -> ActorTables:
    """Return what a language looks up."""
    return tables_for(index(), language)


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """Return the lines of a report as its sentences."""
    found, start = [], 0
    for number, line in enumerate(report.text.split("\n")):
        span = Span(start=start, end=start + len(line))
        found.append(Sentence(index=number, paragraph=number, span=span))
        start = span.end + 1
    return tuple(found)


def words_in(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of a text of one sentence."""
    report = report_of(text, language)
    return words_of(report, sentences_of(report)[0])


def actors_of(text: str, language: str) -> tuple[ActorMention, ...]:
    """Return the mentions of actors in a text."""
    report = report_of(text, language)
    return find_actors(report, sentences_of(report), index())


def read(text: str, language: str) -> dict[str, str]:
    """Return the only option of each mention by its words, or its kind where it has none."""
    return {
        mention.text: mention.options[0]
        if len(mention.options) == 1
        else f"{len(mention.options)} {mention.kind}"
        for mention in actors_of(text, language)
    }


def meant(
    text: str, language: str, countries: Sequence[str] = (), day: str = ANCHOR_DAY
) -> list[tuple[str, ActorRef]]:
    """Return each mention's words and who is meant, in the order of the text."""
    report = report_of(text, language, day)
    sentences = sentences_of(report)
    where = Whereabouts(countries=tuple(countries))
    refs = resolve_actors(report, sentences, actors_of(text, language), index(), where)
    return [(span.of(text), refs[span]) for span in sorted(refs)]


def last(
    text: str, language: str, countries: Sequence[str] = (), day: str = ANCHOR_DAY
) -> ActorRef:
    """Return who is meant by the last mention of a text."""
    return meant(text, language, countries, day)[-1][1]


def bodies(text: str, language: str) -> dict[str, str]:
    """Return for whom each person speaks, by the person's words."""
    report = report_of(text, language)
    found = speaks_for(report, sentences_of(report), actors_of(text, language), index())
    return {span.of(text): body for span, body in found.items()}
