"""Which claims are missed or spurious, and why."""

import msgspec

from lagebild.evaluation.claims_file import PredictedClaim, SaidEvidence
from lagebild.evaluation.misses import Misses, Reason, Side, misses_of
from lagebild.evaluation.tally import match_folder

from .tiny import CAPTURE, HOLD, SAID_CAPTURE, SAID_HOLD, evidence, folder, predicted, report

GOLD = folder(report(CAPTURE, HOLD))


def _misses(*claims: PredictedClaim) -> Misses:
    return misses_of(match_folder(GOLD, predicted(*claims)))


def _with(claim: PredictedClaim, **changes: object) -> PredictedClaim:
    return msgspec.structs.replace(claim, **changes)


def test_nothing_is_missed_where_all_is_read() -> None:
    assert _misses(SAID_CAPTURE, SAID_HOLD).claims == ()


def test_a_claim_with_nothing_in_its_place_is_missed_for_that() -> None:
    (miss,) = _misses(SAID_CAPTURE).claims
    assert (miss.side, miss.type, miss.reason) == (Side.MISSED, "control.hold", Reason.NOTHING)
    assert miss.quote == "Rebels said that they still held Westra"


def test_a_wrong_type_is_a_miss_on_both_sides() -> None:
    found = _misses(SAID_CAPTURE, _with(SAID_HOLD, type="control.siege"))
    assert found.reasons == {
        (Side.MISSED, Reason.OTHER_TYPE): 1,
        (Side.SPURIOUS, Reason.OTHER_TYPE): 1,
    }
    assert found.claims[0].instead == ("control.siege",)


def test_a_claim_read_twice_is_spurious_once() -> None:
    (miss,) = _misses(SAID_CAPTURE, SAID_CAPTURE, SAID_HOLD).claims
    assert (miss.side, miss.reason) == (Side.SPURIOUS, Reason.TAKEN)


def test_words_that_no_sheet_quotes_are_spurious_for_that() -> None:
    (miss,) = _misses(SAID_CAPTURE, SAID_HOLD, _with(SAID_HOLD, evidence=evidence("."))).claims
    assert (miss.side, miss.reason) == (Side.SPURIOUS, Reason.NOTHING)


def test_untrue_evidence_is_named_as_such() -> None:
    untrue = _with(SAID_HOLD, evidence=(SaidEvidence(start=0, end=8, text="The navy"),))
    assert _misses(SAID_CAPTURE, untrue).reasons[Side.SPURIOUS, Reason.UNTRUE] == 1


def test_slots_that_are_wrong_in_pairs_are_counted() -> None:
    assert _misses(_with(SAID_CAPTURE, time=None, place=None)).wrong_slots == {
        "place": 1,
        "time": 1,
    }
