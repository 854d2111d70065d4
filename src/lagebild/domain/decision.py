"""One line of the review log: what a person decided, and about which words."""

import datetime as dt
from enum import StrEnum

import msgspec

from lagebild.domain.ids import ReportId
from lagebild.domain.span import Quote


class Verdict(StrEnum):
    """What a person can decide of a claim."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What one person decided; anchored to a quote, so that it survives a new reading.

    `previous` is the hash of the line before it: the log is a chain.
    """

    id: str
    by: str
    at: dt.datetime
    verdict: Verdict
    report: ReportId
    quote: Quote
    type: str
    slot: str | None = None
    value: str | None = None
    why: str = ""
    previous: str = ""
