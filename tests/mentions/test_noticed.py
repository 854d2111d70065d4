"""Spans of the model become mentions: whole words, one sentence each, rules first."""

import itertools
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.domain.mention import ActorMention, Mentions, Noticed
from lagebild.domain.span import Span
from lagebild.encoder.model import Model, load_model
from lagebild.gazetteer.places import open_places
from lagebild.mentions.noticed import notice, with_noticed
from lagebild.text.sentences import split
from tests.claims.reading import report_of

TEXT = "Government troops took Rawa on Monday. In Al-Qaim residents said IS fighters had fled."


@cache
def model() -> Model:
    return load_model()


def _noticed(text: str) -> tuple[Noticed, ...]:
    report = report_of(text, "en")
    return notice(report, split(report), model().encode(text), model())


def test_names_and_times_are_noticed() -> None:
    words = {one.span.of(TEXT): one.kind for one in _noticed(TEXT)}

    assert words["Rawa"] == "place"
    assert "time" in words.values()
    assert "actor" in words.values()


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc ABC .,\n'\"„“()-"), max_size=300))
def test_a_span_is_inside_its_sentence_and_none_overlaps(text: str) -> None:
    sentences = split(report_of(text, "en"))
    spans = [one.span for one in _noticed(text)]

    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert all(any(s.span.contains(span) for s in sentences) for span in spans)


def test_what_a_rule_found_is_not_added_again() -> None:
    report = report_of(TEXT, "en")
    start = TEXT.index("Government troops")
    whole = Span(start=start, end=start + len("Government troops"))
    ruled = Mentions(actors=(ActorMention(span=whole, text="Government troops", sentence=0),))
    noticed = Noticed(kind="actor", span=whole, sentence=0, score=0.9)

    assert with_noticed(report, ruled, [noticed], open_places()).actors == ruled.actors


def test_what_only_the_model_noticed_is_added_with_the_places_of_that_name() -> None:
    report = report_of(TEXT, "en")
    start = TEXT.index("Rawa")
    town = Span(start=start, end=start + 4)

    places = with_noticed(
        report,
        Mentions(),
        [Noticed(kind="place", span=town, sentence=0, score=0.9)],
        open_places(),
    ).places

    assert [place.text for place in places] == ["Rawa"]
    assert places[0].options
