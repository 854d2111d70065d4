"""Places found in a list that the model takes for common words or for persons."""

import msgspec

from lagebild.domain.mention import Mentions, PlaceMention
from lagebild.encoder.heads import NameChances, name_chances
from lagebild.encoder.model import Encoded, Model

# On 611 places that rules found in gold reports, real names had a chance of at least 0.2 to be one,
# "Musik", "Mine", "Car" and parts of web addresses less than 0.05.
_NO_NAME = 0.08
_NO_PLACE = 0.05
_PERSON = 0.5


def without_doubted(mentions: Mentions, encoded: Encoded, model: Model) -> Mentions:
    """Return the mentions without places that are no names ("durch Mine getötet")."""
    chances = name_chances(model.heads, encoded.states)
    return msgspec.structs.replace(
        mentions,
        places=tuple(
            place
            for place in mentions.places
            if place.nominal or not _is_doubted(place, encoded, chances)
        ),
    )


def _is_doubted(place: PlaceMention, encoded: Encoded, chances: NameChances) -> bool:
    where = encoded.tokens.covering(place.span.start, place.span.end)
    if not where:
        return False
    part = slice(where.start, where.stop)
    if float(chances.named[part].max()) < _NO_NAME:
        return True
    lies, person = float(chances.place[part].max()), float(chances.person[part].max())
    return lies < _NO_PLACE and person > _PERSON and _goes_on(where, chances)


def _goes_on(where: range, chances: NameChances) -> bool:
    """Tell whether a person's name goes on beside the words, as in "Serhiy Kravchenko".

    Alone a town in a short sentence may look like a person to the model.
    """
    beside = [at for at in (where.start - 1, where.stop) if 0 <= at < len(chances.person)]
    return any(float(chances.person[at]) > _PERSON for at in beside)
