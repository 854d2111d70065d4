"""A long report in windows that overlap; each token is read where enough stands on both sides."""

from collections.abc import Iterator

import msgspec

# The encoder's 512 positions, less the start token.
LONGEST = 511
# Two thirds are new in each window; a third is what came before, and a claim's slots lie before it
# more often than behind it.
STEP = 340
_AFTER = 40


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens `start` to `end`, of which `own_start` to `own_end` are read here (half-open)."""

    start: int
    end: int
    own_start: int
    own_end: int


def windows(count: int) -> Iterator[Window]:
    """Yield the windows over so many tokens; every token is some window's own exactly once."""
    start = own = 0
    while True:
        end = min(count, start + LONGEST)
        last = end == count
        own_end = end if last else end - _AFTER
        yield Window(start=start, end=end, own_start=own, own_end=own_end)
        if last:
            return
        own = own_end
        start = min(start + STEP, count - LONGEST)
