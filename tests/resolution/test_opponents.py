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


def test_who_is_filled_in_is_marked_so() -> None:
    text = "Der IS ist in Bedrängnis. Die SDF eroberten am Montag Rakka."
    claim = only(text, "de", "control.capture")

    assert [ref.inferred for ref in (*claim.actors, *claim.recipients)] == [False, True]


def test_the_taker_who_reports_it_is_marked_as_filled_in() -> None:
    text = "Rakka wurde am Montag erobert, teilten die SDF mit."
    claim = only(text, "de", "control.capture")

    assert [(ref.actor, ref.inferred) for ref in claim.actors] == [("sdf", True)]
    assert claim.source.origin is not None
    assert not claim.source.origin.inferred
