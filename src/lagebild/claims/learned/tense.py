"""Whether a clause without a time tells what came before the news: the past of the past."""

import re

from lagebild.claims.scene import any_of
from lagebild.domain.span import Quote, Span
from lagebild.lexicon.language import Lexicon

_BREAK = re.compile(r"[,;:]|\s[-–—]\s")


def told_as_earlier(trigger: Span, evidence: Quote, lexicon: Lexicon) -> bool:
    """Tell whether the trigger's clause has a form that tells of what came before."""
    offset = evidence.span.start
    start, end = trigger.start - offset, trigger.end - offset
    before = [match.end() for match in _BREAK.finditer(evidence.text, 0, max(0, start))]
    after = _BREAK.search(evidence.text, max(0, end))
    clause = evidence.text[before[-1] if before else 0 : after.start() if after else None]
    pattern = any_of(lexicon.grammar.earlier)
    return bool(pattern and pattern.search(clause))
