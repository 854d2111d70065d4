"""The rule that drew a boundary, as sentences."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from lagebild.domain.event import Origin
from lagebild.domain.picture import ControlState, Holding
from lagebild.picture.evidence import Saying
from lagebild.picture.moves import Move
from lagebild.picture.segments import Segment
from lagebild.picture.sides import Interest, Sides, voices
from lagebild.picture.states import Note, Situation, Step, origins_in
from lagebild.picture.words import (
    day_words,
    days_words,
    listed,
    names_of,
    percent,
    sentence,
    verb,
)


class Backing(StrEnum):
    """What a boundary rests on, and so whether it is drawn solid (rule 9)."""

    AGAINST_INTEREST = "solid: it is said against its source's interest"
    ORIGINS = "solid: it rests on two or more independent origins"
    AS_BEFORE = "solid, as before: the same is said again"
    ONE_ORIGIN = "drawn as claimed: it rests on one origin"


def reason(segment: Segment, denied_by: Sequence[str], backing: Backing, sides: Sides) -> str:
    """Tell what was drawn, when, on whose word, and by which rules."""
    step, prev = segment.step, segment.before
    main = f"{_drawn(step, prev)} {_when(step)}, {_according(step.used)}"
    parts = [main, *_notes(step, prev), *_otherwise(step, segment.first, sides)]
    parts.extend(
        f"{name} {verb([name], 'denies', 'deny')} it; a denial deletes nothing"
        for name in denied_by
    )
    parts.append(backing.value)
    return " ".join(sentence(part) for part in parts)


def _drawn(step: Step, prev: Situation) -> str:  # noqa: PLR0911 one sentence for each state
    now = step.situation
    inside, outside = names_of(now.holders), names_of(now.outside)
    names = [side.name for side in now.holders]
    be, hold = verb(names, "is", "are"), verb(names, "holds", "hold")
    match now.state:
        case ControlState.FULL if Note.LEFT_ALONE in step.notes:
            return f"the others are gone, and {inside} {be} alone in the place"
        case ControlState.FULL:
            took = any(saying.move is Move.TAKES for saying in step.used)
            return f"{inside} {'took' if took else hold} it"
        case ControlState.PARTIAL:
            return f"{_shares(now.holders)} of it"
        case ControlState.CONTESTED:
            return f"{inside} are all in it"
        case ControlState.ENCIRCLED:
            return f"{inside} {be} inside, with {outside} all round,"
        case ControlState.BESIEGED:
            return f"{inside} {be} inside, besieged by {outside},"
        case ControlState.PRESENCE:
            return f"{inside} {be} there, and nobody says who controls it,"
    gone = names_of(side for saying in step.used for side in saying.sides or prev.holders)
    return f"{gone} lost or left it, and nobody says who came after,"


def _shares(holders: Sequence[Holding]) -> str:
    measured = [side for side in holders if side.share is not None]
    shown = measured or list(holders)
    return listed(
        f"{side.name} {verb([side.name], 'holds', 'hold')} "
        f"{'a part' if side.share is None else percent(side.share)}"
        for side in shown
    )


def _when(step: Step) -> str:
    first = min(step.used, key=lambda saying: (saying.late, saying.first))
    if not first.settled:
        return f"on a day {days_words(first.window)} that is not settled"
    if first.late:
        return f"by {day_words(first.first)} at the latest"
    if first.window.last is None or first.until > first.first:
        return f"from {day_words(first.first)} on"
    return f"on {day_words(first.first)}"


def _according(said: Sequence[Saying]) -> str:
    origins = origins_in(said)
    if not origins:
        return "as reports say in their own voice"
    return f"according to {_names(origins)}"


def _names(origins: Sequence[Origin]) -> str:
    return listed(
        f"the report {origin.name}" if origin.key.startswith("report:") else origin.name
        for origin in origins
    )


def _notes(step: Step, prev: Situation) -> list[str]:
    now, notes = step.situation, step.notes
    found: list[str] = []
    if Note.REVERSAL in notes:
        lost = f"{names_of(prev.take.sides)} had taken it" if prev.take else "it had been taken"
        found.append(f"{lost} shortly before: a reversal, no conflict")
    if Note.SHARE_WINS in notes:
        found.append("where a share is said, it is drawn rather than a hold of unsaid extent")
    if Note.PARTLY in notes:
        said = {side.key for saying in step.used for side in saying.sides}
        rest = [side for side in now.holders if side.key not in said]
        found.append(f"nobody says that {names_of(rest)} lost the rest")
    if Note.STILL_SHUT_IN in notes:
        found.append("a hold by those inside does not end the siege")
    if Note.TAKER_NAMED in notes:
        found.append("a loss that names no taker is the same event")
    if Note.WIDE in notes:
        found.append("a hold of a region is a part of it, and says nothing of single places in it")
    return found


def _otherwise(step: Step, day: dt.date, sides: Sides) -> list[str]:
    if not step.against:
        return []
    others = [side for saying in step.against for side in saying.sides]
    loss = all(saying.move is Move.LOSES for saying in step.against)
    hold = verb([side.name for side in others], "holds", "hold")
    what = f"{names_of(others)} {hold} it{' no longer' if loss else ''}"
    drawn, against = origins_in(step.used), origins_in(step.against)
    if any(saying.interest is Interest.AGAINST for saying in step.used):
        why = "the word against its source's own interest is drawn"
    elif voices(drawn, day, sides) > voices(against, day, sides):
        why = "the word of more independent origins is drawn"
    else:
        why = "neither has more origins; a word that does not serve its source, or else the "
        why += "state before, is drawn"
    return [f"disputed, {_according(step.against)} {what}: {why}"]
