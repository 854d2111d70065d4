"""Who gives up is left open where only a description says so."""

from lagebild.gazetteer.actors import load_actors
from lagebild.resolution.surrenders import leave_open_whose
from tests.resolution.made import actor, claim

# As resolution leaves it: "fighters" of the group that was named last.
FIGHTERS = actor("fighters", 40, "sdf", candidates=("fighters",), reason="follows sdf")


def test_fighters_who_give_up_are_not_those_who_report_it() -> None:
    (found,) = leave_open_whose([claim("control.surrender", 50, actors=(FIGHTERS,))], load_actors())

    assert [ref.name for ref in found.actors] == ["fighters"]
    assert [ref.candidates for ref in found.actors] == [("sdf",)]
    assert "was named last" in found.actors[0].reason


def test_who_is_named_gives_up() -> None:
    named = claim("control.surrender", 50, actors=(actor("IS", 40, "is"),))

    assert leave_open_whose([named], load_actors()) == (named,)


def test_other_claims_keep_whom_they_name() -> None:
    attack = claim("violence.attack", 50, actors=(FIGHTERS,))

    assert leave_open_whose([attack], load_actors()) == (attack,)
