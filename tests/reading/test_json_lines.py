import io

from hypothesis import given
from hypothesis import strategies as st

from lagebild.domain.report import RawReport, Unread
from lagebild.reading.json_lines import MAX_REPORT_BYTES, reports_of_lines


@given(st.lists(st.binary(max_size=9).map(lambda b: b.replace(b"\n", b"").strip())), st.integers(0))
def test_lines_are_the_same_wherever_the_first_chunk_ends(lines: list[bytes], cut: int) -> None:
    data = b"\n".join(lines)
    cut %= len(data) + 1
    found = reports_of_lines(data[:cut], io.BytesIO(data[cut:]), "f")
    bare = [line.removeprefix(b"\xef\xbb\xbf") if i == 0 else line for i, line in enumerate(lines)]
    assert [r.data for r in found if isinstance(r, RawReport)] == [b for b in bare if b]


def test_line_of_just_the_limit_is_read_and_one_byte_more_is_not() -> None:
    fits = b"x" * MAX_REPORT_BYTES
    data = fits + b"\n" + fits + b"x\n" + b"y"
    kinds = [type(found) for found in reports_of_lines(b"", io.BytesIO(data), "f")]
    assert kinds == [RawReport, Unread, RawReport]
