"""The five seed reports, from files to a picture that leads back to their sentences."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from lagebild.cli.main import main

SEEDS = Path(__file__).parents[3] / "shared" / "gold" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="NOT TESTED: ../shared/gold/seeds is not beside this checkout"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds") / "store"
    run("init", folder)
    run("add", "--store", folder, *sorted(SEEDS.glob("*.txt")))
    run("read", "--store", folder)
    return folder


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def line(store: Path) -> dict[str, dict[str, Any]]:
    days = ("--from", "2017-11-08", "--to", "2017-11-11")
    return {
        day["day"]: day
        for day in json.loads(run("place", "Albu Kamal", *days, "--json", "--store", store))
    }


def _names(sides: list[dict[str, Any]]) -> list[str]:
    return [side["actor"] for side in sides]


def test_on_8_november_the_town_is_encircled_with_the_army_outside(
    line: dict[str, dict[str, Any]],
) -> None:
    day = line["2017-11-08"]

    assert day["state"] == "encircled"
    assert _names(day["holders"]) == ["is"]
    assert _names(day["outside"]) == ["syrian-army"]


def test_on_9_november_the_army_holds_it_by_its_own_word(line: dict[str, dict[str, Any]]) -> None:
    day = line["2017-11-09"]

    assert day["state"] == "full"
    assert _names(day["holders"]) == ["syrian-army"]
    assert day["origins"] == ["Syrian army"]
    assert day["standing"] == "claimed"


def test_on_10_november_is_is_back_in_two_fifths_of_it(line: dict[str, dict[str, Any]]) -> None:
    day = line["2017-11-10"]

    assert ("is", 0.4) in [(side["actor"], side["share"]) for side in day["holders"]]
    assert day["origins"] == ["Syrian Observatory for Human Rights"]
    assert day["mark"] == "reversal"


def test_on_11_november_nobody_speaks_of_it_and_the_state_is_carried(
    line: dict[str, dict[str, Any]],
) -> None:
    day = line["2017-11-11"]

    assert day["mark"] == "carried"
    assert day["holders"] == line["2017-11-10"]["holders"]


def test_each_claim_of_the_line_leads_to_its_sentence(
    store: Path, line: dict[str, dict[str, Any]]
) -> None:
    for day in line.values():
        for claim in day["claims"]:
            shown = json.loads(run("claim", claim, "--json", "--store", store))
            quote = shown["line"]["claim"]["evidence"][0]
            text = (SEEDS / shown["line"]["head"]["name"]).read_text("utf-8")
            assert text[quote["span"]["start"] : quote["span"]["end"]] == quote["text"]


@pytest.mark.parametrize("spelling", ["Baghus", "Baghouz", "al-Bagouz"])
def test_every_spelling_of_baghuz_is_one_place(store: Path, spelling: str) -> None:
    assert run("place", spelling, "--store", store).startswith("Baghuz (p-baghuz)")


def test_the_conflicts_are_the_truce_the_last_bastion_and_the_civilians(store: Path) -> None:
    conflicts = json.loads(run("conflicts", "--json", "--store", store))
    sentences = {c["conflict"]["kind"]: c["conflict"]["sentence"] for c in conflicts}

    assert len(conflicts) == len(sentences) == 3
    assert "Ceasefire" in sentences["existence"]
    assert "letzte" in sentences["superlative"]
    assert "none" in sentences["value"]
    assert "200 families" in sentences["value"]
    assert "trucks" not in " ".join(sentences.values())


def test_the_claims_file_keeps_its_contract(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    run("export", "--as", "claims", "-o", out, "--store", store)
    claims = [json.loads(row) for row in out.read_text("utf-8").splitlines()]

    assert len({claim["id"] for claim in claims}) == len(claims)
    assert [claim["report"] for claim in claims] == sorted(claim["report"] for claim in claims)
    for claim in claims:
        text = (SEEDS / claim["report"]).read_text("utf-8")
        for quote in claim["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["text"]


def test_an_undated_report_has_no_day_that_its_text_does_not_give(store: Path) -> None:
    report = json.loads(run("report", "000_58ea2557af307e2d.txt", "--json", "--store", store))

    assert report["report"]["publication"].get("days") is None
    for line in report["claims"]:
        days = (line["claim"].get("time") or {}).get("days")
        assert days is None or dt.date.fromisoformat(days["last"] or days["first"]).year < 2018
