"""The JSON Schema of the claims file, made from the types that write it."""

import msgspec

from lagebild.export.shape import OutClaim


def claims_schema() -> bytes:
    """Return the JSON Schema (2020-12) of one line of the claims file.

    It is published as docs/claims.schema.json, for programs that read the file.
    """
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One claim of a Lagebild claims file",
        **msgspec.json.schema(OutClaim),
    }
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"
