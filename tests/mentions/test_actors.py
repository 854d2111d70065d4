import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.actor import ActorKind
from tests.mentions.actor_texts import actors_of, read

ONE_NAME = [
    ("de", "Der IS verlor das Dorf.", "IS", "is"),
    ("de", "Die letzten IS-Kämpfer gaben auf.", "IS-Kämpfer", "is"),
    ("de", "Sie flohen vor dem Islamischen Staat.", "Islamischen Staat", "is"),
    (
        "de",
        "Das meldeten die Demokratischen Kräfte Syriens.",
        "Demokratischen Kräfte Syriens",
        "sdf",
    ),
    ("de", "Die QSD rückten vor.", "QSD", "sdf"),
    ("de", "Laut SDF-Angaben ist das Dorf frei.", "SDF", "sdf"),
    ("de", "Nach UN-Angaben flohen viele.", "UN", "un"),
    ("de", "Das sagte ein Mitglied der Huthi-Rebellen.", "Mitglied der Huthi-Rebellen", "houthis"),
    ("de", "Die Zahl nannte die Beobachtungsstelle.", "Beobachtungsstelle", "sohr"),
    ("de", "Hunderte Zivilist*innen warten.", "Zivilist*innen", "civilians"),
    ("de", "Mit den Bewohnern sprach niemand.", "Bewohnern", "residents"),
    (
        "de",
        "Frauen und Kinder von IS-Kämpfern kamen.",
        "Frauen und Kinder von IS-Kämpfern",
        "is-families",
    ),
    ("da", "IS' krigere gav op.", "IS' krigere", "is"),
    ("da", "SDF-styrkerne rykkede frem.", "SDF-styrkerne", "sdf"),
    ("da", "FN's generalsekretær rejste.", "FN", "un"),
    (
        "da",
        "Det siger Det Syriske Observatorium for Menneskerettigheder.",
        "Det Syriske Observatorium for Menneskerettigheder",
        "sohr",
    ),
    ("da", "Landsbyboerne flygtede.", "Landsbyboerne", "villagers"),
    ("da", "Talibans krigere kom igen.", "Talibans krigere", "taliban"),
    ("en", "The Islamic State group lost it.", "Islamic State group", "is"),
    ("en", "Houthi rebels fired.", "Houthi rebels", "houthis"),
    ("en", "Fighters of the SDF came.", "Fighters of the SDF", "sdf"),
    ("en", "The militant group Hamas said so.", "militant group Hamas", "hamas"),
    ("en", "Meridian Wire reported it.", "Meridian Wire", "meridian-wire"),
]


@pytest.mark.parametrize(("language", "text", "words", "actor"), ONE_NAME)
def test_a_name_is_read_in_the_form_that_stands_there(
    language: str, text: str, words: str, actor: str
) -> None:
    assert read(text, language)[words] == actor


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die is- und isst-Formen sind gemeint."),
        ("en", "This is ice, and that is us."),
        ("da", "De spiste is ved havnen."),
        ("de", "Das Kind isst ein Eis."),
    ],
)
def test_small_letters_are_never_an_abbreviation(language: str, text: str) -> None:
    assert not {"is", "usa"} & {option for m in actors_of(text, language) for option in m.options}


def test_a_headline_in_capitals_does_not_make_a_verb_a_party() -> None:
    assert actors_of("THE TOWN IS FREE AGAIN", "en") == ()


def test_the_coalition_against_a_party_is_not_that_party() -> None:
    assert read("Die Anti-IS-Koalition flog Angriffe.", "de") == {
        "Anti-IS-Koalition": "us-led-coalition"
    }


def test_a_state_after_a_word_of_place_is_no_actor() -> None:
    assert actors_of("Gekämpft wird in der Türkei.", "de") == ()


def test_a_state_that_acts_is_one() -> None:
    assert read("Tyrkiet trækker sig ud.", "da") == {"Tyrkiet": "turkey"}


def test_mentions_name_the_sentence_in_which_they_stand() -> None:
    mentions = actors_of("The SDF advanced.\nAFP reported it.", "en")

    assert [(mention.text, mention.sentence) for mention in mentions] == [("SDF", 0), ("AFP", 1)]


def test_a_surname_alone_is_the_person_named_before() -> None:
    mentions = actors_of("General Anna Bergholm resigned.\nBergholm left.", "en")

    assert [(m.text, m.kind) for m in mentions] == [
        ("Anna Bergholm", ActorKind.PERSON),
        ("Bergholm", ActorKind.PERSON),
    ]


def test_a_language_without_tables_still_has_native_names() -> None:
    assert read("El portavoz de Hezbollah y la OTAN", "es") == {
        "Hezbollah": "hezbollah",
        "OTAN": "nato",
    }


PARTS = ("der", "IS", "SDF", "-", "'", "Armee", "Syriens", "und", "syrische", ",", "(AFP)", "von")


@given(st.lists(st.sampled_from((*PARTS, "Kämpfer"))))
def test_mentions_never_overlap_and_cover_their_words(parts: list[str]) -> None:
    text = " ".join(["x", *parts])
    mentions = actors_of(text, "de")

    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert all(mention.span.of(text) == mention.text for mention in mentions)
