"""What fills the roles of a claim, with weights made for the purpose."""

import pytest

from lagebild.encoder.heads import Trigger
from lagebild.encoder.labels import KINDS, ROLES
from lagebild.encoder.packed import Floats
from lagebild.encoder.pairs import TokenSpan
from lagebild.encoder.slots import find_claims
from tests.encoder.made import states_of, zero_weights


@pytest.fixture
def weights() -> dict[str, Floats]:
    return zero_weights()


def _role(weights: dict[str, Floats], role: str, feature: int) -> None:
    """Let mentions with a feature fill a role, and with no such one let it stay empty."""
    weights["roles.right.weight"][0, feature] = 10
    weights["roles.out.weight"][ROLES.index(role), 0] = 1
    weights["roles.null.bias"][ROLES.index(role)] = 5


@pytest.mark.parametrize("role", ["place", "time", "origin", "actor"])
def test_a_role_is_filled_or_stays_open(weights: dict[str, Floats], role: str) -> None:
    kind = KINDS.index({"origin": "source"}.get(role, role))
    _role(weights, role, 3)
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)
    spans = [TokenSpan(kind=kind, start=1, end=2), TokenSpan(kind=kind, start=2, end=3)]

    (full,) = find_claims(weights, states_of(None, None, 3), [trigger], spans)
    (open_,) = find_claims(weights, states_of(None, None, None), [trigger], spans)

    assert [filled.candidate for filled in full.roles[role]] == [1]
    assert role not in open_.roles


def test_a_mention_of_another_kind_fills_no_role(weights: dict[str, Floats]) -> None:
    _role(weights, "place", 3)
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)
    actor = TokenSpan(kind=KINDS.index("actor"), start=1, end=2)

    (claim,) = find_claims(weights, states_of(None, 3), [trigger], [actor])

    assert "place" not in claim.roles


def test_a_claim_without_mentions_has_no_roles(weights: dict[str, Floats]) -> None:
    trigger = Trigger(type="capture", start=0, end=1, score=0.9)

    (claim,) = find_claims(weights, states_of(None), [trigger], [])

    assert claim.roles == {}
    assert claim.modality == "asserted"
