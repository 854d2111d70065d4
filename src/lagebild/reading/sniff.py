"""Which form an input has, by its name's suffix or else by its first bytes."""

import codecs
import re
from enum import StrEnum


class Form(StrEnum):
    """How an input is to be taken apart; JSON may be an object, a list or lines."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    LINES = "lines"


_BY_SUFFIX = {
    ".txt": Form.TEXT,
    ".md": Form.TEXT,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".jsonl": Form.LINES,
    ".ndjson": Form.LINES,
    ".json": Form.JSON,
}
_PAGE = re.compile(
    rb"(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.I | re.S,
)
_OBJECT = re.compile(rb'\s*(?:\[\s*)?\{\s*(?:"|\})')


def form_of(start: bytes, suffix: str) -> Form:
    """Return the form that a suffix such as ".html" names, else the one the first bytes show.

    A text file that begins as a page is a page: saved pages often bear a wrong name.
    """
    form = _BY_SUFFIX.get(suffix)
    if form not in (None, Form.TEXT):
        return form
    bare = _bare(start)
    if _PAGE.match(bare):
        return Form.HTML
    return Form.JSON if form is None and _OBJECT.match(bare) else Form.TEXT


def _bare(start: bytes) -> bytes:
    """Return the bytes without their mark, and UTF-16 as far as it is ASCII without its zeros."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start[2:].replace(b"\0", b"")
    return start.removeprefix(codecs.BOM_UTF8)
