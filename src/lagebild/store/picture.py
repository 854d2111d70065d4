"""The tables of what follows from the claims: events, control intervals, conflicts, look-alikes."""

import sqlite3
from collections.abc import Iterator

import msgspec

from lagebild.domain.event import Event
from lagebild.domain.ids import ClaimId, ConflictId, EventId, PlaceId
from lagebild.domain.lineage import Copy, Lineage
from lagebild.domain.picture import Conflict, ControlInterval, LookAlike, Picture

_EVENT = msgspec.json.Decoder(Event)
_INTERVAL = msgspec.json.Decoder(ControlInterval)
_CONFLICT = msgspec.json.Decoder(Conflict)
_LOOK_ALIKE = msgspec.json.Decoder(LookAlike)
_COPY = msgspec.json.Decoder(Copy)
_encode = msgspec.json.Encoder().encode

_TABLES = (
    "events",
    "event_claims",
    "control_intervals",
    "conflicts",
    "conflict_claims",
    "look_alikes",
    "copies",
)


class PictureTables:
    """The picture, replaced as a whole."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def replace(self, picture: Picture) -> None:
        """Store this picture in place of the one before."""
        for table in _TABLES:
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own tables
        self._put_events(picture)
        self._put_control(picture)
        self._put_conflicts(picture)
        self._put_look_alikes(picture)
        self._put_copies(picture)

    def lineage(self) -> Lineage:
        """Return all copies, by copy and original."""
        rows = self._db.execute("SELECT json FROM copies ORDER BY report, original, number")
        return Lineage(copies=tuple(_COPY.decode(json) for (json,) in rows))

    def events(self) -> Iterator[Event]:
        """Return all events."""
        rows = self._db.execute("SELECT json FROM events ORDER BY first_day, id")
        return (_EVENT.decode(json) for (json,) in rows)

    def event(self, event: EventId) -> Event | None:
        """Return one event."""
        row = self._db.execute("SELECT json FROM events WHERE id = ?", (event,)).fetchone()
        return _EVENT.decode(row[0]) if row else None

    def event_of(self, claim: ClaimId) -> Event | None:
        """Return the event that the claim is about."""
        row = self._db.execute(
            "SELECT json FROM events JOIN event_claims ON event_id = id WHERE claim_id = ?"
            " ORDER BY id",
            (claim,),
        ).fetchone()
        return _EVENT.decode(row[0]) if row else None

    def control_of(self, place: PlaceId) -> tuple[ControlInterval, ...]:
        """Return the control intervals of one place, in the order of the picture."""
        rows = self._db.execute(
            "SELECT json FROM control_intervals WHERE place_id = ? ORDER BY number", (place,)
        )
        return tuple(_INTERVAL.decode(json) for (json,) in rows)

    def control(self) -> Iterator[ControlInterval]:
        """Return all control intervals, place by place."""
        rows = self._db.execute("SELECT json FROM control_intervals ORDER BY place_id, number")
        return (_INTERVAL.decode(json) for (json,) in rows)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return all conflicts."""
        rows = self._db.execute("SELECT json FROM conflicts ORDER BY place_id, kind, id")
        return tuple(_CONFLICT.decode(json) for (json,) in rows)

    def look_alikes(self) -> tuple[LookAlike, ...]:
        """Return all look-alikes."""
        rows = self._db.execute("SELECT json FROM look_alikes ORDER BY place_id, difference, id")
        return tuple(_LOOK_ALIKE.decode(json) for (json,) in rows)

    def conflict(self, conflict: ConflictId) -> Conflict | None:
        """Return one conflict."""
        row = self._db.execute("SELECT json FROM conflicts WHERE id = ?", (conflict,)).fetchone()
        return _CONFLICT.decode(row[0]) if row else None

    def conflicts_of(self, claim: ClaimId) -> tuple[Conflict, ...]:
        """Return the conflicts that the claim is part of."""
        rows = self._db.execute(
            "SELECT json FROM conflicts JOIN conflict_claims ON conflict_id = id"
            " WHERE claim_id = ? ORDER BY kind, id",
            (claim,),
        )
        return tuple(_CONFLICT.decode(json) for (json,) in rows)

    def _put_events(self, picture: Picture) -> None:
        for event in picture.events:
            first, last = (event.days.first, event.days.last) if event.days else (None, None)
            self._db.execute(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    event.id,
                    event.type,
                    event.place,
                    first.isoformat() if first else None,
                    last.isoformat() if last else None,
                    len(event.origins),
                    _encode(event).decode(),
                ),
            )
            self._db.executemany(
                "INSERT INTO event_claims VALUES (?, ?)",
                ((event.id, claim) for claim in event.claims),
            )

    def _put_control(self, picture: Picture) -> None:
        self._db.executemany(
            "INSERT INTO control_intervals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    held.place,
                    number,
                    held.first.isoformat(),
                    held.last.isoformat() if held.last else None,
                    held.said_until.isoformat(),
                    held.state.value,
                    "; ".join(holder.name for holder in held.holders),
                    held.standing.value,
                    _encode(held).decode(),
                )
                for number, held in enumerate(picture.control)
            ),
        )

    def _put_conflicts(self, picture: Picture) -> None:
        for conflict in picture.conflicts:
            self._db.execute(
                "INSERT INTO conflicts VALUES (?, ?, ?, ?, ?)",
                (
                    conflict.id,
                    conflict.kind.value,
                    conflict.place,
                    conflict.sentence,
                    _encode(conflict).decode(),
                ),
            )
            self._db.executemany(
                "INSERT INTO conflict_claims VALUES (?, ?)",
                ((conflict.id, claim) for claim in conflict.claims),
            )

    def _put_look_alikes(self, picture: Picture) -> None:
        self._db.executemany(
            "INSERT INTO look_alikes VALUES (?, ?, ?, ?, ?)",
            (
                (
                    found.id,
                    found.difference.value,
                    found.place,
                    found.sentence,
                    _encode(found).decode(),
                )
                for found in picture.look_alikes
            ),
        )

    def _put_copies(self, picture: Picture) -> None:
        self._db.executemany(
            "INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    copy.report,
                    copy.original,
                    number,
                    ", ".join(copy.how),
                    copy.share,
                    _encode(copy).decode(),
                )
                for number, copy in enumerate(picture.lineage.copies)
            ),
        )
