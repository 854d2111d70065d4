"""Where the quotes of a fact sheet stand in the report's text."""

from collections.abc import Iterable

from lagebild.domain.span import Quote, Span


class FlatText:
    """A text with each run of white space as one space, that knows the true offsets."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets = [
            at
            for at, character in enumerate(text)
            if not character.isspace() or at == 0 or not text[at - 1].isspace()
        ]
        self._flat = "".join(" " if text[at].isspace() else text[at] for at in self._offsets)

    def find(self, quote: str) -> Quote | None:
        """Return the first place where the quote stands, white space aside; None for nowhere."""
        wanted = " ".join(quote.split())
        at = self._flat.find(wanted)
        if at < 0 or not wanted:
            return None
        span = Span(start=self._offsets[at], end=self._offsets[at + len(wanted) - 1] + 1)
        return Quote(span=span, text=span.of(self._text))

    def find_all(self, quotes: Iterable[str]) -> tuple[Quote, ...]:
        """Return where the quotes stand, in their order, leaving out those that stand nowhere."""
        return tuple(found for found in map(self.find, quotes) if found)
