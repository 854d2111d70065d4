import msgspec

from .conftest import Shell


def test_conflicts_are_listed_with_their_claims(filled: Shell) -> None:
    result = filled.run("conflicts")

    assert result.exit_code == 0
    assert result.stdout.startswith("x-1  state  The town can't be both.\n    c-")


def test_no_conflicts_are_no_error(shell: Shell) -> None:
    result = shell.run("conflicts")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No conflicts.\n")


def test_json_has_the_claims(filled: Shell) -> None:
    (found,) = msgspec.json.decode(filled.run("conflicts", "--json").stdout)

    assert len(found["claims"]) == 2


def test_look_alikes_are_listed_with_the_reason(filled: Shell) -> None:
    found = filled.run("conflicts", "--look-alikes").stdout

    assert found.startswith("x-3  superseded  The later supersedes the earlier.\n    c-")


def test_look_alikes_as_json(filled: Shell) -> None:
    (found,) = msgspec.json.decode(filled.run("conflicts", "--look-alikes", "--json").stdout)

    assert found["look_alike"]["difference"] == "superseded"


def test_no_look_alikes_are_no_error(shell: Shell) -> None:
    result = shell.run("conflicts", "--look-alikes")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No look-alikes.\n")
