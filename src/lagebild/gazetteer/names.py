"""When two spellings are one name: the only place where names are normalised.

`fold` undoes what typing undoes: case, diacritics, apostrophes, hyphens. `fold_keys` undoes what
transliteration does: one Arabic or Ukrainian name is written in many ways in German, Danish and
English, and any two of these ways share a key. A letter that is read in several ways (ch, j)
gives several keys.
"""

import itertools
import re
import unicodedata
from functools import lru_cache

# One report names the same things again and again.
_REMEMBERED = 50_000
_APOSTROPHES = re.compile("['’‘‛ʼʿʾʹʺ`´ʻ\"“”„«»′]")
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—_.,;:/()\[\]&+·]+")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b|\s|$)")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th", "ð": "d"}
)
# Arabic letters that Persian, Urdu and careless typing exchange; the lengthening stroke.
_ARABIC = str.maketrans({"ی": "ي", "ے": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ـ": ""})
# Russian and Ukrainian letters without their marks, as the keys read them.
_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдежзиклмнопрстуфыэі",
            ("a", "b", "v", "h", "d", "e", "zh", "z", *"iklmnoprstufiei"),
            strict=True,
        )
    )
    | {"ґ": "g", "є": "e", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ъ": "", "ь": "", "ю": "iu", "я": "ia"}
)
_ALL_CYRILLIC = re.compile("[а-яґєі ]+")
_PLAIN = re.compile(r"[a-z0-9 ]+")

_ARTICLE = re.compile("[aeiu]l|[ae][dnrstz]|[ae]sc?h|[ae][dt]h|ud")
# The article written as one word with its noun, taken over by a sun letter: Essor, Errachidia.
_GLUED_ARTICLE = re.compile(r"[ae](?=([drstzn])\1)")
_GENERIC = frozenset({"city", "stadt", "by", "town", "village", "ville"}) | frozenset(
    {"camp", "lager", "lejr", "lejren"}
)

# Graphemes, longest first, and the sounds they stand for; more than one where languages differ.
# S as in sh, C as in ch, J as in j (English), h also for kh.
_SOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("schtsch", ("SC",)),
    ("sjtj", ("SC",)),
    ("shch", ("SC",)),
    ("dsch", ("J",)),
    ("tsch", ("C",)),
    ("dzh", ("J",)),
    ("dzj", ("J",)),
    ("tch", ("C",)),
    ("sch", ("S",)),
    ("dj", ("J",)),
    ("tj", ("C",)),
    ("ch", ("C", "h", "S")),
    ("cz", ("C",)),
    ("sh", ("S",)),
    ("sj", ("S", "si")),
    ("zh", ("S",)),
    ("zj", ("S",)),
    ("kh", ("h",)),
    ("gh", ("g",)),
    ("dh", ("d",)),
    ("th", ("t",)),
    ("ph", ("f",)),
    ("ts", ("s",)),
    ("tz", ("s",)),
    ("ck", ("k",)),
    ("ce", ("se",)),
    ("ci", ("si",)),
    ("j", ("J", "i")),
    ("q", ("k",)),
    ("c", ("k",)),
    ("z", ("s",)),
    ("w", ("v",)),
    ("x", ("ks",)),
)
_GRAPHEME = re.compile("|".join(grapheme for grapheme, _ in _SOUNDS))
_READINGS = dict(_SOUNDS)
# A name with more ambiguous letters than this is read one way only from there on.
_MOST_READINGS = 12

_VOWELS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[yi]*i[yi]*|y+", "i"),
        (r"(?<=[SCJ])i(?=[aeou])", ""),
        (r"ie|ee", "i"),
        (r"[ao][vu](?![aeiou])|ou|oo|oe|ue|o", "u"),
        (r"[ae]i(?![aeou])|e", "a"),
        (r"(\w)\1+", r"\1"),
    )
)
_FINAL = re.compile(r"(?<=\w\w\w)(?:ah|a|h)$")


@lru_cache(maxsize=_REMEMBERED)
def fold(name: str) -> str:
    """Return the name without case, diacritics, apostrophes, hyphens and doubled white space.

    Other scripts than Latin keep their letters. Folding twice changes nothing.
    """
    folded = _fold_once(name)
    while (again := _fold_once(folded)) != folded:
        folded = again
    return folded


@lru_cache(maxsize=_REMEMBERED)
def fold_keys(name: str) -> frozenset[str]:
    """Return the keys under which other spellings of the same name are found.

    Two spellings match where they share a key. The article, doubled letters, the difference
    between k, q and c, s and z, v and w, i and y, o and u, a and e, and a final -a or -h are
    dropped, and so is a last word such as "Camp" or "By". Cyrillic names have the keys of their
    transliteration, names in other scripts one key.
    """
    folded = fold(name)
    if not folded:
        return frozenset()
    if _ALL_CYRILLIC.fullmatch(folded):
        # The Russian letter is g where the Ukrainian one is h.
        latin = folded.translate(_CYRILLIC)
        both = (latin, folded.replace("г", "ґ").translate(_CYRILLIC))
        return frozenset(key for text in both for key in fold_keys(text)) or frozenset({folded})
    if not _PLAIN.fullmatch(folded):
        return frozenset({folded.replace(" ", "")})
    words = _without_article(folded.split())
    if len(words) > 1 and words[-1] in _GENERIC:
        words = _without_article(words[:-1])
    spelled = {
        "".join(words),
        "".join(_GLUED_ARTICLE.sub("", word, count=1) if _glued(word) else word for word in words),
    }
    return frozenset(_sound(reading) for text in spelled for reading in _readings(text))


def _fold_once(name: str) -> str:
    plain = _APOSTROPHES.sub("", _INITIALS.sub(r"\1", name.casefold())).translate(_LETTERS)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        plain = unicodedata.normalize("NFC", plain)
        plain = plain.translate(_ARABIC)
    return _SEPARATORS.sub(" ", plain).strip()


def _without_article(words: list[str]) -> list[str]:
    kept = [word for word in words if not _ARTICLE.fullmatch(word)]
    return kept if sum(map(len, kept)) > 2 else words


def _glued(word: str) -> bool:
    return len(word) > 4 and _GLUED_ARTICLE.match(word) is not None


def _readings(text: str) -> list[str]:
    parts: list[tuple[str, ...]] = []
    end, count = 0, 1
    for match in _GRAPHEME.finditer(text):
        sounds = _READINGS[match[0]]
        count *= len(sounds)
        if count > _MOST_READINGS:
            sounds, count = sounds[:1], count // len(sounds)
        parts += [(text[end : match.start()],), sounds]
        end = match.end()
    parts.append((text[end:],))
    return ["".join(chosen) for chosen in itertools.product(*parts)]


def _sound(reading: str) -> str:
    sound = reading
    for pattern, replacement in _VOWELS:
        sound = pattern.sub(replacement, sound)
    return _FINAL.sub("", sound)
