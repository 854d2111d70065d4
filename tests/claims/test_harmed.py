"""Lists of victims count whole, and a number counts for one claim of its sentence."""

from collections.abc import Iterator

import msgspec

from lagebild.claims.harmed import count_harmed
from lagebild.domain.claim import Claim
from lagebild.domain.figure import Figure
from lagebild.domain.mention import FigureMention
from lagebild.domain.span import Quote, Span
from tests.resolution.made import claim


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(start=at, end=at + len(words))


def _figures(text: str, *numbers: str) -> tuple[FigureMention, ...]:
    def each() -> Iterator[FigureMention]:
        for words in numbers:
            span = _span(text, words)
            best = float(words.rstrip("%"))
            unit = "percent" if words.endswith("%") else ""
            what = "share" if unit else "count"
            figure = Figure(what=what, unit=unit, best=best, text=words, span=span)
            yield FigureMention(span=span, text=words, sentence=0, figure=figure)

    return tuple(each())


def _harmed(text: str, trigger: str, figure: FigureMention, what: str = "killed") -> Claim:
    known = msgspec.structs.replace(figure.figure, what=what, unit="people")
    whole = Span(start=0, end=len(text))
    return msgspec.structs.replace(
        claim("people.casualties", text.index(trigger)),
        trigger=_span(text, trigger),
        evidence=(Quote(span=whole, text=text),),
        figures=(known,),
    )


def _counted(one: Claim) -> list[tuple[str, float | None]]:
    return [(figure.what, figure.best) for figure in one.figures]


def test_a_list_of_victims_is_one_claim_with_all_numbers() -> None:
    text = "The blast left 150 policemen, 95 civilians and 30 others dead."
    figures = _figures(text, "150", "95", "30")

    (whole,) = count_harmed(text, [_harmed(text, "dead", figures[2])], figures)

    assert _counted(whole) == [("killed", 150), ("killed", 95), ("killed", 30)]


def test_a_number_counts_for_the_claim_that_it_lies_nearest_to() -> None:
    text = "Five (5) soldiers in the south were shot dead by gunmen, 2 more wounded."
    five, two = _figures(text, "5", "2")
    claims = [_harmed(text, "dead", two), _harmed(text, "wounded", two, "injured")]

    dead, hurt = count_harmed(text, claims, (five, two))

    assert _counted(dead) == [("killed", 5)]
    assert _counted(hurt) == [("injured", 2)]


def test_one_number_for_two_claims_stays_with_both() -> None:
    text = "12 people were killed or wounded."
    figures = _figures(text, "12")
    claims = [_harmed(text, "killed", figures[0]), _harmed(text, "wounded", figures[0], "injured")]

    assert count_harmed(text, claims, figures) == tuple(claims)


def test_what_counts_the_dead_counts_no_attacks() -> None:
    text = "Gunmen attacked the village, 12 people were killed."
    figures = _figures(text, "12")
    killed = _harmed(text, "killed", figures[0])
    attack = msgspec.structs.replace(
        _harmed(text, "attacked", figures[0]), type="violence.attack", figures=(figures[0].figure,)
    )

    assert [_counted(one) for one in count_harmed(text, [attack, killed], figures)] == [
        [],
        [("killed", 12)],
    ]


def test_shares_and_numbers_of_other_sentences_are_left_alone() -> None:
    text = "80% of the houses burnt, 12 people were killed."
    figures = _figures(text, "80%", "12")
    killed = _harmed(text, "killed", figures[1])
    far = msgspec.structs.replace(killed, figures=(Figure(what="killed", unit="people", best=3),))

    assert [_counted(one) for one in count_harmed(text, [killed], figures)] == [[("killed", 12)]]
    assert count_harmed(text, [far], figures) == (far,)
