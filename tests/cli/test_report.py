import msgspec

from ..store.made import both_claims, report
from .conftest import Shell


def test_a_report_shows_its_claims(filled: Shell) -> None:
    result = filled.run("report", "one.txt")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"one.txt  ({report().id})\n")
    assert "published  unknown" in result.stdout
    assert all(claim.id in result.stdout for claim in both_claims(report()))


def test_without_an_id_all_reports_are_listed(filled: Shell) -> None:
    assert f"one.txt  {report().id}" in filled.run("report").stdout
    assert len(msgspec.json.decode(filled.run("report", "--json").stdout)) == 1


def test_an_unknown_report_is_an_error(filled: Shell) -> None:
    assert filled.run("report", "two.txt").exit_code == 2


def test_json_has_the_text_and_the_claims(filled: Shell) -> None:
    found = msgspec.json.decode(filled.run("report", "one.txt", "--json").stdout)

    assert found["report"]["text"] == report().text
    assert len(found["claims"]) == 2
