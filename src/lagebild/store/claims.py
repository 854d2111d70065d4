"""The table of claims, and the search in their quotes."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from lagebild.domain.claim import ActorRef, Claim
from lagebild.domain.ids import ClaimId, PlaceId, ReportId

_CLAIM = msgspec.json.Decoder(Claim)
_encode = msgspec.json.Encoder().encode

Value = str | int | float | None

# Between the names of several actors in one column.
_BETWEEN = "; "


class PlaceCount(msgspec.Struct, frozen=True, kw_only=True):
    """A place that claims are about: how the claims name it, and how many they are."""

    place: PlaceId
    name: str
    texts: tuple[str, ...]
    claims: int


class ClaimTable:
    """All claims; every listing is in the order of reports' ids and of the text."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def put(self, claims: Iterable[Claim]) -> None:
        """Store claims that are not there yet; their report must be."""
        self._db.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_row(claim) for claim in claims),
        )

    def get(self, claim: ClaimId) -> Claim | None:
        """Return one claim."""
        row = self._db.execute("SELECT json FROM claims WHERE id = ?", (claim,)).fetchone()
        return _CLAIM.decode(row[0]) if row else None

    def starting_with(self, prefix: str, most: int = 10) -> tuple[ClaimId, ...]:
        """Return the ids that start so, at most so many."""
        rows = self._db.execute(
            "SELECT id FROM claims WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT ?2",
            (prefix, most),
        )
        return tuple(ClaimId(row[0]) for row in rows)

    def all(self) -> Iterator[Claim]:
        """Return every claim."""
        return self._decoded(
            self._db.execute('SELECT json FROM claims ORDER BY report_id, start, "end", id')
        )

    def of_report(self, report: ReportId) -> tuple[Claim, ...]:
        """Return the claims of one report."""
        return tuple(
            self._decoded(
                self._db.execute(
                    'SELECT json FROM claims WHERE report_id = ? ORDER BY start, "end", id',
                    (report,),
                )
            )
        )

    def about(self, place: PlaceId) -> tuple[Claim, ...]:
        """Return the claims about one place."""
        return tuple(
            self._decoded(
                self._db.execute(
                    "SELECT json FROM claims WHERE place_id = ?"
                    ' ORDER BY report_id, start, "end", id',
                    (place,),
                )
            )
        )

    def chosen(self, claims: Sequence[ClaimId]) -> tuple[Claim, ...]:
        """Return these claims in the order asked for; ids that are not there are left out."""
        found = (self.get(claim) for claim in claims)
        return tuple(claim for claim in found if claim)

    def places(self) -> tuple[PlaceCount, ...]:
        """Return the places that claims are about, the most claimed first."""
        rows = self._db.execute(
            "SELECT place_id, coalesce(min(place_name), min(place_text)),"
            " json_group_array(DISTINCT place_text), count(*) FROM claims"
            " WHERE place_id IS NOT NULL GROUP BY place_id ORDER BY count(*) DESC, place_id"
        )
        return tuple(
            PlaceCount(
                place=PlaceId(place),
                name=name,
                texts=tuple(sorted(msgspec.json.decode(texts, type=list[str]))),
                claims=claims,
            )
            for place, name, texts, claims in rows
        )

    def actor_names(self) -> tuple[str, ...]:
        """Return the names of all who act or undergo, as claims give them, sorted."""
        rows = self._db.execute(
            "SELECT actor FROM claims WHERE actor IS NOT NULL"
            " UNION SELECT recipient FROM claims WHERE recipient IS NOT NULL"
        )
        return tuple(sorted({name for (names,) in rows for name in names.split(_BETWEEN)}))

    def groups(self) -> Mapping[str, int]:
        """Return how many claims each group of types has."""
        rows = self._db.execute(
            "SELECT substr(type, 1, instr(type, '.') - 1) AS grp, count(*) FROM claims"
            " GROUP BY grp ORDER BY count(*) DESC, grp"
        )
        return dict(rows.fetchall())

    def search(self, words: str, most: int = 100) -> tuple[Claim, ...]:
        """Return the claims in whose quotes all these words stand, best first."""
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not phrase:
            return ()
        return tuple(
            self._decoded(
                self._db.execute(
                    "SELECT json FROM quotes JOIN claims ON claims.rowid = quotes.rowid"
                    " WHERE quotes MATCH ? ORDER BY rank, id LIMIT ?",
                    (phrase, most),
                )
            )
        )

    @staticmethod
    def _decoded(rows: sqlite3.Cursor) -> Iterator[Claim]:
        return (_CLAIM.decode(json) for (json,) in rows)


def _row(claim: Claim) -> tuple[Value, ...]:
    place, days = claim.place, claim.time.days if claim.time else None
    stated = claim.evidence[0]
    origin = claim.source.origin
    return (
        claim.id,
        claim.report,
        claim.type,
        claim.modality.value,
        claim.aspect.value if claim.aspect else None,
        _names(claim.actors),
        _names(claim.recipients),
        place.place if place else None,
        place.name if place else None,
        place.text if place else None,
        days.first.isoformat() if days and days.first else None,
        days.last.isoformat() if days and days.last else None,
        (origin.name or origin.text) if origin else None,
        stated.span.start,
        stated.span.end,
        stated.text,
        claim.score,
        _encode(claim).decode(),
    )


def _names(refs: Sequence[ActorRef]) -> str | None:
    return _BETWEEN.join(ref.name or ref.text for ref in refs) or None
