"""A claim carries its sentence, an id of its own and where each slot stands."""

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.reading import CONTEXT, claims_in, only

TEXT = "Der IS verlor Tikrit, Ramadi und Mossul."


def test_each_claim_of_a_sentence_has_an_id_of_its_own() -> None:
    claims = claims_in(TEXT, "de")

    assert len({claim.id for claim in claims}) == len(claims) == 3


def test_the_same_report_gives_the_same_ids() -> None:
    assert [c.id for c in claims_in(TEXT, "de")] == [c.id for c in claims_in(TEXT, "de")]


def test_the_evidence_is_the_sentence_as_it_stands() -> None:
    claim = only("Die SDF eroberten Rakka.", "de", "control.capture")
    text = CONTEXT["de"] + "Die SDF eroberten Rakka."

    assert claim.evidence[0].text == "Die SDF eroberten Rakka."
    assert claim.evidence[0].span.of(text) == claim.evidence[0].text


def test_the_last_bastion_is_marked_with_its_scope() -> None:
    claim = only("Rakka ist die letzte Bastion des IS in Syrien.", "de", "control.hold")

    assert claim.superlative is not None
    assert claim.superlative.scope is not None
    assert claim.superlative.scope.country == "SY"


def test_a_hold_by_nobody_is_no_claim() -> None:
    assert claims_in("Rakka ist die letzte Bastion.", "de") == ()


def test_a_very_long_sentence_is_quoted_in_part() -> None:
    claim = only(
        "Die SDF eroberten Rakka, " + "und das Wetter war gut, " * 60 + "wie immer.",
        "de",
        "control.capture",
    )

    assert len(claim.evidence[0].text) <= 600


@given(st.text(max_size=300))
def test_any_text_is_read_without_fail(text: str) -> None:
    for claim in claims_in(text.replace("\r", " "), "de"):
        assert claim.evidence
