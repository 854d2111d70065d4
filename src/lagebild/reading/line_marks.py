"""What a single line says of itself: navigation, photo credit, date line, byline, slug."""

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from lagebild.lexicon.furniture import Furniture, load_furniture
from lagebild.lexicon.tables import LANGUAGES
from lagebild.reading.date_words import FoundDate, calendar_of, find_date

# Lines that mark themselves are short; longer ones are prose that begins with the same words.
_LONGEST_LINE = 140
_LONGEST_DATE_LINE = 80
_LIST_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[-–*•·▶►›»])\s+")
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*\s?){1,4}(?:,\s*[^\W\d_][\w .'’-]{1,30})?,?")
_TIME = re.compile(
    r"[\s,|·–-]*(?:[^\W\d_]{1,4}\.?\s*)?\d{1,2}[:.]\d{2}(?:\s*[^\W\d_]{1,4}\.?){0,3}[\s|·]*"
)
# An archive number: one word with letters and digits parted by hyphens or underscores.
_SLUG = re.compile(r"(?=\S*\d{3})(?=\S*[-_])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
_NAME = r"(?:[^\W\d_a-zà-ÿ][\w'’.-]*|von|van|de|der|al|el|und|og|and|&)"


class LineWords(msgspec.Struct, frozen=True, kw_only=True):
    """The furniture tables of all languages as patterns; a page may mix languages."""

    navigation: re.Pattern[str]
    photo_line: re.Pattern[str]
    photo_end: re.Pattern[str]
    credit: re.Pattern[str]
    date_lead: re.Pattern[str]
    date_field: re.Pattern[str]
    byline: re.Pattern[str]


@cache
def line_words() -> LineWords:
    """Return the patterns made of the tables of all languages."""
    tables = [load_furniture(language) for language in LANGUAGES]
    photo = _any(c.words for t in tables for c in t.photo)
    byline = _any(c.words for t in tables for c in t.byline)
    return LineWords(
        navigation=re.compile(
            "|".join(f"(?:{n.line})" for t in tables for n in t.navigation), re.I
        ),
        photo_line=re.compile(rf"[(\[]?(?:(?:{photo})\s*[:/©|]|©)\s*\S.*"),
        photo_end=re.compile(
            rf".*(?:[.!?)\]|–-]\s*[(\[]?|\s[(\[])(?:(?:{photo})\s*[:©]|©)\s*[^.!?]{{2,60}}"
        ),
        credit=_lead(c.words for t in tables for c in t.credit),
        date_lead=_lead(c.words for t in tables for c in t.date_lead),
        date_field=_header(tables),
        byline=re.compile(rf"(?:{byline})\s+{_NAME}(?:,?\s+{_NAME}){{1,7}}"),
    )


def is_navigation(line: str) -> bool:
    """Tell whether the line leads elsewhere on the page or site, or asks for something."""
    return _fits(line) and bool(line_words().navigation.fullmatch(unlisted(line)))


def is_photo_credit(line: str) -> bool:
    """Tell whether the line is or ends in the credit of a photo."""
    words = line_words()
    return bool(words.photo_line.fullmatch(line) and _fits(line)) or bool(
        len(line) <= 4 * _LONGEST_LINE and words.photo_end.fullmatch(line)
    )


def is_byline(line: str) -> bool:
    """Tell whether the line names the author and nothing else."""
    return _fits(line) and bool(line_words().byline.fullmatch(line))


def is_slug(line: str) -> bool:
    """Tell whether the line is an archive number, such as an agency's own id of a report."""
    return _fits(line) and bool(_SLUG.fullmatch(line))


def date_on_line(line: str, language: str) -> FoundDate | None:
    """Return the date of a line that is a date line and nothing else, `None` for other lines.

    A place, a weekday or words such as "Published" may stand before the date, a time after it.
    """
    if len(line) > _LONGEST_DATE_LINE:
        return None
    found = find_date(line, language)
    if found is None:
        return None
    before = line_words().date_lead.sub("", line[: found.span.start], count=1).strip(" \t\xa0(|")
    after = line[found.span.end :].strip(" \t\xa0)|.")
    weekday = before.rstrip(",.").casefold()
    opens = not before or weekday in calendar_of(language).weekdays
    place = before.endswith(",") and bool(_PLACE.fullmatch(before))
    closes = not after or bool(_TIME.fullmatch(after))
    return found if (opens or place) and closes else None


def unlisted(line: str) -> str:
    """Return the line without a list mark such as "1." or "•" before it."""
    return _LIST_MARK.sub("", line, count=1).strip()


def _fits(line: str) -> bool:
    return len(line) <= _LONGEST_LINE


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in set(words)), key=lambda w: (-len(w), w)))


def _lead(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any(words)})(?!\w)\s*:?\s*", re.I)


def _header(tables: Iterable[Furniture]) -> re.Pattern[str]:
    fields = _any(c.words for t in tables for c in t.date_field)
    return re.compile(rf"\s*(?:{fields})\s*:?\s+(\d{{4}}(?:-\d{{2}}(?:-\d{{2}})?)?)(?=\s|$)", re.I)
