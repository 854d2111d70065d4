"""A plain text file as a draft of a report."""

from lagebild.domain.report import RawReport
from lagebild.reading.decode import decode
from lagebild.reading.draft import Draft


def draft_of_text(raw: RawReport) -> Draft:
    """Return the whole text of the file, so that offsets count from its first character.

    Raises UnreadableInput where the bytes are no text.
    """
    return Draft(name=raw.name, text=decode(raw.data))
