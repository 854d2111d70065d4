"""How far two positions lie apart."""

import math

Position = tuple[float | None, float | None]

_KM_A_DEGREE = 111.2


def km_apart(one: Position, other: Position) -> float | None:
    """Return the distance as the crow flies in km; None where a position is not known.

    Positions are latitude and longitude in degrees. Good for the distances of one region, not for
    those round the globe.
    """
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return None
    north = other[0] - one[0]
    east = (other[1] - one[1]) * math.cos(math.radians(one[0]))
    return math.hypot(north, east) * _KM_A_DEGREE
