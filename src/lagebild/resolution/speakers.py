"""For whom a person speaks: the body whose function is named beside the person."""

from collections.abc import Mapping, Sequence

from lagebild.domain.actor import ActorKind
from lagebild.domain.ids import ActorId
from lagebild.domain.mention import ActorMention
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.gazetteer.actors import ActorIndex

# Characters between a person and the body: a function, an article, a comma, an abbreviation.
_REACH = 40
_NO_BODIES = frozenset(
    {ActorKind.PERSON, ActorKind.POPULATION, ActorKind.AGENCY, ActorKind.CHANNEL}
)


def speaks_for(
    report: Report,
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    index: ActorIndex,
) -> Mapping[Span, ActorId]:
    """Return the body of each person, by the person's span.

    A listed person speaks for what it is a member of; another for the body named beside it, in its
    own sentence or where it is named in full; one without a body is left out.
    """
    day = report.publication.day
    bodies: dict[Span, ActorId] = {}
    by_name: dict[str, ActorId] = {}
    bounds = {sentence.index: sentence.span for sentence in sentences}
    for mention in actors:
        if mention.kind is not ActorKind.PERSON:
            continue
        above = index.above(mention.options[0], day)[1:] if mention.options else ()
        body = above[0] if above else _beside(mention, actors, report.text, bounds)
        surname = mention.text.split()[-1].removesuffix("s")
        body = body or by_name.get(surname)
        if body is not None:
            bodies[mention.span] = body
            by_name.setdefault(surname, body)
    return bodies


def _beside(
    person: ActorMention,
    actors: Sequence[ActorMention],
    text: str,
    bounds: Mapping[int, Span],
) -> ActorId | None:
    if person.sentence not in bounds:
        return None
    near = [
        (mention.span.distance(person.span), mention.options[0])
        for mention in actors
        if mention.sentence == person.sentence
        and len(mention.options) == 1
        and mention.kind not in _NO_BODIES
        and _function_between(mention.span, person.span, text)
    ]
    return min(near)[1] if near else None


def _function_between(body: Span, person: Span, text: str) -> bool:
    """Tell whether what stands between is short, and no clause of its own."""
    if body.distance(person) > _REACH:
        return False
    between = text[min(body.end, person.end) : max(body.start, person.start)]
    if body.end <= person.start:
        return between.count(",") <= 1 and len(between.split()) <= 4
    # After the person a comma or bracket opens the function: "Bali, a spokesman for the SDF".
    return between.lstrip()[:1] in {",", "(", "–"} and len(between.split()) <= 6
