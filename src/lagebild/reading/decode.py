"""Bytes to text, with byte order marks and line ends normalised before offsets count."""

import codecs
import re

import charset_normalizer

from lagebild.errors import UnreadableInput

# The longer marks first: the UTF-16 mark opens the UTF-32 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
)
_WAY_OUT = "Save it as UTF-8 text, HTML or JSON Lines."
# Enough to tell one charset from another; more only costs time.
_SAMPLE_BYTES = 64_000
# Pages name their charset at the top: HTML demands it within the first 1,024 bytes.
_META_BYTES = 4_096
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
# Tab, line ends, form feed and escape occur in old wire texts; the others only in other files.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, is_html: bool = False) -> str:
    """Return the text of the bytes, without byte order mark, line ends as `\\n`.

    Order: byte order mark, strict UTF-8, the charset that an HTML page names, the best guess of
    charset-normalizer. Raises UnreadableInput where nothing fits or the bytes are no text.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(f"The bytes are {what}, not text.", _WAY_OUT)
    text = normalise(_decoded(data, is_html=is_html))
    control = _CONTROLS.search(text)
    if control:
        raise UnreadableInput(
            f"The bytes are not text: they hold the control character U+{ord(control[0]):04X}.",
            _WAY_OUT,
        )
    return text


def normalise(text: str) -> str:
    """Return the text without a leading byte order mark and with line ends as `\\n`."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, *, is_html: bool) -> str:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            text = _strict(data, charset)
            if text is None:
                raise UnreadableInput(
                    f"The bytes begin with a mark of {charset}, but are not {charset}.", _WAY_OUT
                )
            return text
    # Before the charset that a page names: what is UTF-8 by its bytes is hardly ever anything else.
    text = _strict(data, "utf-8")
    if text is None and is_html:
        named = _META.search(data[:_META_BYTES])
        text = _strict(data, named[1].decode("ascii")) if named else None
    if text is None:
        text = _guessed(data)
    if text is None:
        raise UnreadableInput("The bytes fit no charset well enough to be text.", _WAY_OUT)
    return text


def _strict(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    # LookupError: a page may name a charset that nobody knows, or a codec that is no charset.
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> str | None:
    if b"\0" in data[:_SAMPLE_BYTES]:
        return None
    matches = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES])
    best = matches.best()
    if best is None:
        return None
    # Short texts leave ties; cp1252 is what most Western European files without UTF-8 are in.
    level = [m for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)]
    for match in level:
        if "cp1252" in match.could_be_from_charset:
            return _strict(data, "cp1252")
    return _strict(data, best.encoding)
