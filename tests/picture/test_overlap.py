"""Days that may meet."""

from .made import PRESENCE, claim, count, found, head


def test_any_candidate_day_of_an_undated_report_will_do() -> None:
    one = count(200, origin="un")
    other = count(900, origin="mayor", day="2020-05-09", report="r2")
    assert len(found(one, other, heads=[head("r2", None)])) == 1


def test_a_year_of_long_ago_stays_settled_in_an_undated_report() -> None:
    census = count(900, origin="mayor", day="2004", report="r2")
    now = count(900, origin="mayor", report="r2")
    none = claim(PRESENCE, "", "civilians", modality="negated", origin="un")
    assert census.id not in {
        each for _, ids in found(census, now, none, heads=[head("r2", None)]) for each in ids
    }
