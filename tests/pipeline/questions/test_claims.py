import msgspec
import pytest

from lagebild.domain.claim import PlaceRef
from lagebild.domain.ids import PlaceId
from lagebild.domain.span import Span
from lagebild.errors import UnknownName, UsageError
from lagebild.pipeline.questions.claims import claim_answer
from lagebild.store.folder import Store

from ...store.made import READER, TEXT, both_claims, entry, picture, report

TAKEN, BACK = both_claims(report())


def test_a_claim_stands_between_what_is_around_it(filled: Store) -> None:
    answer = claim_answer(filled, BACK.id)

    assert answer.line.claim == BACK
    assert answer.before + answer.sentence + answer.after == TEXT
    assert answer.language == "en"


def test_event_and_conflicts_are_shown(filled: Store) -> None:
    answer = claim_answer(filled, TAKEN.id)

    assert answer.event == picture(report()).events[0]
    assert answer.companions == ()
    assert answer.conflicts == picture(report()).conflicts


def test_a_start_of_the_id_is_enough(filled: Store) -> None:
    assert claim_answer(filled, TAKEN.id[:9]).line.claim == TAKEN


def test_a_start_of_several_ids_lists_them(filled: Store) -> None:
    with pytest.raises(UsageError, match=f"{min(TAKEN.id, BACK.id)}.*Give more letters"):
        claim_answer(filled, "c-")


@pytest.mark.parametrize("words", ["c-none", ""])
def test_an_unknown_claim_names_the_way_out(filled: Store, words: str) -> None:
    with pytest.raises(UnknownName, match="lagebild place NAME"):
        claim_answer(filled, words)


def test_each_slot_says_where_it_comes_from(store: Store) -> None:
    made = report(text="First line.\nThe army took it.")
    place = PlaceRef(
        text="it",
        span=Span(start=26, end=28),
        name="Rawa",
        candidates=(PlaceId("p-rawa"),),
        reason="the place named last",
    )
    whole = msgspec.structs.replace(TAKEN, report=made.id, place=place)
    part = msgspec.structs.replace(BACK, report=made.id, of=whole.id, time=None)
    with store.derived() as derived, derived.transaction():
        derived.reports.put(entry(), made, READER)
        derived.claims.put([whole, part])

    answer = claim_answer(store, whole.id)
    slots = {derivation.slot: derivation for derivation in answer.derivations}

    assert (slots["time"].value, slots["time"].text) == ("2017-11-09", "on Thursday")
    assert slots["place"].line == 2
    assert slots["place"].reason == "the place named last"
    assert slots["place"].candidates == ("p-rawa",)
    assert slots["actor"].value == "Syrian army"
    assert [line.claim for line in answer.parts] == [part]
    shown = claim_answer(store, part.id)
    assert shown.whole is not None
    assert shown.whole.claim == whole
    assert "time" not in {derivation.slot for derivation in shown.derivations}
