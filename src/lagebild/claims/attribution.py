"""Whose statement it is: cues and sources, and reported mood that carries over sentences."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from lagebild.claims.scene import Scene, any_of, compiled
from lagebild.claims.sources import Source, Standing, relays_of, source_of, unlisted_subject
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.attribution import AttributionTable, CueForm
from lagebild.lexicon.grammar import GrammarTable

# A sentence that cites the one before it names its source within so many characters.
_BACK_WORDS = 40
# After a cue that ends its sentence no more words follow than a day.
# "…, the official Syrian army said": so few words stand between the comma and the name.
_ARTICLES = 3
_TRAILING_WORDS = 3

_Maybe = re.Pattern[str] | None


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One cited statement: its source, its relays, its cue, and the characters that it covers."""

    source: Source
    via: tuple[ActorMention, ...]
    cue: Quote
    form: CueForm
    content: tuple[Span, ...]
    reason: str

    @property
    def size(self) -> int:
        """How many characters it covers: of two, the smaller is the inner one."""
        return sum(len(part) for part in self.content)

    def covers(self, span: Span) -> bool:
        """Tell whether the span lies in the statement."""
        return any(part.contains(span) for part in self.content)


def attributions(
    scenes: Sequence[Scene], table: AttributionTable, grammar: GrammarTable
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions of each sentence.

    A sentence in reported mood without a cue goes on with the last source; "that is what X said"
    gives the sentence before it its source.
    """
    reported, back = any_of(grammar.reported), any_of(table.back)
    out: list[tuple[Attribution, ...]] = []
    last: Attribution | None = None
    paragraph = -1
    for at, scene in enumerate(scenes):
        retold = bool(reported and reported.search(scene.text, *_edges(scene.sentence.span)))
        if scene.sentence.paragraph != paragraph and not retold:
            last = None
        paragraph = scene.sentence.paragraph
        here = tuple(_in_sentence(scene, table, grammar, last))
        if here and at and not out[-1] and _points_back(here[0], scene, back):
            out[-1] = (_moved(here[0], scenes[at - 1], "the next sentence names who said it"),)
        if not here and last and retold:
            here = (_moved(last, scene, "the sentence goes on in reported mood"),)
        last = max(here, key=lambda a: a.size) if here else last
        out.append(here)
    return tuple(out)


def _moved(attribution: Attribution, scene: Scene, reason: str) -> Attribution:
    return msgspec.structs.replace(attribution, content=(scene.sentence.span,), reason=reason)


def _points_back(attribution: Attribution, scene: Scene, back: re.Pattern[str] | None) -> bool:
    start = scene.sentence.span.start
    near = attribution.cue.span.start - start <= _BACK_WORDS
    return bool(near and back and back.match(scene.text, start))


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _in_sentence(
    scene: Scene, table: AttributionTable, grammar: GrammarTable, last: Attribution | None
) -> Iterator[Attribution]:
    told, pronoun, aside = any_of(table.told), any_of(table.pronoun), any_of(table.aside)
    turns, after = any_of(grammar.turns), any_of(grammar.after)
    ties = (grammar.by, grammar.against, grammar.to, grammar.from_, grammar.oblique)
    nobody = (pronoun, *(any_of(each) for each in ties))
    for standing in _cues(scene, table, told):
        source, reason = source_of(standing, scene)
        relays = standing.relays
        if source is None and last and _by_pronoun(standing, scene, pronoun):
            source, reason = last.source, "a pronoun for the source named before"
        if source is None and relays:
            source, relays, reason = relays[0], relays[1:], "the agency that was told"
        if source is None and standing.cue.form is CueForm.VERB:
            source, reason = unlisted_subject(standing, scene, nobody), "no list knows this source"
        if source is None:
            continue
        yield Attribution(
            source=source,
            via=relays,
            cue=Quote(span=standing.span, text=standing.span.of(scene.text)),
            form=standing.cue.form,
            content=_content(standing, scene, source, (aside, turns, after, grammar.verb_last)),
            reason=reason,
        )


def _by_pronoun(standing: Standing, scene: Scene, pronoun: re.Pattern[str] | None) -> bool:
    verb = standing.cue.form is CueForm.VERB
    return bool(verb and pronoun and pronoun.search(scene.text, *_edges(standing.clause)))


def _cues(
    scene: Scene, table: AttributionTable, told: re.Pattern[str] | None
) -> Iterator[Standing]:
    taken: list[Span] = []
    sentence = scene.sentence.span
    for cue in table.cue:
        for match in compiled(cue.word).finditer(scene.text, *_edges(sentence)):
            span = Span(start=match.start(), end=max(match.end(), match.start() + 1))
            if any(span.overlaps(other) for other in taken):
                continue
            particle = compiled(cue.particle) if cue.particle else None
            if particle and not particle.search(scene.text, span.end, sentence.end):
                continue
            taken.append(span)
            yield Standing(
                cue=cue,
                span=span,
                clause=scene.clause_of(span),
                relays=relays_of(scene, span, told),
            )


def _content(
    standing: Standing,
    scene: Scene,
    source: Source,
    grammar: tuple[_Maybe, _Maybe, _Maybe, bool],
) -> tuple[Span, ...]:
    """Return what is said: the whole sentence, or for a verb what follows it.

    What precedes its clause is said too where the clause only cites ("…, said X"), and a clause
    that turns ("but …") ends it.
    """
    aside, turns, after, verb_last = grammar
    sentence, span, clause = scene.sentence.span, standing.span, standing.clause
    if standing.cue.form is not CueForm.VERB:
        return (sentence,)
    parts = []
    if standing.follows(scene.text, sentence) and (source.span or span) >= span:
        parts.append(Span(start=sentence.start, end=span.start))
    elif clause.start > sentence.start and (
        aside and aside.match(scene.text, _word_at(scene.text, clause.start))
    ):
        parts.append(Span(start=sentence.start, end=clause.start))
    elif _trails(standing, scene) and (end := _before_source(standing, scene, source)):
        parts.append(Span(start=sentence.start, end=end))
    start = span.end
    if verb_last and source.span and source.span.end < span.start and _closes(standing, scene):
        # "hat die Stadt für befreit erklärt": what is said stands between source and cue.
        parts.append(Span(start=source.span.end, end=span.start))
    if source.span and span.end <= source.span.start and source.span.end < sentence.end:
        start = source.span.end
    if after and after.search(scene.text, clause.start, span.start):
        # "a day after the army reported it taken": the main clause is not the army's.
        return (*parts, Span(start=start, end=clause.end)) if start < clause.end else tuple(parts)
    later = [c.start for c in scene.clauses if c.start >= start]
    if standing.follows(scene.text, sentence) and start > span.end:
        # "…, sagte die Armeeführung in Damaskus": what belongs to the source is not said.
        start = min(later, default=sentence.end)
    turned = [at for at in later if turns and turns.match(scene.text, _word_at(scene.text, at))]
    end = min(turned, default=sentence.end)
    if start < end:
        parts.append(Span(start=start, end=end))
    return tuple(parts)


def _closes(standing: Standing, scene: Scene) -> bool:
    """Tell whether the cue is the last word of its clause."""
    rest = scene.text[standing.span.end : standing.clause.end]
    return not any(letter.isalnum() for letter in rest)


def _trails(standing: Standing, scene: Scene) -> bool:
    """Tell whether a sentence ends in its cue ("…, the army said on Monday")."""
    rest = scene.text[standing.span.end : scene.sentence.span.end]
    return len(rest.split()) <= _TRAILING_WORDS


def _before_source(standing: Standing, scene: Scene, source: Source) -> int:
    """Return where what is said ends before a source that trails it, 0 where nothing is said."""
    start, clause = scene.sentence.span.start, standing.clause
    if source.span and clause.start <= source.span.start < standing.span.start:
        comma = scene.text.rfind(",", start, source.span.start)
        if comma > clause.start and len(scene.text[comma : source.span.start].split()) <= _ARTICLES:
            return comma
    return clause.start if clause.start > start else 0


def _word_at(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
