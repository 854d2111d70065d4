"""Windows over a long text: every token is read once, with enough round it."""

import pytest

from lagebild.encoder.windows import LONGEST, windows


@pytest.mark.parametrize("count", [0, 1, 511, 512, 700, 1500, 5000])
def test_every_token_is_read_in_exactly_one_window(count: int) -> None:
    own = [at for window in windows(count) for at in range(window.own_start, window.own_end)]

    assert own == list(range(count))


@pytest.mark.parametrize("count", [512, 700, 1500, 5000])
def test_a_window_holds_its_own_tokens_and_no_more_than_the_encoder_takes(count: int) -> None:
    for window in windows(count):
        assert window.start <= window.own_start <= window.own_end <= window.end
        assert window.end - window.start <= LONGEST


def test_what_is_read_in_a_later_window_has_text_before_it() -> None:
    later = list(windows(2000))[1:]

    assert all(window.own_start - window.start >= 100 for window in later)
