"""The questions that a store answers, for the command line and the pages alike."""

from lagebild.pipeline.questions.claims import ClaimAnswer, Derivation, claim_answer
from lagebild.pipeline.questions.conflicts import (
    ConflictAnswer,
    LookAlikeAnswer,
    conflict_answer,
    conflicts_answer,
    look_alikes_answer,
)
from lagebild.pipeline.questions.day_rows import DayRow, HolderRow, day_rows
from lagebild.pipeline.questions.gloss import gloss
from lagebild.pipeline.questions.lines import ClaimLine
from lagebild.pipeline.questions.places import (
    PlaceAnswer,
    PlaceSummary,
    place_answer,
    places_list,
)
from lagebild.pipeline.questions.reports import ReportAnswer, report_answer, reports_list
from lagebild.pipeline.questions.status import Count, Status, status

__all__ = [
    "ClaimAnswer",
    "ClaimLine",
    "ConflictAnswer",
    "Count",
    "DayRow",
    "Derivation",
    "HolderRow",
    "LookAlikeAnswer",
    "PlaceAnswer",
    "PlaceSummary",
    "ReportAnswer",
    "Status",
    "claim_answer",
    "conflict_answer",
    "conflicts_answer",
    "day_rows",
    "gloss",
    "look_alikes_answer",
    "place_answer",
    "places_list",
    "report_answer",
    "reports_list",
    "status",
]
