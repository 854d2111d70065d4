import msgspec

from ..store.made import both_claims, report
from .conftest import Shell

TAKEN, _ = both_claims(report())


def test_a_claim_shows_its_sentence_chain_and_where_slots_come_from(filled: Shell) -> None:
    result = filled.run("claim", TAKEN.id[:9])

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{TAKEN.id}  control.capture · asserted")
    assert "said by   one.txt ← in its own voice" in result.stdout
    assert 'sentence  "The army took Albu Kamal on Thursday."' in result.stdout
    assert 'time      2017-11-09  from "on Thursday"' in result.stdout
    assert 'place     Albu Kamal  from "Albu Kamal"' in result.stdout
    assert "event     e-1" in result.stdout
    assert "conflict  x-1" in result.stdout


def test_an_unknown_claim_is_an_error(filled: Shell) -> None:
    result = filled.run("claim", "c-none")

    assert result.exit_code == 2
    assert result.stderr.startswith('error: No claim "c-none".')


def test_json_has_the_whole_claim(filled: Shell) -> None:
    found = msgspec.json.decode(filled.run("claim", TAKEN.id, "--json").stdout)

    assert found["line"]["claim"]["id"] == TAKEN.id
    assert found["sentence"] == "The army took Albu Kamal on Thursday."
