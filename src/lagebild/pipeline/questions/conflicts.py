"""Claims that can't all hold."""

import msgspec

from lagebild.domain.ids import ConflictId
from lagebild.domain.picture import Conflict, LookAlike
from lagebild.errors import UnknownName
from lagebild.pipeline.questions.lines import ClaimLine, lines_of
from lagebild.store.folder import Store


class ConflictAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One conflict with its claims."""

    conflict: Conflict
    claims: tuple[ClaimLine, ...]


class LookAlikeAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that look like a conflict and are none."""

    look_alike: LookAlike
    claims: tuple[ClaimLine, ...]


def conflicts_answer(store: Store) -> tuple[ConflictAnswer, ...]:
    """Return all conflicts, place by place."""
    with store.showing() as derived:
        return tuple(
            ConflictAnswer(
                conflict=conflict,
                claims=lines_of(derived, derived.claims.chosen(conflict.claims)),
            )
            for conflict in derived.picture.conflicts()
        )


def look_alikes_answer(store: Store) -> tuple[LookAlikeAnswer, ...]:
    """Return all look-alikes, place by place."""
    with store.showing() as derived:
        return tuple(
            LookAlikeAnswer(
                look_alike=found,
                claims=lines_of(derived, derived.claims.chosen(found.claims)),
            )
            for found in derived.picture.look_alikes()
        )


def conflict_answer(store: Store, conflict: str) -> ConflictAnswer:
    """Return one conflict by its id. Raises UnknownName."""
    with store.showing() as derived:
        found = derived.picture.conflict(ConflictId(conflict))
        if found is None:
            raise UnknownName(
                f'No conflict "{conflict}".', "List all conflicts with: lagebild conflicts."
            )
        return ConflictAnswer(
            conflict=found, claims=lines_of(derived, derived.claims.chosen(found.claims))
        )
