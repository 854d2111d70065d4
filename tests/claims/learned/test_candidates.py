"""What the model noticed and what rules found become one list of candidates."""

import pytest

from lagebild.claims.learned.candidates import Candidate, candidates_of, token_span
from lagebild.domain.actor import ActorKind
from lagebild.domain.ids import ActorId, PlaceId
from lagebild.domain.mention import (
    ActorMention,
    Mentions,
    Noticed,
    PlaceMention,
    TimeExpression,
    TimeForm,
    TimeMention,
)
from lagebild.domain.span import Span
from lagebild.encoder.labels import KINDS
from lagebild.encoder.tokens import Tokens

TEXT = "SDF spokesman Mustafa Bali said French and Malian troops left Rawa on Monday."
WORDS = TEXT.split()
STARTS = [sum(len(word) + 1 for word in WORDS[:n]) for n in range(len(WORDS))]
TOKENS = Tokens(
    ids=tuple(range(len(WORDS))),
    starts=tuple(STARTS),
    ends=tuple(start + len(word) for start, word in zip(STARTS, WORDS, strict=True)),
)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def _noticed(words: str, kind: str) -> Noticed:
    return Noticed(kind=kind, span=_span(words), sentence=0, score=0.9)


def _actor(words: str, *options: str, kind: ActorKind | None = None) -> ActorMention:
    ids = tuple(ActorId(option) for option in options)
    return ActorMention(span=_span(words), text=words, sentence=0, options=ids, kind=kind)


def _only(noticed: Noticed, **mentions: object) -> Candidate:
    (candidate,) = candidates_of(TEXT, [noticed], Mentions(**mentions), TOKENS)  # type: ignore[arg-type]
    return candidate


def test_two_bodies_in_one_phrase_are_both_meant() -> None:
    actors = (_actor("French", "french-army"), _actor("Malian troops", "malian-army"))

    candidate = _only(_noticed("French and Malian troops", "actor"), actors=actors)

    assert [mention.text for mention in candidate.actors] == ["French", "Malian troops"]


def test_a_person_named_with_a_body_is_who_is_meant() -> None:
    actors = (_actor("SDF", "sdf"), _actor("Mustafa Bali", kind=ActorKind.PERSON))

    candidate = _only(_noticed("SDF spokesman Mustafa Bali", "source"), actors=actors)

    assert [mention.text for mention in candidate.actors] == ["Mustafa Bali"]


def test_a_name_goes_before_a_description() -> None:
    places = (
        PlaceMention(span=_span("left"), text="left", sentence=0, nominal=True),
        PlaceMention(span=_span("Rawa"), text="Rawa", sentence=0, options=(PlaceId("p-rawa"),)),
    )

    candidate = _only(_noticed("left Rawa", "place"), places=places)

    assert candidate.place is not None
    assert candidate.place.text == "Rawa"


def test_a_short_word_that_no_list_knows_names_nothing() -> None:
    text = "they left Rawa"
    tokens = Tokens(ids=(0, 1, 2), starts=(0, 5, 10), ends=(4, 9, 14))
    pronoun = Noticed(kind="actor", span=Span(start=0, end=4), sentence=0, score=0.9)
    verb = Noticed(kind="place", span=Span(start=5, end=9), sentence=0, score=0.9)
    town = Noticed(kind="place", span=Span(start=10, end=14), sentence=0, score=0.9)

    found = candidates_of(text, [pronoun, verb, town], Mentions(), tokens)

    assert [candidate.is_pronoun for candidate in found] == [True, True, False]


def test_what_only_rules_found_is_a_candidate_too() -> None:
    monday = TimeMention(
        span=_span("on Monday"),
        text="on Monday",
        sentence=0,
        time=TimeExpression(form=TimeForm.WEEKDAY, weekday=1),
    )
    mentions = Mentions(times=(monday,), actors=(_actor("SDF", "sdf"), _actor("Mustafa Bali")))

    found = candidates_of(TEXT, [], mentions, TOKENS)

    assert [(KINDS[c.tokens.kind], c.text) for c in found] == [
        ("actor", "SDF"),
        ("time", "on Monday"),
    ]


@pytest.mark.parametrize(
    ("words", "tokens"), [("SDF", (0, 1)), ("Mustafa Bali", (2, 4)), ("Monday.", (12, 13))]
)
def test_characters_become_tokens(words: str, tokens: tuple[int, int]) -> None:
    found = token_span(TOKENS, _span(words), "actor")

    assert found is not None
    assert (found.start, found.end) == tokens


def test_characters_without_a_token_have_no_tokens() -> None:
    assert token_span(TOKENS, Span(start=3, end=4), "actor") is None
