"""The words round a trigger are his who says the shortest stretch that holds it."""

from lagebild.claims.learned.candidates import Candidate
from lagebild.claims.learned.speech import Heard, speaker_of
from lagebild.domain.span import Span
from lagebild.encoder.pairs import TokenSpan


def _person(at: int) -> Candidate:
    span = Span(start=at, end=at + 4)
    return Candidate(tokens=TokenSpan(kind=0, start=0, end=1), span=span, text="Mair")


def _heard(speaker: Candidate, *parts: tuple[int, int]) -> Heard:
    return Heard(parts=tuple(Span(start=a, end=b) for a, b in parts), speaker=speaker)


TRIGGER = Span(start=20, end=25)


def test_of_two_stretches_the_inner_one_tells_who_speaks() -> None:
    outer, inner = _person(100), _person(0)
    heard = (_heard(outer, (5, 60)), _heard(inner, (15, 40)))

    assert speaker_of(TRIGGER, heard) == inner


def test_each_part_of_what_is_said_counts_alone() -> None:
    person = _person(100)

    assert speaker_of(TRIGGER, (_heard(person, (0, 10), (18, 30)),)) == person
    assert speaker_of(TRIGGER, (_heard(person, (0, 22), (24, 30)),)) is None


def test_nobody_speaks_from_inside_his_own_words() -> None:
    assert speaker_of(TRIGGER, (_heard(_person(30), (15, 40)),)) is None
    assert speaker_of(TRIGGER, ()) is None
