import pytest

from lagebild.cli.progress import progress


def test_nothing_is_drawn_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading") as report:
        report(1, 2)

    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")
