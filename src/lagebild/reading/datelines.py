"""Stretches that open a text before its first word: headers and agency datelines."""

import re
from collections.abc import Mapping

from lagebild.domain.ids import ActorId
from lagebild.reading.credits import is_credit_list
from lagebild.reading.date_words import find_date, names_day_without_year
from lagebild.reading.line_marks import line_words

_PLACE = r"(?P<place>[^\W\d_][^\n().:;!?\d]{1,50}?)"
_DASH = r"(?P<dash>\s*(?:[-–—]+|:)(?=\s))"
# As in: ALBU KAMAL, Nov 9 (Meridian Wire) - The army ...
_WITH_AGENCY = re.compile(
    rf"{_PLACE}(?:,\s*(?P<date>[^()\n]{{3,24}}))?\s*\((?P<agency>[^()\n]{{2,40}})\){_DASH}?\s+(?=\S)"
)
# As in: BEIRUT, Nov. 9, 2017 - The army ...
_WITHOUT_AGENCY = re.compile(rf"{_PLACE},\s*(?P<date>[^()\n]{{3,24}}?){_DASH}\s+(?=\S)")


def header_end(text: str) -> int | None:
    """Return where a header such as " date 2017-11 " at the start of the text ends."""
    match = line_words().date_field.match(text)
    return match.end() if match else None


def agency_dateline_end(line: str, language: str, names: Mapping[str, ActorId]) -> int | None:
    """Return where the dateline that opens the line ends, `None` where the line opens as prose.

    A bracket alone is no sign ("Agence France-Presse (AFP) reports"): a known agency stands in it
    and the place is in capitals, or a day or a dash stands there too.
    """
    match = _WITH_AGENCY.match(line)
    if match and is_credit_list(match["agency"], names):
        date = match["date"]
        dated = date is not None and _is_date(date, language)
        plain = date is None and (match["dash"] is not None or match["place"].isupper())
        return match.end() if dated or plain else None
    match = _WITHOUT_AGENCY.match(line)
    if match and _is_date(match["date"], language):
        return match.end()
    return None


def _is_date(words: str, language: str) -> bool:
    bare = words.strip(" ,")
    found = find_date(bare, language)
    whole = found is not None and len(found.span) == len(bare)
    return whole or names_day_without_year(bare, language)
