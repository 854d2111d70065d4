import msgspec

from .conftest import Shell


def test_what_is_in_the_store_is_said(filled: Shell) -> None:
    result = filled.run("status")

    assert result.exit_code == 0
    lines = {
        line.split("  ")[0]: line.split("  ")[-1].strip() for line in result.stdout.splitlines()
    }
    assert lines["reports"] == "1 (1 en)"
    assert lines["claims"] == "2 (2 control)"
    assert lines["places"] == "1 (1 with control)"


def test_what_waits_is_noted(shell: Shell) -> None:
    shell.run("add", "-", text="Government troops entered Rawa, the residents said there.")

    assert "Next: lagebild read" in shell.run("status").stderr


def test_json_says_the_same(filled: Shell) -> None:
    found = msgspec.json.decode(filled.run("status", "--json").stdout)

    assert (found["reports"], found["claims"], found["conflicts"]) == (1, 2, 1)
