"""The words that state a claim: its sentence, or of a very long one the part round the trigger."""

from lagebild.domain.span import Quote, Span

# CLAIMS.md allows 600 characters of evidence.
LONGEST = 600


def evidence_of(text: str, sentence: Span, trigger: Span) -> Quote:
    """Return the sentence that holds the trigger, cut at commas where it is too long."""
    if len(sentence) <= LONGEST:
        return Quote(span=sentence, text=sentence.of(text))
    half = (LONGEST - min(len(trigger), LONGEST)) // 2
    start = max(sentence.start, trigger.start - half)
    end = min(sentence.end, trigger.end + half, start + LONGEST)
    comma = text.find(",", start, trigger.start) if start > sentence.start else -1
    if comma >= 0:
        start = comma + 1
        while start < trigger.start and text[start].isspace():
            start += 1
    span = Span(start=start, end=end)
    return Quote(span=span, text=span.of(text))
