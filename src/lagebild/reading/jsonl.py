"""One line of a JSON Lines file as a draft of a report."""

import re

import msgspec

from lagebild.domain.report import DateBasis, DateEvidence, RawReport
from lagebild.errors import UnreadableInput
from lagebild.reading.dating import iso_days
from lagebild.reading.decode import normalise
from lagebild.reading.draft import Draft

_KEYS = "Keys: text, and where known id, published, outlet, lang, url."
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST_VALUE = 60


def draft_of_line(raw: RawReport) -> Draft:
    """Return what the object says; unknown keys are passed over, null means absent.

    Raises UnreadableInput where the bytes are no JSON object, or where a key has a wrong value.
    """
    value = _decoded(raw.data)
    text = _string(value, "text")
    if text is None:
        raise UnreadableInput('The JSON object has no text under the key "text".', _KEYS)
    language = _string(value, "lang")
    subtags = _LANGUAGE.fullmatch(language) if language else None
    if language and subtags is None:
        raise _wrong("lang", language, 'Give a language code such as "de".')
    published = _string(value, "published")
    days = iso_days(published) if published else None
    if published and days is None:
        raise _wrong("published", published, "Give an ISO day, month, year or time of day.")
    evidence = (
        DateEvidence(days=days, basis=DateBasis.FEED, quote=published or "") if days else None
    )
    return Draft(
        name=_string(value, "id") or raw.name,
        text=normalise(text),
        evidence=(evidence,) if evidence else (),
        published=published,
        outlet=_string(value, "outlet"),
        url=_string(value, "url"),
        language=subtags[1].lower() if subtags else None,
    )


def _decoded(data: bytes) -> dict[str, object]:
    try:
        value = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UnreadableInput(
            f"The line is no JSON in UTF-8: {error}.", "Write one JSON object a line."
        ) from error
    if not isinstance(value, dict):
        raise UnreadableInput(
            f"The line holds {_shown(value)}, not a JSON object.", "Write one JSON object a line."
        )
    return value


def _string(value: dict[str, object], key: str) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found or None
    raise _wrong(key, found, "Give text in quotation marks.")


def _wrong(key: str, value: object, way_out: str) -> UnreadableInput:
    return UnreadableInput(f'The key "{key}" holds {_shown(value)}.', way_out)


def _shown(value: object) -> str:
    shown = msgspec.json.encode(value).decode("utf-8")
    return shown if len(shown) <= _LONGEST_VALUE else f"{shown[:_LONGEST_VALUE]}…"
