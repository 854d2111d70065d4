import pytest

from lagebild.domain.actor import ActorKind
from tests.mentions.actor_texts import actors_of

NAMED = [
    ("de", "Innenminister Anton Bergholm lobte das.", "Anton Bergholm"),
    ("de", "Anton Bergholm, Sprecher der SDF, lobte das.", "Anton Bergholm"),
    ("de", "Der Sprecher der SDF, Anton Bergholm, sprach.", "Anton Bergholm"),
    ("de", "Das sagte Anton Bergholm am Montag.", "Anton Bergholm"),
    ("de", "General Bergholm trat zurück.", "Bergholm"),
    ("da", "Talsmand for SDF Anton Bergholm siger nej.", "Anton Bergholm"),
    ("da", "Guvernør Anton Bergholm gik af.", "Anton Bergholm"),
    ("en", "SDF spokesman Anton Bergholm agreed.", "Anton Bergholm"),
    ("en", "The mayor of Odense, Anton Bergholm, left.", "Anton Bergholm"),
    ("en", "Anton Bergholm, a soldier in the city, left.", "Anton Bergholm"),
    ("en", "Governor Abu Omar al-Bergholmi left.", "Abu Omar al-Bergholmi"),
]


def persons(text: str, language: str) -> list[str]:
    return [m.text for m in actors_of(text, language) if m.kind is ActorKind.PERSON]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_a_name_beside_a_function_is_a_person(language: str, text: str, name: str) -> None:
    assert persons(text, language) == [name]


def test_the_body_beside_the_person_stays_its_own_mention() -> None:
    texts = [m.text for m in actors_of("SDF spokesman Anton Bergholm agreed.", "en")]

    assert texts == ["SDF", "Anton Bergholm"]


def test_a_noun_after_a_word_that_needs_a_full_name_is_no_person() -> None:
    assert persons("Bewohner Aleppos flohen.", "de") == []
