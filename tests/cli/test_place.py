import msgspec
import pytest

from ..store.made import both_claims, report
from .conftest import Shell

TAKEN, BACK = both_claims(report())


def test_each_day_has_its_holder(filled: Shell) -> None:
    result = filled.run("place", "Abu Kamal", "--from", "2017-11-08", "--to", "2017-11-13")

    assert result.exit_code == 0
    assert result.stdout.startswith("Albu Kamal (p-albu-kamal)")
    rows = [line.split() for line in result.stdout.splitlines() if line.startswith("2017")]
    assert rows[1][:3] == ["2017-11-09", "full", "Syrian"]
    assert "2017-11-11 to 2017-11-13" in result.stdout
    assert f"{BACK.id}  one.txt, 10 Nov 2017: the militia captures Albu Kamal" in result.stdout
    assert "Conflict x-1 (state): The town can't be both." in result.stdout


def test_json_is_a_list_of_days(filled: Shell) -> None:
    command = ("place", "Albu Kamal", "--from", "2017-11-09", "--to", "2017-11-10", "--json")
    days = msgspec.json.decode(filled.run(*command).stdout)

    assert [day["day"] for day in days] == ["2017-11-09", "2017-11-10"]
    assert days[0]["holders"] == [{"name": "Syrian army", "actor": "a-army", "share": None}]
    assert days[0]["claims"] == [TAKEN.id]
    assert set(days[0]) == {
        "day",
        "state",
        "holders",
        "outside",
        "origins",
        "claims",
        "mark",
        "marks",
        "standing",
        "age",
        "reason",
    }


def test_one_day_can_be_asked_for(filled: Shell) -> None:
    days = msgspec.json.decode(
        filled.run("place", "p-albu-kamal", "--on", "2017-11-10", "--json").stdout
    )

    assert [day["holders"][0]["actor"] for day in days] == [None]


def test_a_month_is_all_its_days(filled: Shell) -> None:
    days = msgspec.json.decode(
        filled.run("place", "Albu Kamal", "--on", "2017-11", "--json").stdout
    )

    assert (days[0]["day"], days[-1]["day"]) == ("2017-11-01", "2017-11-30")


def test_what_was_known_by_a_day_is_headed_so(filled: Shell) -> None:
    result = filled.run("place", "Albu Kamal", "--known-by", "2017-11")

    assert "As known by 2017-11-30" in result.stdout
    assert "Nothing is said of who holds it." in result.stdout


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (
            ("Baghus", "--on", "2019-13-01"),
            '"2019-13-01" is not a day (month 13). Use YYYY-MM-DD, YYYY-MM or YYYY.',
        ),
        (("Albu Kamal", "--on", "2019", "--to", "2020"), "--on stands beside --from or --to."),
        (("Xyzzyqq",), 'No place called "Xyzzyqq".'),
        (("Albu Kamel X",), "Near: Albu Kamal (p-albu-kamal, 2 claims)."),
    ],
)
def test_errors_are_sentences(filled: Shell, words: tuple[str, ...], error: str) -> None:
    result = filled.run("place", *words)

    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert error in result.stderr


def test_without_a_name_all_places_are_listed(filled: Shell) -> None:
    result = filled.run("place")

    assert "Albu Kamal  p-albu-kamal  SY" in result.stdout
    assert "full since 2017-11-10" in result.stdout
    assert len(msgspec.json.decode(filled.run("place", "--json").stdout)) == 1


def test_all_that_is_known_of_a_place_is_one_json_object(filled: Shell) -> None:
    command = ("place", "Albu Kamal", "--json")
    whole = msgspec.json.decode(filled.run(*command, "--all").stdout)

    assert whole["days"] == msgspec.json.decode(filled.run(*command).stdout)
    assert whole["place"]["id"] == "p-albu-kamal"
    assert [line["claim"]["id"] for line in whole["claims"]] == [TAKEN.id, BACK.id]
    assert [conflict["id"] for conflict in whole["conflicts"]] == ["x-1"]
    assert (whole["undated"], whole["also"], whole["known_by"]) == ([], [], None)


@pytest.mark.parametrize("words", [("Albu Kamal", "--all"), ("--all", "--json")])
def test_all_is_for_the_json_of_one_place(filled: Shell, words: tuple[str, ...]) -> None:
    assert filled.run("place", *words).exit_code == 2
