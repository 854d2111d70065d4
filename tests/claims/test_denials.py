"""A sentence that only denies turns what others said into a denied claim."""

from lagebild.domain.claim import Modality
from tests.claims.reading import claims_in


def test_what_the_media_report_is_denied_by_the_next_sentence() -> None:
    claims = claims_in(
        "Medien berichteten, die SDF hätten mit dem IS einen Waffenstillstand geschlossen. "
        "Die SDF dementierten das.",
        "de",
    )
    truces = [c for c in claims if c.type == "politics.ceasefire"]

    assert [c.modality for c in truces] == [Modality.ASSERTED, Modality.DENIED]
    assert truces[0].id != truces[1].id
    assert truces[1].evidence[0].text == "Die SDF dementierten das."


def test_who_rejects_reports_denies_what_they_say_in_the_same_sentence() -> None:
    claims = claims_in(
        "Die SDF haben Medienberichte zurückgewiesen, denen zufolge sie mit dem IS eine "
        "Feuerpause vereinbart haben.",
        "de",
    )
    truces = [c for c in claims if c.type == "politics.ceasefire"]

    assert {(c.modality, c.source.origin.actor) for c in truces if c.source.origin} == {
        (Modality.ASSERTED, "media"),
        (Modality.DENIED, "sdf"),
    }


def test_the_reports_own_words_are_not_denied_by_its_next_sentence() -> None:
    claims = claims_in("Die SDF eroberten Rakka. Die Lage sieht anders aus.", "de")

    assert Modality.DENIED not in {c.modality for c in claims}
