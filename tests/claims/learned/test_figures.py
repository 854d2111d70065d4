"""What a claim's numbers count, by its type and by their own measure."""

import pytest

from lagebild.claims.learned.candidates import Candidate
from lagebild.claims.learned.figures import figures_of
from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention
from lagebild.domain.span import Span
from lagebild.encoder.heads import Trigger
from lagebild.encoder.labels import KINDS
from lagebild.encoder.pairs import TokenSpan
from lagebild.encoder.slots import TokenClaim

SPAN = Span(start=0, end=2)


def _candidate(what: str, unit: str) -> Candidate:
    figure = Figure(what=what, unit=unit, best=12, text="12", span=SPAN)
    mention = FigureMention(span=SPAN, text="12", sentence=0, figure=figure)
    tokens = TokenSpan(kind=KINDS.index("figure"), start=0, end=1)
    return Candidate(tokens=tokens, span=SPAN, text="12", figure=mention)


def _found(harm: str = "killed") -> TokenClaim:
    trigger = Trigger(type="casualties", start=0, end=1, score=0.9)
    return TokenClaim(trigger=trigger, modality="asserted", aspect="none", harm=harm, roles={})


@pytest.mark.parametrize(
    ("kind", "what", "unit", "counted"),
    [
        ("people.casualties", "count", "civilians", ("injured", "civilians")),
        ("people.casualties", "count", "", ("injured", "people")),
        ("people.displacement", "count", "families", ("displaced", "families")),
        ("people.release", "count", "", ("freed", "people")),
        ("control.hold", "share", "percent", ("share", "percent")),
        ("control.capture", "count", "km2", ("area", "km2")),
        ("people.displacement", "count", "trucks", ("vehicles", "trucks")),
        ("violence.attack", "count", "", ("count", "")),
    ],
)
def test_the_type_says_what_is_counted(
    kind: str, what: str, unit: str, counted: tuple[str, str]
) -> None:
    (figure,) = figures_of(_found("injured"), kind, [_candidate(what, unit)])

    assert (figure.what, figure.unit) == counted


def test_a_share_is_no_number_of_dead() -> None:
    assert figures_of(_found(), "people.casualties", [_candidate("share", "percent")]) == ()


def test_words_that_no_rule_reads_give_no_figure() -> None:
    tokens = TokenSpan(kind=KINDS.index("figure"), start=0, end=1)
    unread = Candidate(tokens=tokens, span=SPAN, text="viele")

    assert figures_of(_found(), "people.casualties", [unread]) == ()
