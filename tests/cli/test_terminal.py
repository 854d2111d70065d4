import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.cli.terminal import note_unread, say_json, say_table, shown
from lagebild.domain.report import Unread


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("a\u202eb", r"a\u202eb"),
        ("a\u2066b", r"a\u2066b"),
        ("a\x9bb", r"a\x9bb"),
        ("a\udcffb", r"a\udcffb"),
        ("a\U000e0041b", r"a\U000e0041b"),
        ("two\nlines\tand  more\r\n", "two lines and more"),
        ("البوكمال und Æbeløå", "البوكمال und Æbeløå"),
    ],
)
def test_what_could_do_harm_is_escaped(text: str, safe: str) -> None:
    assert shown(text) == safe


@given(st.text())
def test_nothing_shown_can_steer_a_terminal(text: str) -> None:
    safe = shown(text)

    assert safe.isprintable() or not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in safe)
    assert shown(safe) == safe


def test_json_keeps_the_value_and_escapes_what_could_do_harm(
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = {"quote": "a\x1b\x9b\u202e\U000e0041b", "names": ["Æ"]}
    say_json(value)
    printed = capsys.readouterr().out

    assert msgspec.json.decode(printed) == value
    assert "\u202e" not in printed
    assert "Æ" in printed


def test_a_table_is_aligned_also_with_wide_letters(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("PLACE", "DAY"), [("東京", "one"), ("Rawa", "two")])

    assert capsys.readouterr().out == "PLACE  DAY\n東京   one\nRawa   two\n"


def test_a_table_without_rows_has_its_heads(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("PLACE", "DAY"), [])

    assert capsys.readouterr().out == "PLACE  DAY\n"


def test_unread_inputs_are_noted_with_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    note_unread([Unread(name="a\x1b.txt", fact="It is empty.", way_out="Give words.")])

    assert capsys.readouterr().err == "! a\\x1b.txt: It is empty. Give words.\n"
