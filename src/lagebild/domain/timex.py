"""A time as TimeML writes it down: TIMEX3 type and value, beside the days that a claim needs."""

from enum import StrEnum

import msgspec

from lagebild.domain.span import Span


class TimexType(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """The words that are the time itself, without "since" or "on", their type and value.

    Values: `2017-W45`, `2017-11-09TEV`, `P3W`, `PXD` for some days, `PAST_REF`; X is unknown.
    """

    span: Span
    type: TimexType
    value: str
