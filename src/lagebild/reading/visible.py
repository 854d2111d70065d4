"""The visible text of an HTML page, one stretch a block element, with what encloses each."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec
from lxml import etree

_UNSEEN_TAGS = (
    "audio canvas embed head iframe input math noscript object option script select style svg "
    "template textarea title video"
)
_BLOCK_TAGS = (
    "address article aside blockquote body button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol "
    "p pre search section summary table tbody tfoot thead tr ul"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS = frozenset({"td", "th"})
_FURNITURE = frozenset({"nav", "aside", "footer", "form", "button", "menu", "search"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# A no-break space is a character of the text; these are the layout of the source.
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n *")


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one block element, and the tags of the elements that it stands in."""

    text: str
    inside: frozenset[str]

    @property
    def caption(self) -> bool:
        """Whether it describes a picture."""
        return "figcaption" in self.inside

    @property
    def furniture(self) -> bool:
        """Whether the structure of the page says that it is no part of the report."""
        site_header = "header" in self.inside and not self.inside & {"article", "main", "h1"}
        return bool(self.inside & _FURNITURE) or site_header

    @property
    def heading(self) -> bool:
        """Whether it is a heading of any level."""
        return bool(self.inside & _HEADINGS)


def stretches_of(page: etree._Element) -> Iterator[Stretch]:
    """Yield the visible text in order; line breaks are kept as `\\n`, other space is folded.

    The walk is iterative, so that no depth of nesting exhausts the stack.
    """
    walk = etree.iterwalk(page, events=("start", "end", "comment", "pi"))
    parts: list[str] = []
    around: Counter[str] = Counter()
    for event, element in walk:
        if event in ("comment", "pi"):
            parts.append(_folded(element.tail))
            continue
        tag = element.tag
        if event == "start":
            if _is_unseen(element):
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                yield from _stretches(parts, around)
            around[tag] += 1
            parts.append("\n" if tag == "br" else " " if tag in _CELLS else "")
            parts.append(_folded(element.text))
        else:
            if not _is_unseen(element):
                if tag in _BLOCKS:
                    yield from _stretches(parts, around)
                around[tag] -= 1
            parts.append(_folded(element.tail))
    yield from _stretches(parts, around)


def _stretches(parts: list[str], around: Counter[str]) -> Iterator[Stretch]:
    words = _AROUND_BREAK.sub("\n", re.sub(" {2,}", " ", "".join(parts)))
    parts.clear()
    inside = frozenset(tag for tag, count in around.items() if count)
    for text in re.split(r"\n{2,}", words):
        if text.strip():
            yield Stretch(text=text.strip(), inside=inside)


def _folded(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def _is_unseen(element: etree._Element) -> bool:
    if element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    return bool(_HIDING.search(element.get("style") or ""))
