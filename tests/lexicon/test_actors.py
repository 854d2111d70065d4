from collections.abc import Iterator

import pytest

from lagebild.domain.actor import ActorKind
from lagebild.errors import DataError
from lagebild.lexicon.actors import load_actor_words
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.words import stemmer
from tests.mentions.actor_texts import actors_of, index, last

Case = tuple[str, str, str]


def _inflections() -> Iterator[Case]:
    for language in LANGUAGES:
        for rule in load_actor_words(language).inflection:
            yield language, rule.example, rule.base


def _countries() -> Iterator[Case]:
    for language in LANGUAGES:
        for nation in load_actor_words(language).nation:
            if nation.country:
                yield language, nation.example, nation.country


def _unlisted() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for nation in load_actor_words(language).nation:
            if not nation.country:
                yield language, nation.example


def _bodies() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        for body in load_actor_words(language).body:
            yield language, body.example, body.role


def _titles() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        words = load_actor_words(language)
        for title in words.title:
            yield language, title.example
        yield language, words.says.example


def _nominals() -> Iterator[Case]:
    for language in LANGUAGES:
        for nominal in load_actor_words(language).nominal:
            yield language, nominal.example, nominal.means


@pytest.mark.parametrize(("language", "example", "base"), [*_inflections()])
def test_an_inflected_form_comes_to_its_base(language: str, example: str, base: str) -> None:
    stem = stemmer(language)

    assert stem(example) == stem(base)


@pytest.mark.parametrize(("language", "example", "country"), [*_countries()])
def test_soldiers_of_a_country_are_its_army(language: str, example: str, country: str) -> None:
    (mention,) = actors_of(example, language)

    assert mention.options == (index().organ(country, "army"),)


@pytest.mark.parametrize(("language", "example"), [*_unlisted()])
def test_what_no_country_has_keeps_its_own_words(language: str, example: str) -> None:
    mention = actors_of(example, language)[0]

    assert example.startswith(mention.text)
    assert " " in mention.text


@pytest.mark.parametrize(("language", "example", "role"), [*_bodies()])
def test_a_body_is_read_in_its_role(language: str, example: str, role: str) -> None:
    options = {option for mention in actors_of(example, language) for option in mention.options}

    assert options & {*index().in_role(role), role}


@pytest.mark.parametrize(("language", "example"), [*_titles()])
def test_a_name_beside_a_title_or_verb_is_a_person(language: str, example: str) -> None:
    names = [m.text for m in actors_of(example, language) if m.kind is ActorKind.PERSON]

    assert [name.split()[0] for name in names] == ["Anton"]


@pytest.mark.parametrize(("language", "example", "means"), [*_nominals()])
def test_a_nominal_is_what_was_named_before(language: str, example: str, means: str) -> None:
    meant = {"party": "hezbollah", "organisation": "icrc", "agency": "reuters"}

    assert last(example.replace(". ", ".\n"), language).actor == meant[means]


@pytest.mark.parametrize("language", LANGUAGES)
def test_fighters_of_a_party_are_that_party(language: str) -> None:
    words = load_actor_words(language)
    for entry in (words.fighter, words.of, words.article):
        assert "sdf" in {o for m in actors_of(entry.example, language) for o in m.options}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nationalities_joined_are_two_armies(language: str) -> None:
    found = actors_of(load_actor_words(language).and_.example, language)

    assert [mention.options for mention in found] == [("syrian-army",), ("russian-army",)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_modifier_may_stand_between_nationality_and_noun(language: str) -> None:
    found = actors_of(load_actor_words(language).modifier.example, language)

    assert [mention.options for mention in found] == [("syrian-army",)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_state_after_a_place_cue_is_no_actor(language: str) -> None:
    assert actors_of(load_actor_words(language).place_cue.example, language) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_openers_and_institutions_are_no_persons(language: str) -> None:
    words = load_actor_words(language)
    for entry in (words.opener, words.institution):
        kinds = {mention.kind for mention in actors_of(entry.example, language)}

        assert ActorKind.PERSON not in kinds


def test_a_language_without_words_for_actors_is_a_data_error() -> None:
    with pytest.raises(DataError, match="no table"):
        load_actor_words("xx")
