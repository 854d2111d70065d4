import re
from collections.abc import Iterator

import pytest

from lagebild.domain.span import Span
from lagebild.lexicon.places import load_places
from lagebild.lexicon.tables import LANGUAGES
from lagebild.mentions.place_countries import scene_of
from lagebild.mentions.place_words import ready, words_of
from tests.mentions.place_texts import index, mentions_of, report_of

BRACKETED = re.compile(r"\[([^\]]+)\]")


def examples() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        table = load_places(language)
        for entries in (
            table.noun, table.region, table.vicinity, table.locative, table.attribute,
            table.compass, table.article, table.person, table.not_place,
        ):  # fmt: skip
            for entry in entries:
                yield language, entry.example


def countries() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        for entry in load_places(language).country:
            yield language, entry.example, entry.country


@pytest.mark.parametrize(("language", "example"), [*examples()])
def test_an_entrys_example_has_the_mentions_in_brackets(language: str, example: str) -> None:
    plain = BRACKETED.sub(r"\1", example)
    found = [mention.text for mention in mentions_of(plain, language)]
    wanted = BRACKETED.findall(example)

    assert [text for text in found if text in wanted] == wanted


@pytest.mark.parametrize(("language", "example"), [row for row in examples() if "[" not in row[1]])
def test_an_example_without_brackets_has_no_mention(language: str, example: str) -> None:
    assert mentions_of(example, language) == ()


@pytest.mark.parametrize(("language", "example", "country"), [*countries()])
def test_an_adjective_shows_its_country(language: str, example: str, country: str) -> None:
    text = report_of(example, language).text
    row = words_of(text, Span(start=0, end=len(text)))

    assert scene_of([row], ready(load_places(language)), index())[1] == (country,)
