"""Each boundary tells by which rule it was drawn."""

import pytest

from lagebild.domain.claim import Claim

from .made import CLASH, HELD, HOLD, LEAVE, PRESENCE, SIEGE, TAKE, claim, line, said_by


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (claim(TAKE, "rebels", origin="mayor"), "The rebels took it on 1 May 2020, according to"),
        (claim(HOLD, "rebels"), "The rebels hold it on 1 May 2020"),
        (claim(TAKE, "rebels", share=40), "The rebels hold 40 % of it"),
        (claim(CLASH, "army", "rebels"), "The army and the rebels are all in it"),
        (claim(SIEGE, "rebels"), "The army is inside, with the rebels all round"),
        (claim(SIEGE, "rebels", day="2020-04-02/2020-05-01"), "besieged by the rebels"),
        (claim(LEAVE, "army"), "The army lost or left it, and nobody says who came after"),
        (claim(TAKE, "rebels", day="/2020-05-09"), "by 9 May 2020 at the latest"),
    ],
)
def test_the_reason_says_who_and_when(said: Claim, words: str) -> None:
    assert words in line(HELD, said)[-1].reason


def test_presence_says_that_nobody_is_known_to_control() -> None:
    assert "nobody says who controls it" in line(claim(PRESENCE, "", "rebels"))[-1].reason


def test_a_report_of_its_own_is_named_by_its_outlet() -> None:
    assert "according to the report The r1" in line(claim(HOLD, "rebels"))[-1].reason


def test_a_dispute_names_the_other_word() -> None:
    one = claim(HOLD, "army", origin="mayor")
    others = [claim(HOLD, "rebels", origin=o, report=o) for o in ("observers", "monks")]
    reason = line(one, *others)[-1].reason
    assert "Disputed, according to mayor the army holds it" in reason
    assert "more independent origins is drawn" in reason


def test_a_denial_names_who_denies() -> None:
    taken = claim(TAKE, "rebels", "army", origin="observers")
    denial = claim(TAKE, "rebels", "army", modality="denied", origin="army", report="r2")
    assert "Army denies it; a denial deletes nothing." in line(HELD, taken, denial)[-1].reason


def test_one_origin_is_told() -> None:
    assert line(HELD)[-1].reason.endswith("Drawn as claimed: it rests on one origin.")


def test_a_dispute_agrees_in_number() -> None:
    others = [claim(HOLD, "army", origin=o, report=o) for o in ("observers", "monks")]
    reason = line(claim(HOLD, "rebels", origin="mayor"), *others)[-1].reason
    assert "according to mayor the rebels hold it" in reason


def test_a_nameless_origin_is_not_counted_in_the_reason() -> None:
    named = claim(HOLD, "army", origin="mayor")
    nameless = said_by("their opponents", claim(HOLD, "rebels", report="r2"))
    assert "the word of more independent origins is drawn" in line(named, nameless)[-1].reason
