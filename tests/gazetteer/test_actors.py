import datetime as dt
from pathlib import Path

import pytest

from lagebild.domain.actor import ActorKind
from lagebild.domain.ids import ActorId
from lagebild.errors import DataError
from lagebild.gazetteer.actors import load_actors
from tests.mentions.actor_texts import index


def test_at_least_150_actors_are_listed_beside_states_and_their_organs() -> None:
    listed = [actor for actor in index().all if actor.kind is not ActorKind.STATE]

    assert len(listed) > 150


@pytest.mark.parametrize(
    "name", ["QSD", "SDF", "Demokratische Kräfte Syriens", "syriske demokratiske styrker"]
)
def test_one_actor_goes_by_its_names_in_all_languages(name: str) -> None:
    assert [actor.id for actor in index().named(name)] == ["sdf"]


def test_a_name_shared_by_two_gives_both() -> None:
    assert {actor.id for actor in index().named("kurdische Truppen")} == {"ypg", "peshmerga"}


def test_an_unknown_id_is_none() -> None:
    assert index().get(ActorId("nobody-at-all")) is None


def test_credit_names_are_those_of_agencies_case_folded() -> None:
    names = index().credit_names

    assert (names["mw"], names["afp"], names["dpa"]) == ("meridian-wire", "afp", "dpa")
    assert "sdf" not in names


def test_the_outlet_of_a_party_is_marked_as_its_own() -> None:
    assert "hezbollah" in index().above(ActorId("al-manar"))


def test_a_person_speaks_for_a_body() -> None:
    assert index().above(ActorId("mustefa-bali"), dt.date(2019, 2, 1)) == ("mustefa-bali", "sdf")


def test_the_organ_of_a_state_is_the_listed_one_where_there_is_one() -> None:
    assert index().organ("IL", "army") == "idf"
    assert index().organ("YE", "army") == "yemeni-army"


def test_a_state_is_called_by_its_name_in_the_language_of_the_report() -> None:
    german = {name for name, id in index().names_in("de") if id == "jordan"}

    assert german == {"Jordanien"}


def _write(folder: Path, text: str) -> Path:
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    return folder


def test_an_id_used_twice_names_file_and_entry(tmp_path: Path) -> None:
    entry = '[[actor]]\nid = "a"\nname = "A"\nkind = "group"\n'

    with pytest.raises(DataError, match=r'mine\.toml: the id "a"'):
        load_actors(_write(tmp_path, entry + entry))


def test_a_tie_that_leads_nowhere_names_file_and_entry(tmp_path: Path) -> None:
    entry = '[[actor]]\nid = "a"\nname = "A"\nkind = "group"\nmember_of = [{ to = "b" }]\n'

    with pytest.raises(DataError, match=r'mine\.toml: "a" has a tie to "b"'):
        load_actors(_write(tmp_path, entry))
