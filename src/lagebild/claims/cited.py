"""A report's sentences with who is cited in each; sources for claims that name none themselves."""

from collections.abc import Sequence

import msgspec

from lagebild.claims.attribution import Attribution, attributions
from lagebild.claims.refs import actor_ref
from lagebild.claims.scene import Scene, scenes
from lagebild.domain.claim import Claim, SourceChain
from lagebild.domain.mention import Mentions
from lagebild.domain.report import Report, Sentence
from lagebild.domain.span import Span
from lagebild.lexicon.language import Lexicon


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences of a report as scenes, and the attributions in each."""

    views: tuple[Scene, ...]
    attributions: tuple[tuple[Attribution, ...], ...]


def cite(
    report: Report, sentences: Sequence[Sentence], mentions: Mentions, lexicon: Lexicon
) -> Cited:
    """Return who is cited in each sentence, by the words of the report's language."""
    views = tuple(scenes(report, sentences, mentions, lexicon.grammar))
    return Cited(
        views=views, attributions=attributions(views, lexicon.attribution, lexicon.grammar)
    )


def with_sources(claims: Sequence[Claim], cited: Cited) -> tuple[Claim, ...]:
    """Return the claims, those without a source with the one whose words they stand in."""
    return tuple(
        claim
        if claim.source.origin
        else msgspec.structs.replace(claim, source=_said_by(claim.trigger, cited))
        for claim in claims
    )


def _said_by(trigger: Span, cited: Cited) -> SourceChain:
    for scene, here in zip(cited.views, cited.attributions, strict=True):
        if scene.sentence.span.contains(trigger):
            return chain_of(trigger, here)
    return SourceChain()


def chain_of(span: Span, cited: Sequence[Attribution]) -> SourceChain:
    """Return whose statement the words are: the inmost source, then who passed it on."""
    covering = [a for a in cited if a.covers(span)]
    if not covering:
        return SourceChain()
    inner = min(covering, key=lambda a: (a.size, -a.cue.span.start))
    outer = sorted((a for a in covering if a is not inner), key=lambda a: a.size)
    via = [actor_ref(m) for m in inner.via]
    for attribution in outer:
        via += [actor_ref(attribution.source), *(actor_ref(m) for m in attribution.via)]
    return SourceChain(
        origin=actor_ref(inner.source), via=tuple(via), cue=inner.cue, reason=inner.reason
    )
