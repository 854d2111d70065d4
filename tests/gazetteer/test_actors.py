import datetime as dt
import itertools
import re
from pathlib import Path

import pytest

from lagebild.domain.actor import ActorKind
from lagebild.domain.ids import ActorId
from lagebild.errors import DataError
from lagebild.gazetteer.actor_files import ActorEntry, read_files, shipped
from lagebild.gazetteer.actors import load_actors
from tests.mentions.actor_texts import index


def _listed() -> list[ActorEntry]:
    return [entry for _, file in read_files(shipped()) for entry in file.actor]


def test_at_least_900_actors_are_listed_beside_states_persons_and_populations() -> None:
    beside = {ActorKind.PERSON, ActorKind.POPULATION}

    assert sum(entry.kind not in beside for entry in _listed()) >= 900


def test_an_abbreviation_means_one_party_in_a_country_at_a_time() -> None:
    named: dict[tuple[str, str], list[ActorEntry]] = {}
    for entry in _listed():
        for name in entry.names.native:
            if name.isupper() and name.isascii() and " " not in name and entry.countries:
                named.setdefault((name, entry.countries[0]), []).append(entry)

    assert [
        (name, one.id, other.id)
        for (name, _), entries in named.items()
        for one, other in itertools.combinations(entries, 2)
        if _overlap(one, other)
    ] == []


def _overlap(one: ActorEntry, other: ActorEntry) -> bool:
    first = max(one.since or dt.date.min, other.since or dt.date.min)
    return first <= min(one.until or dt.date.max, other.until or dt.date.max)


def test_dates_are_in_order() -> None:
    for entry in _listed():
        held = [(entry.since, entry.until)]
        held += [(tie.since, tie.until) for tie in entry.ties]
        held += [(naming.since, naming.until) for naming in entry.called]
        assert all((a or dt.date.min) <= (b or dt.date.max) for a, b in held), entry.id


def test_wikidata_ids_are_well_formed_and_each_is_used_once() -> None:
    ids = [actor.wikidata for actor in index().all if actor.wikidata]

    assert all(re.fullmatch(r"Q[1-9]\d*", id) for id in ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2015, 6, 1), "Jabhat al-Nusra"),
        (dt.date(2016, 9, 1), "Jabhat Fatah al-Sham"),
        (None, "al-Nusra Front"),
    ],
)
def test_an_actor_has_the_name_of_the_day(day: dt.date | None, name: str) -> None:
    actor = index().get(ActorId("nusra-front"))

    assert actor is not None
    assert actor.name_on(day) == name


def test_a_country_may_have_rebels_of_several_days() -> None:
    assert {"npfl", "lurd"} <= set(index().organs("LR", "rebels"))
    assert index().is_of(ActorId("lurd"), "LR")
    assert not index().is_of(ActorId("ulimo"), "LR")


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


@pytest.mark.parametrize(
    ("outlet", "owner"),
    [("al-manar", "hezbollah"), ("amaq", "is"), ("sana", "syrian-government"), ("rt", "russia")],
)
def test_the_outlet_of_a_party_is_marked_as_its_own(outlet: str, owner: str) -> None:
    actor = index().get(ActorId(outlet))

    assert actor is not None
    assert [tie.to for tie in actor.owned_by] == [owner]
    assert owner in index().above(ActorId(outlet))


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
