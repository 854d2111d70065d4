"""What is in a store."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from lagebild.domain.report import ReportHead, Unread
from lagebild.gazetteer.actors import load_actors
from lagebild.pipeline.questions.unlisted import Twins, likely_twins
from lagebild.store.folder import Store


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many there are of one sort."""

    name: str
    count: int


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a store: `undated` reports have no sign of their day, `vague` ones leave several.

    `waiting` reports are in the archive and were not read by any version of the reader. `twins`
    are actors that nobody listed under names so alike that a person should look.
    """

    name: str
    reports: int
    languages: tuple[Count, ...]
    undated: tuple[ReportHead, ...]
    vague: tuple[ReportHead, ...]
    waiting: int
    claims: int
    groups: tuple[Count, ...]
    events: int
    conflicts: int
    controlled: int
    places: int
    unread: tuple[Unread, ...]
    damage: tuple[Unread, ...]
    twins: tuple[Twins, ...] = ()


def status(store: Store) -> Status:
    """Count what the archive and the derived data of a store hold."""
    with store.showing() as derived:
        contents = store.archive.contents(derived.reports.noted_files())
        counts = derived.counts()
        heads = tuple(derived.reports.heads())
        seen = derived.reports.seen()
        names = derived.claims.actor_names()
        return Status(
            name=store.settings.name,
            reports=counts.reports,
            languages=counted(head.language for head in heads),
            undated=tuple(head for head in heads if head.publication.days is None),
            vague=tuple(head for head in heads if _vague(head)),
            waiting=sum((entry.digest, entry.name) not in seen for entry in contents.entries),
            claims=counts.claims,
            groups=tuple(
                Count(name=name, count=count) for name, count in derived.claims.groups().items()
            ),
            events=counts.events,
            conflicts=counts.conflicts,
            controlled=counts.controlled,
            places=len(derived.claims.places()),
            unread=derived.reports.unread(),
            damage=contents.damage,
            twins=likely_twins(names, load_actors()) if names else (),
        )


def counted(names: Iterable[str]) -> tuple[Count, ...]:
    """Count equal names, the most frequent first."""
    counts = sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(name=name, count=count) for name, count in counts)


def _vague(head: ReportHead) -> bool:
    return head.publication.days is not None and head.publication.day is None
