"""Ids derived from content, so that the same input has the same id everywhere."""

import base64
import hashlib
from typing import NewType

ReportId = NewType("ReportId", str)
ClaimId = NewType("ClaimId", str)
EventId = NewType("EventId", str)
ConflictId = NewType("ConflictId", str)
ActorId = NewType("ActorId", str)
PlaceId = NewType("PlaceId", str)

# 65 bits: among 100 million claims the odds of one shared id are about one in 7,000.
_CHARACTERS = 13


def derive_id(kind: str, *parts: str) -> str:
    """Return `kind-` and 13 base-32 characters of the BLAKE2b digest of the parts.

    Each part is preceded by its length, so that no two lists of parts read the same.
    """
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    letters = base64.b32encode(digest.digest()).decode("ascii").lower()
    return f"{kind}-{letters[:_CHARACTERS]}"
