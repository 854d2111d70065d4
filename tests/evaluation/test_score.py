"""Scores worked out by hand."""

import msgspec
import pytest

from lagebild.domain.claim import Modality
from lagebild.evaluation.claims_file import PredictedClaim, SaidEvidence, SaidTime
from lagebild.evaluation.score import score

from .tiny import CAPTURE, HOLD, SAID_CAPTURE, SAID_HOLD, TEXT, folder, predicted, report

GOLD = folder(report(CAPTURE, HOLD))


def _with(claim: PredictedClaim, **changes: object) -> PredictedClaim:
    return msgspec.structs.replace(claim, **changes)


def test_right_claims_score_one_everywhere() -> None:
    scores = score(GOLD, predicted(SAID_CAPTURE, SAID_HOLD))
    assert (scores.claim.f1, scores.whole_claim.f1, scores.strict_claim.f1) == (1, 1, 1)


def test_nothing_read_scores_zero() -> None:
    scores = score(GOLD, {})
    assert (scores.gold, scores.predicted, scores.claim.f1) == (2, 0, 0)


def test_a_wrong_modality_costs_a_sixth_of_the_whole_claim_and_all_of_the_strict_one() -> None:
    denied = _with(SAID_CAPTURE, modality=Modality.DENIED)
    scores = score(folder(report(CAPTURE)), predicted(denied))
    # type, actor, place, time and origin right, modality wrong
    assert scores.whole_claim.f1 == pytest.approx(5 / 6)
    assert (scores.claim.f1, scores.strict_claim.f1) == (1, 0)


def test_a_second_claim_on_the_same_words_is_spurious() -> None:
    scores = score(folder(report(CAPTURE)), predicted(SAID_CAPTURE, SAID_CAPTURE))
    assert (scores.claim.precision, scores.claim.recall) == (0.5, 1)


def test_the_better_of_two_claims_is_paired() -> None:
    undated = _with(SAID_CAPTURE, time=None)
    scores = score(folder(report(CAPTURE)), predicted(undated, SAID_CAPTURE))
    assert scores.strict_claim.recall == 1


@pytest.mark.parametrize(
    "evidence",
    [
        None,
        (SaidEvidence(start=40, end=60),),
        (SaidEvidence(start=4, end=18, text="navy took Ostra"),),
        (SaidEvidence(start=0, end=len(TEXT) + 1),),
    ],
)
def test_evidence_that_is_absent_untrue_or_elsewhere_pairs_nothing(
    evidence: tuple[SaidEvidence, ...] | None,
) -> None:
    claim = _with(SAID_CAPTURE, evidence=evidence)
    assert score(folder(report(CAPTURE)), predicted(claim)).claim.f1 == 0


def test_two_candidate_days_are_half_a_time_and_still_strict() -> None:
    claim = _with(SAID_CAPTURE, time=SaidTime(candidates=("2020-03-02", "2020-03-09")))
    scores = score(folder(report(CAPTURE)), predicted(claim))
    assert (scores.slots["time"], scores.strict_claim.f1) == (0.5, 1)


def test_the_floor_is_what_type_evidence_and_defaults_score() -> None:
    # type, time, modality and origin right; actor and place left out: 4 of 6
    scores = score(folder(report(CAPTURE, published="2020-03-02")), {})
    assert scores.floor.whole_claim == pytest.approx(4 / 6)
    assert scores.floor.strict_claim == 0


def test_dated_scores_leave_out_reports_without_a_day() -> None:
    dated = report(CAPTURE, name="one.txt", published="2020-03-02")
    undated = report(CAPTURE, name="two.txt")
    scores = score(folder(dated, undated), predicted(SAID_CAPTURE))
    assert scores.strict_claim.f1 == pytest.approx(2 / 3)
    assert (scores.dated.strict_claim_f1, scores.dated.time) == (1, 1)


def test_modality_f1_is_over_pairs() -> None:
    possible = _with(SAID_HOLD, modality=Modality.POSSIBLE)
    scores = score(GOLD, predicted(SAID_CAPTURE, possible))
    # asserted: precision 1 of 1, recall 1 of 2
    assert scores.modality_f1 == {Modality.ASSERTED: pytest.approx(2 / 3)}


def test_each_type_has_its_own_score() -> None:
    types = score(GOLD, predicted(SAID_CAPTURE)).types
    assert (types["control.capture"].claim.f1, types["control.hold"].claim.f1) == (1, 0)
