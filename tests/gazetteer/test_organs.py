from lagebild.gazetteer.actor_files import StateEntry, read_organs
from lagebild.gazetteer.organs import organs_of, state_actor

STATE = StateEntry(id="freedonia", code="FD", name="Freedonia", adjective="Freedonian")


def test_a_state_has_an_army_under_its_government() -> None:
    organs = {organ.id: organ for organ in organs_of(STATE, read_organs(), {})}

    assert organs["freedonian-army"].name == "Freedonian army"
    assert organs["freedonian-army"].member_of[0].to == "freedonian-government"


def test_a_listed_actor_stands_in_the_organs_place() -> None:
    filled = {("FD", "government"): "junta", ("FD", "army"): "guard"}
    organs = {organ.id: organ for organ in organs_of(STATE, read_organs(), filled)}

    assert "freedonian-army" not in organs
    assert organs["freedonian-police"].member_of[0].to == "junta"


def test_media_of_a_country_are_not_the_states() -> None:
    organs = {organ.id: organ for organ in organs_of(STATE, read_organs(), {})}

    assert organs["freedonian-media"].member_of == ()


def test_the_state_itself_is_an_actor_active_at_home() -> None:
    assert state_actor(STATE).countries == ("FD",)
