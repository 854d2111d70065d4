"""One claim said twice is one claim with two quotes."""

from lagebild.domain.claim import PlaceRef, SourceChain
from lagebild.resolution.repeats import merge_repeats
from tests.claims.reading import report_of
from tests.resolution.made import actor, claim

REPORT = report_of("Die SDF haben Rakka erobert. Die SDF eroberten Rakka vom IS.", "de")
SDF, IS = actor("SDF", 4, "sdf"), actor("IS", 55, "is")
RAQQA, MANBIJ = PlaceRef(text="Rakka"), PlaceRef(text="Manbidsch")


def test_the_same_claim_in_two_sentences_is_one_with_two_quotes() -> None:
    first = claim("control.capture", 20, actors=(SDF,), place=RAQQA)
    again = claim("control.capture", 38, actors=(SDF,), recipients=(IS,), place=RAQQA)

    (merged,) = merge_repeats(REPORT, [first, again])

    assert len(merged.evidence) == 2
    assert merged.recipients == (IS,)


def test_the_same_words_from_another_source_are_another_claim() -> None:
    first = claim("control.capture", 20, actors=(SDF,), place=RAQQA)
    said = SourceChain(origin=actor("SOHR", 30, "sohr"))
    other = claim("control.capture", 38, actors=(SDF,), place=RAQQA, source=said)

    assert len(merge_repeats(REPORT, [first, other])) == 2


def test_claims_about_two_places_stay_two() -> None:
    first = claim("control.capture", 20, actors=(SDF,), place=RAQQA)
    other = claim("control.capture", 38, actors=(SDF,), place=MANBIJ)

    assert len(merge_repeats(REPORT, [first, other])) == 2
