import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mentions.actor_texts import last, meant


@pytest.mark.parametrize(
    ("text", "language", "countries", "actor"),
    [
        ("Die Regierungstruppen rückten vor.", "de", ("SY",), "syrian-army"),
        ("Die Regierungstruppen rückten vor.", "de", ("IQ", "SY"), "iraqi-government-forces"),
        ("The army fired.", "en", ("YE",), "yemeni-army"),
        ("Oprørerne kom.", "da", ("YE",), "houthis"),
        ("Kurdische Truppen kamen.", "de", ("IQ",), "peshmerga"),
    ],
)
def test_a_description_is_settled_by_the_country_of_the_report(
    text: str, language: str, countries: tuple[str, ...], actor: str
) -> None:
    assert last(text, language, countries).actor == actor


def test_what_was_named_before_goes_before_the_country() -> None:
    assert last("The Turkish army moved.\nThe army fired.", "en", ("SY",)).actor == "turkish-army"


def test_a_sentence_of_one_country_goes_before_the_report() -> None:
    text = "Sie drängten die irakische Regierung und kurdische Truppen zurück."

    assert last(text, "de", ("SY",)).actor == "peshmerga"


def test_without_any_sign_candidates_stay_open() -> None:
    ref = last("Kurdische Truppen kamen.", "de")

    assert ref.actor is None
    assert set(ref.candidates) == {"ypg", "peshmerga"}


@pytest.mark.parametrize(
    ("countries", "actor"), [((), "separatists"), (("UA",), "donbas-separatists")]
)
def test_a_mere_description_is_a_party_only_in_its_country(
    countries: tuple[str, ...], actor: str
) -> None:
    assert last("Die Separatisten kamen.", "de", countries).actor == actor


@pytest.mark.parametrize(
    ("text", "language", "country", "day", "actor"),
    [
        ("Die Rebellen eroberten den Hafen.", "de", "LR", "1992-10-20", "npfl"),
        ("Die Rebellen eroberten den Hafen.", "de", "LR", "2003-07-20", "lurd"),
        ("Oprørerne rykkede frem.", "da", "NP", "2003-01-20", "cpn-maoist"),
        ("Tuareg rebels left.", "en", "ML", "2012-03-30", "mnla"),
        ("Tuareg rebels left.", "en", "ML", "2025-07-02", "fla-azawad"),
        ("SNA fighters left.", "en", "SY", "2019-10-12", "syrian-national-army"),
        ("SNA fighters left.", "en", "SO", "2022-09-12", "somali-army"),
        ("Kremltreue Separatisten schossen.", "de", "UA", "2015-01-20", "donbas-separatists"),
        ("Die Separatisten lehnten ab.", "de", "ES", "2006-03-22", "eta"),
        ("Juntaen lukkede grænsen.", "da", "NE", "2023-08-01", "nigerien-government"),
        ("The junta closed the border.", "en", "MM", "2021-03-10", "tatmadaw"),
        ("Die Paramilitärs zogen ab.", "de", "CO", "2001-03-02", "auc"),
    ],
)
def test_a_description_is_settled_by_country_and_day(
    text: str, language: str, country: str, day: str, actor: str
) -> None:
    assert last(text, language, (country,), day).actor == actor


def test_a_junta_of_no_country_stays_a_junta() -> None:
    assert last("The junta closed the border.", "en").actor == "junta"


def test_one_of_several_rebels_is_meant_where_it_was_named_before() -> None:
    text = "ELN attacked the pipeline.\nThe rebels fled."

    assert last(text, "en", ("CO",), "2010-05-01").actor == "eln"
    assert last("The rebels fled.", "en", ("CO",), "2010-05-01").actor == "farc"


def test_soldiers_of_nobody_are_soldiers() -> None:
    assert last("Soldiers came.", "en").actor == "soldiers"


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("Die Hisbollah griff an.\nDie Gruppe zog ab.", "de", "hezbollah"),
        ("Human Rights Watch warnte.\nDie Organisation nannte Namen.", "de", "hrw"),
        ("Boko Haram angreb byen.\nBevægelsen trak sig tilbage.", "da", "boko-haram"),
        ("The Taliban attacked soldiers.\nThe group left.", "en", "taliban"),
    ],
)
def test_a_nominal_is_the_nearest_that_fits(text: str, language: str, actor: str) -> None:
    assert last(text, language).actor == actor


def test_a_nominal_with_nothing_before_it_stays_itself() -> None:
    ref = last("Die Gruppe zog ab.", "de")

    assert (ref.actor, ref.name) == (None, "Gruppe")


def test_fighters_belong_to_the_group_just_named() -> None:
    ref = last("Der IS hält das Dorf.\nDie Kämpfer haben Tunnel gegraben.", "de")

    assert (ref.actor, ref.candidates) == ("is", ("fighters",))


def test_the_jihadists_are_the_party_named_before() -> None:
    assert last("Boko Haram attacked.\nThe jihadists fled.", "en").actor == "boko-haram"


def test_a_person_keeps_the_full_name_and_the_reason_says_for_whom() -> None:
    refs = meant("SDF spokesman Anton Bergholm agreed.\nBergholm left.", "en")

    assert [(text, ref.name, ref.actor) for text, ref in refs[1:]] == [
        ("Anton Bergholm", "Anton Bergholm", None),
        ("Bergholm", "Anton Bergholm", None),
    ]
    assert refs[1][1].reason == "speaks for Syrian Democratic Forces"


def test_an_unlisted_actor_keeps_its_own_name() -> None:
    ref = last("Kurdische Medien meldeten das.", "de")

    assert (ref.actor, ref.name, ref.candidates) == (None, "Kurdische Medien", ())


@given(st.permutations(["Die Armee kam.", "Der IS ging.", "Die Gruppe kam.", "Polizei war da."]))
def test_every_mention_is_settled_or_says_why_not(lines: list[str]) -> None:
    assert all(ref.reason for _, ref in meant("\n".join(lines), "de", ("SY",)))
