"""One claim said twice is one claim with two quotes."""

from tests.claims.reading import claims_in, only

LEDE = "Die SDF haben Rakka erobert."


def test_the_same_claim_in_two_sentences_is_one_with_two_quotes() -> None:
    claim = only(f"{LEDE} Die SDF eroberten Rakka vom IS.", "de", "control.capture")

    assert len(claim.evidence) == 2
    assert [ref.actor for ref in claim.recipients] == ["is"]


def test_the_same_words_from_another_source_are_another_claim() -> None:
    said = "Nach Angaben der Syrischen Beobachtungsstelle haben die SDF Rakka erobert."
    text = f"{LEDE} {said}"
    captures = [c for c in claims_in(text, "de") if c.type == "control.capture"]

    assert len(captures) == 2


def test_claims_about_two_places_stay_two() -> None:
    captures = claims_in("Die SDF eroberten Rakka. Die SDF eroberten Manbidsch.", "de")

    assert len(captures) == 2
