"""The picture does not depend on the order in which claims come."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.claim import Claim
from lagebild.domain.picture import Picture

from .made import candidates, claim, picture
from .seeds import SIDES, seeds

MOVES = st.builds(
    claim,
    st.sampled_from(
        ["control.hold", "control.capture", "control.siege", "control.withdrawal", "violence.clash"]
    ),
    st.sampled_from(["army", "rebels", "militia", "army rebels"]),
    st.sampled_from(["army", "rebels", ""]),
    day=st.sampled_from(["2020-05-01", "2020-05-02", "2020-05", "/2020-05-03", "2020-04/", None]),
    origin=st.sampled_from(["army", "rebels", "observers", None]),
    report=st.sampled_from(["r1", "r2", "r3"]),
    share=st.sampled_from([None, None, 30.0, 60.0]),
    modality=st.sampled_from(["asserted", "asserted", "negated", "denied", "planned"]),
    start=st.integers(0, 50),
)
UNSETTLED = claim("control.hold", "rebels", time_ref=candidates("2020-05-01", "2020-05-08"))


def drawn(claims: list[Claim]) -> Picture:
    return picture(*claims)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(MOVES, max_size=9, unique_by=lambda each: each.id))
def test_any_order_gives_the_same_picture(data: st.DataObject, claims: list[Claim]) -> None:
    claims.append(UNSETTLED)
    shuffled = data.draw(st.permutations(claims))
    assert drawn(shuffled) == drawn(claims)


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, max_size=9, unique_by=lambda each: each.id))
def test_intervals_of_a_place_follow_each_other_without_overlap(claims: list[Claim]) -> None:
    control = drawn(claims).control
    for one, other in pairwise(control):
        assert one.last is not None
        assert one.first <= one.said_until <= one.last < other.first


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=9, unique_by=lambda each: each.id))
def test_every_interval_leads_to_claims_and_gives_its_reason(claims: list[Claim]) -> None:
    for interval in drawn(claims).control:
        assert interval.claims
        assert interval.reason.endswith(".")


def test_the_seeds_in_reverse_give_the_same_picture() -> None:
    claims, _ = seeds()
    assert picture(*claims, sides=SIDES) == picture(*reversed(claims), sides=SIDES)
