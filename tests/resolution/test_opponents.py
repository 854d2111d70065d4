"""The enemy named nearby fills an empty side, and nobody else does."""

from lagebild.domain.claim import SourceChain
from lagebild.gazetteer.actors import load_actors
from lagebild.resolution.opponents import name_opponents, name_takers, part_sides
from tests.claims.reading import PUBLISHED
from tests.resolution.made import actor, claim

SDF, IS, COALITION = (
    actor("SDF", 40, "sdf"),
    actor("IS", 4, "is"),
    actor("Koalition", 4, "us-led-coalition"),
)


def test_the_enemy_of_the_sentence_before_is_who_lost_the_town() -> None:
    took = claim("control.capture", 50, actors=(SDF,))

    (found,) = name_opponents([took], [IS, SDF], load_actors(), PUBLISHED)

    assert [ref.actor for ref in found.recipients] == ["is"]
    assert "named nearby" in found.recipients[0].reason
    assert [ref.inferred for ref in (*found.actors, *found.recipients)] == [False, True]


def test_an_ally_or_one_far_away_fills_no_side() -> None:
    took = claim("control.capture", 50, actors=(SDF,))
    later = claim("control.capture", 900, actors=(SDF,))

    assert name_opponents([took], [COALITION, SDF], load_actors(), PUBLISHED) == (took,)
    assert name_opponents([later], [IS, SDF], load_actors(), PUBLISHED) == (later,)


def test_the_taker_who_reports_it_is_marked_as_filled_in() -> None:
    fell = claim("control.capture", 50, source=SourceChain(origin=SDF))

    (found,) = name_takers([fell], load_actors())

    assert [(ref.actor, ref.inferred) for ref in found.actors] == [("sdf", True)]
    assert found.source.origin == SDF


def test_who_lost_it_did_not_take_it() -> None:
    fell = claim("control.capture", 50, recipients=(SDF,), source=SourceChain(origin=SDF))

    assert name_takers([fell], load_actors()) == (fell,)


def test_nobody_is_his_own_enemy() -> None:
    group, army = actor("IS", 0, "is"), actor("the army", 9, "syrian-army")
    fight = claim("violence.clash", 0, actors=(group,), recipients=(group, army))

    (parted,) = part_sides([fight])

    assert parted.actors == (group,)
    assert parted.recipients == (army,)


def test_of_who_was_hit_the_victim_stays() -> None:
    group, army = actor("IS", 0, "is"), actor("the army", 9, "syrian-army")
    strike = claim("violence.airstrike", 0, actors=(group, army), recipients=(group,))

    (parted,) = part_sides([strike])

    assert (parted.actors, parted.recipients) == ((army,), (group,))
