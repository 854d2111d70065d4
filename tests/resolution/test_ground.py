from lagebild.resolution.ground import NO_ANCHOR, unknown


def test_an_unknown_time_has_no_days_and_says_why() -> None:
    reading = unknown(NO_ANCHOR)
    assert (reading.days, reading.how) == (None, NO_ANCHOR)
