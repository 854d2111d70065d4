import pytest

from lagebild.domain.actor import ActorKind
from lagebild.mentions import actor_phrases as phrases
from tests.mentions.actor_texts import read, tables, words_in

NATIONAL = [
    ("en", "the Yemeni army", "Yemeni army", "yemeni-army"),
    ("en", "Turkey's air force", "Turkey's air force", "turkish-air-force"),
    ("en", "regular Malian armed forces", "Malian armed forces", "malian-army"),
    ("en", "the Afghan national police", "Afghan national police", "afghan-police"),
    ("de", "türkische Soldaten", "türkische Soldaten", "turkish-army"),
    ("de", "von der irakischen Regierung", "irakischen Regierung", "iraqi-government"),
    ("de", "mit US-Truppen", "US-Truppen", "us-forces"),
    ("de", "Syriens Armee", "Syriens Armee", "syrian-army"),
    ("de", "syrische Zivilisten", "syrische Zivilisten", "civilians"),
    ("de", "Soldaten der Ukraine", "Soldaten der Ukraine", "ukrainian-army"),
    ("de", "der türkische Präsident", "türkische Präsident", "turkish-government"),
    ("da", "de afghanske myndigheder", "afghanske myndigheder", "afghan-authorities"),
    ("da", "den irakiske hær", "irakiske hær", "iraqi-army"),
    ("da", "Ukraines hær", "Ukraines hær", "ukrainian-army"),
    ("da", "soldater fra Rusland", "soldater fra Rusland", "russian-army"),
    ("da", "israelske kampfly", "israelske kampfly", "israeli-air-force"),
]


@pytest.mark.parametrize(("language", "text", "words", "actor"), NATIONAL)
def test_a_body_of_a_country_is_that_countrys(
    language: str, text: str, words: str, actor: str
) -> None:
    assert read(f"x {text} x", language)[words] == actor


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "Syrian and Russian troops came", "syrian-army"),
        ("de", "US- und irakische Truppen kamen", "us-forces"),
        ("da", "syriske og russiske tropper kom", "syrian-army"),
    ],
)
def test_two_nationalities_before_one_noun_are_two_actors(
    language: str, text: str, first: str
) -> None:
    found = read(text, language)

    assert len(found) == 2
    assert next(iter(found.values())) == first


def test_what_has_an_adjective_of_no_country_stays_without_options() -> None:
    found = phrases.national(tables("de"), words_in("kurdische Medien", "de"), 0)

    assert found is not None
    assert (found.options, found.kind) == ((), ActorKind.OUTLET)


def test_an_army_alone_may_be_any_countrys() -> None:
    found = phrases.alone(tables("en"), words_in("army", "en"), 0)

    assert found is not None
    assert {"syrian-army", "idf", "ukrainian-army"} <= set(found.options)


def test_forces_alone_are_nobody() -> None:
    assert phrases.alone(tables("en"), words_in("forces", "en"), 0) is None


def test_a_group_needs_a_determiner_in_german() -> None:
    assert phrases.nominal(tables("de"), words_in("eine Gruppe", "de"), 1) is None
    assert phrases.nominal(tables("de"), words_in("die Gruppe", "de"), 1) is not None


def test_a_fighters_noun_apart_belongs_to_the_name_only_in_english() -> None:
    assert "IS fighters" in read("the IS fighters left", "en")
    assert "Hisbollah Kämpfer" not in read("da hat die Hisbollah Kämpfer verlegt", "de")


def test_people_of_a_country_are_read_as_its_state() -> None:
    found = phrases.people(tables("da"), words_in("israelerne", "da"), 0)

    assert found is not None
    assert found.options == ("israel",)
