"""The seeds' acceptance cases on what the fact sheets claim: they judge the picture alone."""

import pytest

from .cases import CASES, Case
from .seen import on_sheets


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__.removeprefix("case_"))
def test_case(case: Case) -> None:
    case(on_sheets())
