"""Who a cue names: the source of a statement, and the relays it was passed on by."""

import re
from collections.abc import Sequence

import msgspec

from lagebild.claims.scene import Scene
from lagebild.claims.triggers import is_party
from lagebild.domain.actor import ActorKind
from lagebild.domain.claim import ActorRef
from lagebild.domain.mention import ActorMention
from lagebild.domain.span import Span
from lagebild.lexicon.attribution import Cue, CueForm

# A source stands no farther from its cue than this many characters.
_REACH = 90
# The subject of a verb that opens its clause starts within so many characters after it.
_RIGHT_AFTER = 40
# A person and the body named beside it stand no farther apart.
_BESIDE = 30
_RELAYS = frozenset({ActorKind.AGENCY, ActorKind.CHANNEL, ActorKind.OUTLET})
# The words after "according to" that are the source where no list knows it: a noun phrase that
# ends in a capital, or what stands before the next comma.
_UNLISTED = re.compile(
    r"\s*((?:[^\W\d_A-ZÄÖÜÆØÅ][\w'’-]*\s+){0,3}(?:[A-ZÄÖÜÆØÅ][\w'’-]*)(?:\s[A-ZÄÖÜÆØÅ][\w'’-]*)*"
    r"|(?:[^\W\d_][\w'’-]*\s?){1,4}(?=[,;:.]))"
)
# The same before "said": up to four words after the last comma.
_UNLISTED_BEFORE = re.compile(r",\s*((?:[^\W\d_][\w'’-]*\s){1,4})\Z")
# No noun for somebody who speaks is shorter; articles and particles are.
_LEAST_NAME = 5
_ENDS = re.compile(r"\W*")
_STOP = re.compile(r"[,;:.]")
# Between cue and name, a noun that no article of possession ties to the name is the source itself
# ("laut dem Bürgermeister eroberte der IS").
_ANOTHER = re.compile(r"\b[A-ZÄÖÜÆØÅ]\w+\s+(?!(?:de[rsn]|vo[nm]|of|for|fra|af)\b)[a-zäöüæøå]")
# A conjunction of content right after the verb: its subject has been named.
_LEADS = re.compile(r"\s+(?:that|at|dass)\b")
# What is said ends in a comma or a quotation mark, and the verb of saying follows.
_PAUSE = re.compile(r"[,“”\"»«]\s*\Z")

Source = ActorMention | ActorRef


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A cue where it stands, its clause, and those who were told or carried it."""

    cue: Cue
    span: Span
    clause: Span
    relays: tuple[ActorMention, ...]

    def follows(self, text: str, sentence: Span) -> bool:
        """Tell whether what is said stands before the cue: "…, said X"."""
        return bool(_PAUSE.search(text, sentence.start, self.span.start))


def source_of(standing: Standing, scene: Scene) -> tuple[Source | None, str]:
    """Return the source that the cue names and how it was found, None where it names none."""
    span = standing.span
    words = span.of(scene.text)
    near = [a for a in scene.actors if a.span.distance(span) <= _REACH and a not in standing.relays]
    match standing.cue.form:
        case CueForm.AFTER:
            return _after(span, scene, near), f"named after '{words}'"
        case CueForm.BEFORE:
            before = [a for a in near if a.span.end <= span.start]
            return (before[-1] if before else None), f"named before '{words}'"
        case CueForm.SELF:
            return _self(span, scene), f"speaks of itself: '{words}'"
        case CueForm.VERB:
            return _subject(standing, scene, near), f"says it: '{words}'"


def unlisted_subject(
    standing: Standing, scene: Scene, nobody: Sequence[re.Pattern[str] | None]
) -> ActorRef | None:
    """Return the words that are the verb's subject where no list knows them.

    Only where the sentence ends so: "…, sagte der Ministerpräsident.", or "…, the prime minister
    said." Words with what is `nobody` (pronouns, prepositions, oblique articles) are no subject.
    """
    sentence, span = scene.sentence.span, standing.span
    follows = standing.follows(scene.text, sentence)
    found = _unlisted(scene, span) if follows else _unlisted_before(scene, span)
    if found is None or found.span is None:
        return None
    words = found.text.split()
    last = _ENDS.fullmatch(scene.text, max(found.span.end, span.end), sentence.end)
    timed = any(time.span.overlaps(found.span) for time in scene.times)
    barred = any(each and each.fullmatch(word) for each in nobody for word in words)
    short = len(max(words, key=len)) < _LEAST_NAME
    return None if not last or timed or barred or short else found


def relays_of(scene: Scene, cue: Span, told: re.Pattern[str] | None) -> tuple[ActorMention, ...]:
    """Return the agencies, outlets and channels that were told, or through which it was said."""
    if not told:
        return ()
    found = []
    for actor in scene.actors:
        if actor.kind not in _RELAYS or actor.span.distance(cue) > _REACH:
            continue
        start = max(scene.sentence.span.start, actor.span.start - 60)
        before = scene.text[start : actor.span.start]
        matches = list(told.finditer(before))
        if matches and matches[-1].end() >= len(before.rstrip()):
            found.append(actor)
    return tuple(found)


def _after(span: Span, scene: Scene, near: Sequence[ActorMention]) -> Source | None:
    after = [a for a in near if a.span.end > span.start and a.span.start >= span.start - 2]
    between = scene.text[span.end : after[0].span.start] if after else ""
    if after and not _STOP.search(between) and not _ANOTHER.search(between):
        return _person_over_body(after[0], after)
    return _unlisted(scene, span)


def _subject(standing: Standing, scene: Scene, near: Sequence[ActorMention]) -> ActorMention | None:
    """Return who the verb's subject is: before it in its clause, else right after it.

    After what was said, the subject follows the verb ("…, sagte X"), or is a person whom a clause
    in between describes ("X, Sprecher der Y, sagte"). Where "that" follows the verb, its subject
    came before, described at length ("X, a group based in Y, said that").
    """
    span, clause = standing.span, standing.clause
    inside = [a for a in near if clause.overlaps(a.span) and not _counted(a, scene)]
    follows = standing.follows(scene.text, scene.sentence.span)
    before = [a for a in inside if a.span.end <= span.start and not follows]
    if before:
        return _person_over_body(before[-1], before)
    leads = bool(_LEADS.match(scene.text, span.end))
    if leads and follows:
        described = [a for a in scene.actors if a.span.end <= span.start and not _counted(a, scene)]
        return _person_over_body(described[0], described) if described else None
    after = [
        a
        for a in near
        if span.end <= a.span.start <= span.end + _RIGHT_AFTER
        and not _STOP.search(scene.text, span.end, a.span.start)
    ]
    if after:
        return _person_over_body(after[0], after)
    earlier = [a for a in near if a.span.end <= span.start and a.kind is ActorKind.PERSON]
    return earlier[-1] if earlier and follows else None


def _self(span: Span, scene: Scene) -> ActorMention | None:
    parties = [a for a in scene.actors if is_party(a)]
    before = [a for a in parties if a.span.end <= span.start]
    return next(iter(before or parties), None)


def _counted(mention: ActorMention, scene: Scene) -> bool:
    """Tell whether it is a number of people; "an SDF commander" is one who speaks."""
    many = [f.counted for f in scene.figures if f.counted and f.figure.best != 1]
    return any(counted.overlaps(mention.span) for counted in many)


def _person_over_body(first: ActorMention, row: Sequence[ActorMention]) -> ActorMention:
    for other in row:
        if other.kind is ActorKind.PERSON and other.span.distance(first.span) <= _BESIDE:
            return other
    return first


def _unlisted(scene: Scene, span: Span) -> ActorRef | None:
    return _as_written(_UNLISTED.match(scene.text, span.end, scene.sentence.span.end))


def _unlisted_before(scene: Scene, span: Span) -> ActorRef | None:
    return _as_written(_UNLISTED_BEFORE.search(scene.text, scene.sentence.span.start, span.start))


def _as_written(match: re.Match[str] | None) -> ActorRef | None:
    words = match.group(1).strip() if match else ""
    if not match or not words:
        return None
    at = Span(start=match.start(1), end=match.start(1) + len(words))
    return ActorRef(text=words, span=at, name=words, reason="no list knows this source")
