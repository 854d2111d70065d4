"""The enemy named nearby fills an empty side, and nobody else does."""

from tests.claims.reading import only


def test_the_enemy_of_the_sentence_before_is_who_lost_the_town() -> None:
    text = "Der IS ist in Bedrängnis. Die SDF eroberten am Montag Rakka."
    claim = only(text, "de", "control.capture")

    assert [ref.actor for ref in claim.recipients] == ["is"]
    assert "named nearby" in claim.recipients[0].reason


def test_an_ally_fills_no_side() -> None:
    text = "Die US-geführte Koalition flog Einsätze. Die SDF eroberten am Montag Rakka."
    claim = only(text, "de", "control.capture")

    assert claim.recipients == ()
