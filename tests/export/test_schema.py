from pathlib import Path

import msgspec

from lagebild.export.schema import claims_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "claims.schema.json"


def test_the_published_schema_is_current() -> None:
    way = "python -c 'import sys; from lagebild.export.schema import claims_schema; "
    way += "sys.stdout.buffer.write(claims_schema())' > docs/claims.schema.json"

    assert PUBLISHED.read_bytes() == claims_schema(), f"Write it anew: {way}"


def test_the_schema_asks_for_what_every_claim_has() -> None:
    schema = msgspec.json.decode(claims_schema())

    required = schema["$defs"]["OutClaim"]["required"]
    assert required == ["report", "id", "type", "modality", "origin", "evidence", "score"]
