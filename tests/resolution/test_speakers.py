import pytest

from tests.mentions.actor_texts import bodies


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("SDF spokesman Anton Bergholm agreed.", "en", "sdf"),
        ("Anton Bergholm, a spokesman for the Syrian army, agreed.", "en", "syrian-army"),
        ("Der Sprecher der SDF, Anton Bergholm, nickte.", "de", "sdf"),
        ("Anton Bergholm, Sprecher der SDF, nickte.", "de", "sdf"),
        ("Der afghanische Innenminister Anton Bergholm nickte.", "de", "afghan-government"),
        ("Talsmand for SDF Anton Bergholm nikkede.", "da", "sdf"),
    ],
)
def test_a_person_speaks_for_the_body_named_beside(text: str, language: str, body: str) -> None:
    assert bodies(text, language) == {"Anton Bergholm": body}


def test_a_listed_person_speaks_for_what_the_gazetteer_says() -> None:
    assert bodies("Das sagte Hassan Nasrallah.", "de") == {"Hassan Nasrallah": "hezbollah"}


def test_a_person_named_again_still_speaks_for_the_body() -> None:
    text = "SDF spokesman Anton Bergholm agreed.\nBergholm left."

    assert bodies(text, "en") == {"Anton Bergholm": "sdf", "Bergholm": "sdf"}


def test_whom_a_person_speaks_to_is_not_the_body() -> None:
    assert bodies("Governor Anton Bergholm told AFP so.", "en") == {}
