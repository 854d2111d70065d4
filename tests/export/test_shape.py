import msgspec
import pytest

from lagebild.domain.claim import Modality
from lagebild.export.shape import OutActor, OutClaim, OutEvidence


def test_absent_slots_have_no_key() -> None:
    line = OutClaim(
        report="a",
        id="c-1",
        type="control.hold",
        modality=Modality.ASSERTED,
        origin=OutActor(key="report"),
        evidence=(OutEvidence(start=0, end=1, text="x"),),
        score=0.5,
    )

    assert list(msgspec.json.decode(msgspec.json.encode(line))) == [
        "report",
        "id",
        "type",
        "modality",
        "origin",
        "evidence",
        "score",
    ]


def test_null_and_absent_read_the_same() -> None:
    evidence = '"evidence": [], "score": 1, "origin": {"key": "report"}'
    start = '{"report": "a", "id": "c", "type": "t", "modality": "denied", '

    assert msgspec.json.decode(start + evidence + "}", type=OutClaim) == msgspec.json.decode(
        start + '"place": null, "aspect": null, ' + evidence + "}", type=OutClaim
    )


def test_an_unknown_modality_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="modality"):
        msgspec.json.decode(
            '{"report": "a", "id": "c", "type": "t", "modality": "perhaps"}', type=OutClaim
        )
