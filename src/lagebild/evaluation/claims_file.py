"""Read a claims file: JSON Lines, one predicted claim a line."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from lagebild.domain.claim import Modality
from lagebild.errors import DataError


class SaidActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of a predicted claim: key, canonical name, words of the report."""

    key: str | None = None
    name: str | None = None
    text: str | None = None


class SaidPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place of a predicted claim; without a position where it is not resolved."""

    key: str | None = None
    name: str | None = None
    text: str | None = None
    lat: float | None = None
    lon: float | None = None


class SaidTime(msgspec.Struct, frozen=True, kw_only=True):
    """The days of a predicted claim as ISO 8601, or candidates for them."""

    value: str | None = None
    candidates: tuple[str, ...] | None = None


class SaidFigure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure of a predicted claim."""

    what: str | None = None
    low: float | None = None
    best: float | None = None
    high: float | None = None


class SaidEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """A half-open range of characters of the report, with the words that should stand there."""

    start: int
    end: int
    text: str | None = None


class PredictedClaim(msgspec.Struct, frozen=True, kw_only=True):
    """What is scored of one line of a claims file; absent and null mean the same."""

    report: str
    type: str
    id: str | None = None
    modality: Modality | None = None
    actors: tuple[SaidActor, ...] | None = None
    recipients: tuple[SaidActor, ...] | None = None
    place: SaidPlace | None = None
    time: SaidTime | None = None
    figures: tuple[SaidFigure, ...] | None = None
    origin: SaidActor | None = None
    via: tuple[SaidActor, ...] | None = None
    evidence: tuple[SaidEvidence, ...] | None = None


# The claims of each report, by the name of its file.
Predicted = Mapping[str, tuple[PredictedClaim, ...]]


def read_claims_file(path: Path) -> Predicted:
    """Read a claims file; raises DataError with the number of the first line that is not one."""
    return predicted_of_lines(path.read_bytes().splitlines(), str(path))


def predicted_of_lines(lines: Iterable[bytes], name: str) -> Predicted:
    """Read the lines of a claims file called `name`, and sort them by report.

    A report's folders are left out of its name, so that it can be read from any place.
    """
    decoder = msgspec.json.Decoder(PredictedClaim)
    claims: defaultdict[str, list[PredictedClaim]] = defaultdict(list)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            claim = decoder.decode(line)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            raise DataError(
                f"{name}, line {number}: {error}.", "A line is one claim as CLAIMS.md describes."
            ) from error
        claims[PurePosixPath(claim.report).name].append(claim)
    return {report: tuple(found) for report, found in claims.items()}
