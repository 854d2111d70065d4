"""The language of a text."""

import re
from collections.abc import Mapping

import py3langid

from lagebild.lexicon.tables import LANGUAGES

# Fewer letters than this and any guess is noise: "ok" is Afrikaans to any classifier.
_LEAST_LETTERS = 10
# With fewer than this, languages that have no tables are noise still.
_LEAST_LETTERS_UNTABLED = 20
# The first pages tell; the rest only costs time.
_SAMPLE_CHARACTERS = 20_000
# How far a language with tables may score behind the first and still be taken: names decide short
# text. Scores are sums over the text, and one sentence of another language of 100 characters is
# ahead by 20 to 900 (Norwegian at times by less), so that this tips short text only.
_LEEWAY = 6.0
# Nigerian Pidgin is close behind or ahead of English on any headline with foreign names, by up to
# 22; a sentence that is Pidgin is ahead by 48 and more.
_TAKEN_FOR: Mapping[str, str] = {"pcm": "en"}
_LEEWAY_TAKEN_FOR = 30.0
# As in: RAQQA, 17 October 2017 (ANHA) - Hæren har ...
_HEAD = re.compile(r"[^\n]{0,60}?[\d(][^\n]{0,40}?\s[-–—]+\s+(?=\S)")
UNKNOWN = "und"


def language_of(text: str) -> str:
    """Return the ISO 639 code of the text's language, "und" where it is too short to tell.

    A language with tables is taken where it is nearly as likely as the likeliest.
    """
    sample = _without_head(text[:_SAMPLE_CHARACTERS])
    letters = _letters(sample)
    if letters < _LEAST_LETTERS:
        return UNKNOWN
    ranked = py3langid.rank(sample)
    first, best = ranked[0]
    if best == ranked[-1][1]:
        # Nothing that the model knows stands in the text.
        return UNKNOWN
    behind = {language: best - score for language, score in ranked}
    twin = _TAKEN_FOR.get(first)
    if twin is not None and behind[twin] <= _LEEWAY_TAKEN_FOR:
        return twin
    nearest = min(LANGUAGES, key=behind.__getitem__)
    if behind[nearest] <= _LEEWAY:
        return nearest
    # zxx: "no linguistic content".
    return UNKNOWN if first == "zxx" or letters < _LEAST_LETTERS_UNTABLED else str(first)


def _without_head(text: str) -> str:
    """Return the text without a place, day and outlet glued to its start, in their own language."""
    match = _HEAD.match(text)
    rest = text[match.end() :] if match else text
    return rest if _letters(rest) >= _LEAST_LETTERS else text


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
