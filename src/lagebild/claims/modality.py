"""How the source puts it, and whether something starts, goes on or stops."""

from lagebild.claims.scene import Scene, any_of, compiled, words_between
from lagebild.claims.triggers import Found
from lagebild.domain.claim import Aspect, Modality
from lagebild.domain.span import Span
from lagebild.lexicon.grammar import GrammarTable
from lagebild.lexicon.modality import ModalityTable

# A word of beginning or ending belongs to a noun trigger no farther off than this.
_ASPECT_WORDS = 9
_REFUSABLE = frozenset({"politics.ceasefire", "control.surrender", "control.withdrawal"})
_ASPECTUAL = frozenset({"control.offensive", "control.siege", "control.withdrawal", "control.hold"})


def modality_of(
    found: Found, scene: Scene, table: ModalityTable, grammar: GrammarTable, *, cited: bool
) -> Modality:
    """Return the modality that the first fitting cue gives, in the clause or what governs it."""
    if found.entry.modality:
        return found.entry.modality
    region = _governing(found, scene, grammar)
    for cue in table.cue:
        if cue.own_voice and cited:
            continue
        if cue.modality is Modality.REFUSED and found.entry.type not in _REFUSABLE:
            continue
        start = found.clause.start if cue.modality is Modality.NEGATED else region
        for match in compiled(cue.word).finditer(scene.text, start, found.clause.end):
            at = Span(start=match.start(), end=max(match.end(), match.start() + 1))
            inside = at.overlaps(found.span)
            if inside and cue.modality is not Modality.NEGATED:
                continue
            if cue.near and words_between(scene.text, at, found.span) > cue.near:
                continue
            return cue.modality
    return Modality.ASSERTED


def _governing(found: Found, scene: Scene, grammar: GrammarTable) -> int:
    """Return where the words begin that can say how the trigger is put.

    A clause of content or an infinitive hangs on the one before it ("denied that the town fell").
    """
    content, infinitive = any_of(grammar.content), any_of(grammar.infinitive)
    words = found.clause.of(scene.text).strip()
    at = scene.clauses.index(found.clause)
    hangs = (content and content.match(words)) or (infinitive and infinitive.search(words))
    return scene.clauses[at - 1].start if at and hangs else found.clause.start


def aspect_of(found: Found, scene: Scene, grammar: GrammarTable) -> Aspect | None:
    """Return the aspect that the trigger or a word beside it gives, None for neither."""
    if found.entry.aspect:
        return found.entry.aspect
    if found.entry.type not in _ASPECTUAL:
        return None
    for aspect, patterns in (
        (Aspect.ENDS, grammar.ends),
        (Aspect.BEGINS, grammar.begins),
        (Aspect.CONTINUES, grammar.continues),
    ):
        pattern = any_of(patterns)
        if not pattern:
            continue
        for match in pattern.finditer(scene.text, found.clause.start, found.clause.end):
            at = Span(start=match.start(), end=match.end())
            if words_between(scene.text, at, found.span) <= _ASPECT_WORDS:
                return aspect
    return None
