"""A claim carries its sentence, an id of its own and where each slot stands."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.claim import Modality
from tests.claims.reading import CONTEXT, claims_in, only

TOOK = {
    "de": "Die Syrischen Demokratischen Kräfte (SDF) haben am Montag die Stadt Rakka erobert.",
    "da": "SDF har mandag erobret byen Raqqa fra IS.",
    "en": "The Syrian Democratic Forces (SDF) captured the city of Raqqa on Monday.",
}


@pytest.mark.parametrize("language", sorted(TOOK))
def test_who_took_what_and_when(language: str) -> None:
    claim = only(TOOK[language], language, "control.capture")

    assert [ref.actor for ref in claim.actors] == ["sdf"]
    assert claim.place is not None
    assert claim.place.country == "SY"
    assert claim.time is not None
    assert claim.time.days is not None
    assert claim.time.days.single == dt.date(2017, 11, 6)
    assert 0 < claim.score <= 1


def test_the_same_report_gives_the_same_claims() -> None:
    assert claims_in(TOOK["de"], "de") == claims_in(TOOK["de"], "de")


def test_each_claim_has_an_id_of_its_own() -> None:
    claims = claims_in(" ".join(TOOK.values()), "de")

    assert len({claim.id for claim in claims}) == len(claims)


def test_the_evidence_is_the_sentence_as_it_stands() -> None:
    claim = only(TOOK["en"], "en", "control.capture")
    text = CONTEXT["en"] + TOOK["en"]

    assert claim.evidence[0].text == TOOK["en"]
    assert claim.evidence[0].span.of(text) == claim.evidence[0].text
    assert claim.trigger.of(text) == "captured"


def test_a_denial_is_a_claim_in_its_own_mood() -> None:
    text = "The army denied that it had withdrawn from Rawa."

    assert Modality.DENIED in {claim.modality for claim in claims_in(text, "en")}


def test_a_hold_by_nobody_is_no_claim() -> None:
    found = claims_in("Rakka ist die letzte Bastion.", "de")

    assert [claim for claim in found if claim.type == "control.hold" and not claim.actors] == []


def test_sport_is_silent() -> None:
    text = "The striker captured the ball, stormed forward and fired at the goal in the derby."

    assert claims_in(text, "en") == ()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_without_fail(text: str) -> None:
    claims = claims_in(text.replace("\r", " "), "de")
    whole = CONTEXT["de"] + text.replace("\r", " ")

    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        quote = claim.evidence[0]
        assert quote.span.of(whole) == quote.text
        assert quote.span.contains(claim.trigger)
