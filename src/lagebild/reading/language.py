"""The language of a text."""

import py3langid

# Fewer letters than this and the guess is noise: "ok" is Afrikaans to any classifier.
_LEAST_LETTERS = 20
# The first pages tell; the rest only costs time.
_SAMPLE_CHARACTERS = 20_000
UNKNOWN = "und"


def language_of(text: str) -> str:
    """Return the ISO 639 code of the text's language, "und" where it is too short to tell."""
    sample = text[:_SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return UNKNOWN
    label = str(py3langid.classify(sample)[0])
    # zxx: "no linguistic content".
    return UNKNOWN if label == "zxx" else label
