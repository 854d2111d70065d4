from lagebild.domain.span import Span
from lagebild.domain.timex import Timex, TimexType


def test_a_value_knows_its_words() -> None:
    timex = Timex(span=Span(start=3, end=9), type=TimexType.DATE, value="2017-11-06")
    assert timex.span.of("am Montag.") == "Montag"
