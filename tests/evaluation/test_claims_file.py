"""Reading a claims file."""

import pytest

from lagebild.domain.claim import Modality
from lagebild.errors import DataError
from lagebild.evaluation.claims_file import predicted_of_lines

LINE = b'{"report": "folder/one.txt", "type": "control.hold", "place": null, "score": 0.5}'


def test_claims_are_sorted_by_report_without_its_folder() -> None:
    assert list(predicted_of_lines([LINE, b"", LINE], "claims.jsonl")) == ["one.txt"]


def test_absent_and_null_mean_the_same() -> None:
    absent = LINE.replace(b'"place": null, ', b"")
    assert predicted_of_lines([LINE], "a") == predicted_of_lines([absent], "a")


def test_a_known_modality_is_read() -> None:
    line = LINE.replace(b'"place": null', b'"modality": "denied"')
    assert predicted_of_lines([line], "a")["one.txt"][0].modality is Modality.DENIED


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"{", "line 2: Input data was truncated"),
        (b'{"type": "control.hold"}', "line 2: Object missing required field `report`"),
        (LINE.replace(b'"place": null', b'"modality": "sure"'), "line 2: Invalid enum value"),
    ],
)
def test_a_bad_line_is_named_by_its_number(line: bytes, fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        predicted_of_lines([LINE, line], "claims.jsonl")
