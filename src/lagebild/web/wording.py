"""How pages put values into words: the filters of the templates."""

from urllib.parse import urlsplit

from markupsafe import Markup

from lagebild.domain.claim import ActorRef, Claim
from lagebild.domain.picture import ControlInterval
from lagebild.domain.report import Publication, ReportHead
from lagebild.web.bands import in_words

# Controls, lone surrogates, and the marks that turn the direction of what follows: a report may
# hold them, but they must neither break a page nor hide what a text says. Line ends stay.
_UNSEEN = [
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *range(0xE0000, 0xE0080),
]
_SEEN = {
    code: chr(code).encode("unicode_escape").decode()
    for code in _UNSEEN
    if code not in (0x09, 0x0A, 0x0D)
}


def visible(value: object) -> object:
    """Return a text in which characters that act instead of being seen are escapes: `\\x1b`."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.translate(_SEEN)


def published(publication: Publication) -> str:
    """Say when a report was published and what that rests on."""
    if publication.days is None:
        return "undated: nothing in it says when it was published"
    quoted = ", ".join(f"{e.basis.value} “{e.quote}”" for e in publication.evidence)
    known = "published" if publication.day else "published on one day of"
    words = f"{known} {publication.days.iso()}"
    return f"{words} (from {quoted})" if quoted else words


def outlet(head: ReportHead) -> str:
    """Return who published it, or what its provider calls it."""
    return head.outlet or head.name


def names(refs: tuple[ActorRef, ...]) -> str:
    """Return the names of actors, as meant where settled."""
    return ", ".join(ref.name or ref.text for ref in refs)


def state(interval: ControlInterval) -> str:
    """Say the state of an interval."""
    return in_words(interval)


def modality(claim: Claim) -> str:
    """Return how the source puts it; nothing for a plain assertion."""
    return "" if claim.modality.value == "asserted" else claim.modality.value


def many(count: int, one: str, more: str = "") -> str:
    """Return "1 claim", "2 claims"."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def web_address(url: str | None) -> str | None:
    """Return the address where a browser may follow it: nothing but http and https."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


FILTERS = {
    "published": published,
    "outlet": outlet,
    "names": names,
    "state": state,
    "modality": modality,
    "many": many,
    "web_address": web_address,
}
