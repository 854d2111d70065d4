"""A description follows the country of the town that stands before it."""

import pytest

from tests.claims.reading import claims_in


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Die Stadt Mossul fiel am Montag an die Regierungstruppen.", "iraqi-government-forces"),
        ("Die Stadt Rakka fiel am Montag an die Regierungstruppen.", "syrian-army"),
    ],
)
def test_the_government_is_that_of_the_town(text: str, army: str) -> None:
    captures = [claim for claim in claims_in(text, "de") if claim.type == "control.capture"]

    assert [[ref.actor for ref in claim.actors] for claim in captures] == [[army]]
