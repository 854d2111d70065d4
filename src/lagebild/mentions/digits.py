"""Numbers in digits, with the signs by which a language groups them and parts decimals."""

import re
import unicodedata
from functools import cache

import msgspec
from babel import Locale, UnknownLocaleError

_SPACES = " \u00a0\u202f\u2009"
# Signs that group digits wherever they don't part decimals: 1.200, 1,200, 1'200, ١٬٢٠٠.
_GROUPS = ".,'٬" + _SPACES
_ARABIC_DECIMAL = "٫"


class DigitSigns(msgspec.Struct, frozen=True, kw_only=True):
    """How a language parts decimals, as Babel has it, and numbers as an expression."""

    decimal: str
    number: re.Pattern[str]


@cache
def digit_signs(language: str) -> DigitSigns:
    """Return the signs of a language; of one that Babel does not know a comma parts decimals."""
    try:
        decimal = str(Locale.parse(language).number_symbols["latn"]["decimal"])
    except (UnknownLocaleError, ValueError, KeyError):
        decimal = ","
    groups = re.escape(_GROUPS.replace(decimal, ""))
    # What is no number by these signs is matched whole, so that no part of it is taken for one.
    return DigitSigns(
        decimal=decimal,
        number=re.compile(
            rf"\d{{1,3}}(?P<group>[{groups}])\d{{3}}(?:(?P=group)\d{{3}})*(?!\d)"
            rf"(?:[{re.escape(decimal)}{_ARABIC_DECIMAL}]\d+)?(?![.,:/]?\d)|\d+(?:[.,:/٫٬]\d+)*"
        ),
    )


def read_digits(text: str, language: str) -> float | None:
    """Return the value of digits in any script, None for a clock time, a date or the like."""
    signs = digit_signs(language)
    whole = signs.number.fullmatch(text)
    if whole is None:
        return None
    plain = text
    if whole["group"]:
        plain = plain.replace(whole["group"], "")
    if not re.fullmatch(rf"\d+(?:[{re.escape(signs.decimal)}{_ARABIC_DECIMAL}]\d+)?", plain):
        return None
    plain = plain.replace(signs.decimal, ".").replace(_ARABIC_DECIMAL, ".")
    return float("".join(c if c == "." else str(unicodedata.digit(c)) for c in plain))
