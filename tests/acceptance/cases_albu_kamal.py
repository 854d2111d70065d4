"""What the reports of November 2017 must show: Albu Kamal changes hands twice in two days."""

from lagebild.domain.picture import ConflictKind, ControlState, Difference, Mark, Standing

from .seen import Seen, days_of, figure, keys, origin_of, place_of

TOWN = "albu-kamal"


def case_01_the_army_retook_the_town_by_its_own_word_alone(seen: Seen) -> None:
    (claim, *_) = seen.said("002", "control.capture", at=TOWN, by="syrian-army")
    day = seen.day(TOWN, "2017-11-09")

    assert days_of(claim) == "2017-11-09"
    assert keys(claim.actors) == {"syrian-army"}
    assert keys(claim.recipients) == {"is"}
    assert day.state is ControlState.FULL
    assert [side.key for side in day.holders] == ["syrian-army"]
    assert [origin.key for origin in day.origins] == ["syrian-army"]
    assert day.standing is Standing.CLAIMED


def case_02_the_town_was_shut_in_on_the_wednesday_before(seen: Seen) -> None:
    (claim, *_) = seen.said("002", "control.siege", at=TOWN, by="report")
    day = seen.day(TOWN, "2017-11-08")

    assert days_of(claim) == "2017-11-08"
    assert day.state is ControlState.ENCIRCLED
    assert [side.key for side in day.holders] == ["is"]
    assert [side.key for side in day.outside] == ["syrian-army"]
    assert claim.id in day.claims


def case_03_three_allies_took_part_by_the_word_of_the_observatory(seen: Seen) -> None:
    allies = {"hezbollah", "irgc", "iraqi-militias"}
    claims = seen.said("002", "politics.support", by="sohr")
    named = {key for claim in claims for key in keys(claim.actors)}
    holders = {side.key for one in seen.picture.control for side in one.holders}

    assert named == allies
    assert all(keys(claim.recipients) == {"syrian-army"} for claim in claims)
    assert all({o.key for o in seen.event(claim).origins} == {"sohr"} for claim in claims)
    assert not allies & holders


def case_04_deir_ez_zor_fell_in_a_week_and_is_drawn_at_its_end(seen: Seen) -> None:
    (claim, *_) = seen.said("002", "control.capture", at="deir-ez-zor")

    assert days_of(claim) == "2017-10-30/2017-11-05"
    assert seen.day("deir-ez-zor", "2017-11-04").state is ControlState.UNKNOWN
    day = seen.day("deir-ez-zor", "2017-11-05")
    assert day.state is ControlState.FULL
    assert [side.key for side in day.holders] == ["syrian-army"]
    assert "by 5 November 2017 at the latest" in day.reason


def case_05_the_last_bastion_meets_the_places_in_the_country_still_held(seen: Seen) -> None:
    (found,) = seen.conflicts(ConflictKind.SUPERLATIVE, at=TOWN)
    places = {place_of(claim) for claim in seen.behind(found)}

    assert places == {TOWN, "homs-province", "yarmouk", "hajar-al-aswad", "daraa-region"}
    assert seen.said("002", "control.hold", at="rawa")
    assert seen.day("rawa", "2017-11-09").holders


def case_06_is_retook_two_fifths_and_that_supersedes_the_capture(seen: Seen) -> None:
    retaken = seen.said("004", "control.capture", at=TOWN, by="sohr", actor="is")
    before = seen.said("002", "control.capture", at=TOWN, by="syrian-army")
    share = figure(retaken, "share", "percent")
    day = seen.day(TOWN, "2017-11-10")

    assert (share.best, share.approx) == (40, True)
    assert {days_of(claim) for claim in retaken} == {"2017-11-10"}
    assert day.state is ControlState.PARTIAL
    assert ("is", 0.4) in {(side.key, side.share) for side in day.holders}
    assert [origin.key for origin in day.origins] == ["sohr"]
    assert Mark.REVERSAL in day.marks
    assert not seen.conflicts(ConflictKind.SIDE)
    assert not seen.conflicts(ConflictKind.STATE)
    assert "2017" in seen.told_apart(Difference.SUPERSEDED, before, retaken).sentence


def case_07_the_capture_told_again_in_a_reports_own_voice_adds_no_origin(seen: Seen) -> None:
    (told, *_) = seen.said("004", "control.capture", at=TOWN, by="report", actor="syrian-army")
    (first, *_) = seen.said("002", "control.capture", at=TOWN, by="syrian-army")

    assert days_of(told) == "2017-11-09"
    assert seen.event(told) == seen.event(first)
    assert [origin.key for origin in seen.event(told).origins] == ["syrian-army"]


def case_08_the_share_of_all_ground_lost_is_no_share_of_the_town(seen: Seen) -> None:
    lost = seen.said("004", "control.capture", by="us-led-coalition")
    town = seen.said("004", "control.capture", at=TOWN, by="sohr", actor="is")
    shares = {side.share for one in seen.picture.control for side in one.holders}

    assert figure(lost, "share", "percent").best == 96
    assert all(keys(claim.recipients) == {"is"} and not claim.place for claim in lost)
    assert not shares & {0.96, 0.04}
    assert not seen.in_conflict(lost)
    assert seen.told_apart(Difference.OTHER_SCOPE, lost, town)


def case_09_menus_and_captions_claim_nothing_and_credits_are_origins(seen: Seen) -> None:
    (head,) = (head for head in seen.heads.values() if head.name.startswith("004"))
    claims = [claim for claim in seen.claims if seen.number(claim) == "004"]
    furniture = ("springen", "Getty", "Bild:", "haz/qu")
    own = seen.event(seen.said("004", "control.hold", at="iraq", by="report")[0])

    assert {credit.actor for credit in head.credits} == {"afp", "dpa"}
    assert [origin.key for origin in own.origins] == ["afp+dpa"]
    assert not [c for c in claims for q in c.evidence if any(w in q.text for w in furniture)]


def case_27_the_line_of_albu_kamal(seen: Seen) -> None:
    states = [
        (day.state.value, [side.key for side in day.holders], day.mark)
        for day in (seen.day(TOWN, f"2017-11-{number:02}") for number in (7, 8, 9, 10, 11))
    ]

    assert states == [
        ("unknown", [], None),
        ("encircled", ["is"], None),
        ("full", ["syrian-army"], None),
        ("partial", ["is", "syrian-army"], Mark.REVERSAL),
        ("partial", ["is", "syrian-army"], Mark.CARRIED),
    ]


def case_28_the_line_as_known_on_the_9th_does_not_know_the_10th(seen: Seen) -> None:
    known = seen.as_known_on("2017-11-09")
    day = known.day(TOWN, "2017-11-10")

    assert {seen.number(claim) for claim in known.claims} == {"002"}
    assert (day.state, day.mark) == (ControlState.FULL, Mark.CARRIED)
    assert [origin_of(claim) for claim in known.claims if claim.id in day.claims][:1]
    assert not [each for each in known.picture.look_alikes if each.place == TOWN]
