"""What the reports of February and March 2019 must show: the last weeks of Baghuz."""

from lagebild.domain.claim import Modality
from lagebild.domain.picture import ConflictKind, ControlState, Difference

from .seen import Seen, days_of, figure, is_of, keys, origin_of

TOWN = "baghuz"
OUT, THERE = "people.displacement", "people.presence"
# Who reads the commanders as the force that they command reads right.
COMMANDERS = ("sdf-commanders", "sdf")


def case_10_the_spokesman_says_by_way_of_an_agency_that_civilians_are_brought_out(
    seen: Seen,
) -> None:
    (claim, *_) = seen.said("003", OUT, at=TOWN, by="mustefa-bali")

    assert is_of(claim, "2019-02-20")
    assert [ref.key for ref in claim.source.via] == ["reuters"]
    assert "sdf" in keys(claim.actors)
    assert "mustefa-bali" in {origin.key for origin in seen.event(claim).origins}


def case_11_journalists_who_saw_the_convoy_are_an_origin_of_their_own(seen: Seen) -> None:
    (seen_there, *_) = seen.said("003", OUT, at=TOWN, by="reuters")
    (told, *_) = seen.said("003", OUT, at=TOWN, by="mustefa-bali")

    assert seen.event(seen_there) == seen.event(told)
    assert {"reuters", "mustefa-bali"} <= {o.key for o in seen.event(told).origins}


def case_12_at_least_ten_trucks_is_a_lower_bound_and_the_way_out_is_aid(seen: Seen) -> None:
    trucks = figure(seen.said("003", OUT, at=TOWN, by="ap"), "vehicles", "trucks")

    assert trucks.bounds == (10, None)
    assert seen.said("003", "politics.aid", at=TOWN, by="ap")


def case_13_air_strikes_on_the_evening_before_move_no_line(seen: Seen) -> None:
    (claim, *_) = seen.said("003", "violence.airstrike", at=TOWN, by="ap")
    day = seen.day(TOWN, "2019-02-19")

    assert is_of(claim, "2019-02-19")
    assert keys(claim.actors) == {"us-led-coalition"}
    assert [side.key for side in day.holders] == ["is"]
    assert claim.id not in day.claims


def case_14_fighters_dug_in_are_not_counted_against_civilians(seen: Seen) -> None:
    fighters = seen.said("003", THERE, at=TOWN, by="ap")

    assert figure(fighters, "present", "fighters").best == 300
    assert not seen.in_conflict(fighters)


def case_15_civilians_as_a_shield_are_one_state_told_by_several(seen: Seen) -> None:
    (first, *_) = seen.said("003", "people.captivity", at=TOWN, by="report")
    (second, *_) = seen.said("000", "people.captivity", at=TOWN, by="sdf")
    put_off = seen.said("000", "control.offensive", at=TOWN, how=Modality.PLANNED)
    began = seen.said("000", "control.offensive", at=TOWN, by="report")

    assert keys(first.actors) == keys(second.actors) == {"is"}
    assert seen.event(first) == seen.event(second)
    assert seen.told_apart(Difference.NOT_YET, put_off, began)


def case_16_the_last_pocket_of_2019_meets_nothing_said_of_2017(seen: Seen) -> None:
    claims = seen.said("003", "control.hold", at=TOWN, by="report")
    scopes = {
        claim.superlative.scope.country
        for claim in claims
        if claim.superlative and claim.superlative.scope
    }

    assert scopes == {"SY"}
    assert not seen.conflicts(ConflictKind.SUPERLATIVE, at=TOWN)
    assert not seen.in_conflict(claims)


def case_17_the_last_push_is_another_than_that_of_february_and_its_report_undated(
    seen: Seen,
) -> None:
    (march, *_) = seen.said("000", "control.offensive", at=TOWN, by="report")
    (february, *_) = seen.said("001", "control.offensive", at=TOWN, by="report")

    assert seen.event(march) != seen.event(february)
    assert days_of(february) in {"2019-02-09", None}
    assert seen.heads[march.report].publication.days is None
    assert march not in seen.as_known_on("2020-01-01").claims


def case_18_five_thousand_in_days_are_not_the_trucks_of_one_day(seen: Seen) -> None:
    many = seen.said("000", OUT, at=TOWN, by="sdf")
    people = figure(many, "evacuated", "people")
    trucks = seen.said("003", OUT, at=TOWN, by="ap")
    dozens = seen.said("000", OUT, at=TOWN, by="afp")

    assert (people.best, people.approx) == (5000, True)
    assert not seen.in_conflict(many)
    assert seen.event(many[0]) not in {seen.event(trucks[0]), seen.event(dozens[0])}
    assert seen.told_apart(Difference.OTHER_SCOPE, many, dozens)


def case_19_less_than_one_square_kilometre_fits_half_of_one(seen: Seen) -> None:
    later = seen.said("000", "control.hold", at=TOWN, by="report")
    earlier = seen.said("001", "control.hold", at=TOWN, by="report", actor="is")

    assert figure(later, "area", "km2").bounds == (None, 1)
    assert figure(earlier, "area", "km2").best == 0.5
    assert not seen.in_conflict((*later, *earlier))


def case_20_six_trucks_on_friday_are_not_the_ten_of_another_day(seen: Seen) -> None:
    six = seen.said("000", OUT, at=TOWN, by="afp")
    ten = seen.said("003", OUT, at=TOWN, by="ap")

    assert figure(six, "vehicles", "trucks").best == 6
    assert seen.event(six[0]) != seen.event(ten[0])
    assert not seen.in_conflict((*six, *ten))
    assert seen.told_apart(Difference.OTHER_EVENT, six, ten)


def case_21_no_civilians_left_by_those_who_came_out_by_two_relays(seen: Seen) -> None:
    (claim, *_) = seen.said("000", THERE, at=TOWN, by="evacuees", how=Modality.NEGATED)
    (found,) = seen.conflicts(ConflictKind.VALUE, at=TOWN)

    assert [ref.key for ref in claim.source.via] == ["mustefa-bali", "afp"]
    assert claim.id in found.claims


def case_22_two_holders_count_hostages_and_families_in_two_units(seen: Seen) -> None:
    families = seen.said("001", THERE, at=TOWN, by="un")
    hostages = seen.said("001", "people.captivity", at=TOWN, by=COMMANDERS)
    (found,) = seen.conflicts(ConflictKind.VALUE, at=TOWN)

    assert figure(families, "present", "families").best == 200
    assert figure(hostages, "held").best == 2000
    assert figure(hostages, "held").unit in {"civilians", "people"}
    assert {origin_of(c) for c in seen.behind(found)} - set(COMMANDERS) == {"evacuees", "un"}
    assert {c.id for c in hostages} & set(found.claims)
    assert seen.told_apart(Difference.OTHER_UNIT, families, hostages)


def case_23_the_truce_that_media_report_is_denied_and_stays(seen: Seen) -> None:
    (found,) = seen.conflicts(ConflictKind.EXISTENCE)
    claims = seen.behind(found)

    assert {claim.type for claim in claims} == {"politics.ceasefire"}
    assert {claim.modality for claim in claims} == {Modality.ASSERTED, Modality.DENIED}
    assert {origin_of(c) for c in claims if c.modality is Modality.ASSERTED} == {"media"}
    assert len({seen.event(claim).id for claim in claims}) == 1


def case_24_the_demand_for_passage_is_refused_and_nobody_leaves(seen: Seen) -> None:
    demand = seen.said("001", "politics.negotiation", actor="is")
    refusal = seen.said("001", "politics.negotiation", actor="sdf", how=Modality.REFUSED)

    assert not seen.in_conflict((*demand, *refusal))
    assert seen.told_apart(Difference.REFUSED, demand, refusal)
    assert [side.key for side in seen.day(TOWN, "2019-02-28").holders] == ["is"]


def case_25_the_ring_round_the_village_is_no_hold_of_its_inside(seen: Seen) -> None:
    seen.said("001", "control.hold", at=TOWN, actor="sdf")
    (ring, *_) = seen.said("001", "control.siege", at=TOWN, by="report")
    day = seen.day(TOWN, "2019-02-20")

    assert keys(ring.actors) == {"sdf"}
    assert day.state in {ControlState.ENCIRCLED, ControlState.BESIEGED}
    assert [side.key for side in day.holders] == ["is"]
    assert [side.key for side in day.outside] == ["sdf"]


def case_26_a_census_fifteen_years_old_says_nothing_of_today(seen: Seen) -> None:
    census = seen.said("001", THERE, at=TOWN, by="report")
    hostages = seen.said("001", "people.captivity", at=TOWN, by=COMMANDERS)

    assert figure(census, "present").best == 10689
    assert {days_of(claim) for claim in census if claim.figures} == {"2004"}
    assert not seen.in_conflict(census)
    assert seen.told_apart(Difference.SUPERSEDED, census, hostages)
