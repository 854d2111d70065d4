"""From files to a picture: what is added is archived, what is archived is read, once."""

import datetime as dt
import itertools
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from lagebild.domain.claim import Claim
from lagebild.domain.ids import ActorId
from lagebild.domain.report import RawReport, Report, ReportHead, Unread
from lagebild.errors import DataError, DerivedDamaged, StoreError
from lagebild.pipeline.stages import Reference, build, read_report, reader_version, trace
from lagebild.reading.inputs import inputs_of, inputs_of_stream
from lagebild.reading.read import read as read_raw
from lagebild.store.derived import Derived
from lagebild.store.folder import Store
from lagebild.store.warc import Entry

# Called with how many are done, and of how many where that is known.
Progress = Callable[[int, int | None], None]

_BATCH = 50
_DEFECT = "The other reports are not touched. This is a defect: report it with the file."
_NO_CREDITS: Mapping[str, ActorId] = {}

Result = TypeVar("Result")


class AddSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the inputs; `lost` is what a killed writer before this one left cut off."""

    added: tuple[ReportHead, ...]
    duplicates: int
    unread: tuple[Unread, ...]
    lost: tuple[Unread, ...]

    @property
    def undated(self) -> tuple[ReportHead, ...]:
        """The reports without any sign of when they were published."""
        return tuple(head for head in self.added if head.publication.days is None)

    @property
    def vague(self) -> tuple[ReportHead, ...]:
        """The reports whose signs leave several days."""
        publications = ((head, head.publication) for head in self.added)
        return tuple(head for head, found in publications if found.days and not found.day)


class ReadSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What one reading did: reports read, inputs that failed, what of the archive is damaged.

    `renewed` says why the derived data were deleted and made anew, None where they were kept.
    """

    read: int
    unread: tuple[Unread, ...]
    damage: tuple[Unread, ...]
    renewed: str | None


class _Reading(msgspec.Struct, frozen=True, kw_only=True):
    report: Report
    claims: tuple[Claim, ...]


def add(store: Store, paths: Sequence[Path], now: dt.datetime, progress: Progress) -> AddSummary:
    """Archive all reports in these files and folders. Raises StoreLocked, StoreError.

    What the store itself keeps is passed over, with one Unread for each path that holds it.
    """
    inputs = itertools.chain.from_iterable(_inputs_beside(store, path) for path in paths)
    return _add(store, inputs, now, progress)


def add_stream(
    store: Store, stream: BinaryIO, name: str, now: dt.datetime, progress: Progress
) -> AddSummary:
    """Archive all reports of a stream, standard input for one. Raises StoreLocked, StoreError."""
    return _add(store, inputs_of_stream(stream, name), now, progress)


def read(store: Store, reference: Reference, progress: Progress) -> ReadSummary:
    """Read what this version of the reader has not read yet, then draw the picture anew.

    May be stopped at any time and goes on from there the next time. Damaged derived data are
    deleted and made anew. Raises StoreLocked, StoreError.
    """
    with store.writing():
        try:
            return _read(store, reference, progress)
        except DerivedDamaged as error:
            store.delete_derived()
            again = _read(store, reference, progress)
            return msgspec.structs.replace(again, renewed=error.fact)


def _read(store: Store, reference: Reference, progress: Progress) -> ReadSummary:
    if store.archive.missing:
        # All that was read from it would be taken out of the derived data.
        raise StoreError(
            f'There is no folder "{store.path / "archive"}": the bytes of all reports are gone.',
            "Put it back, or add the reports again.",
        )
    with store.derived() as derived:
        contents = store.archive.contents()
        version = reader_version(reference.places.version)
        done = derived.reports.read_by(version)
        waiting = [e for e in contents.entries if (e.digest, e.name) not in done]
        if waiting:
            # Where it is missing no report can be read, and that is said once, not for each.
            _ = reference.model
        failed: list[Unread] = []
        progress(0, len(waiting))
        for start in range(0, len(waiting), _BATCH):
            batch = waiting[start : start + _BATCH]
            readings = []
            for entry in batch:
                readings.append(_read_entry(store, entry, reference))
                progress(start + len(readings), len(waiting))
            with derived.transaction():
                derived.note("picture", "")
                for entry, reading in zip(batch, readings, strict=True):
                    _put(derived, entry, reading, version)
            failed += [reading for reading in readings if isinstance(reading, Unread)]
        with derived.transaction():
            derived.reports.note_files(contents.files)
            derived.reports.keep_only(contents.entries)
            if derived.meta("picture") != version:
                _draw(derived, reference, version)
    read_now = len(waiting) - len(failed)
    return ReadSummary(read=read_now, unread=tuple(failed), damage=contents.damage, renewed=None)


def _add(
    store: Store, inputs: Iterable[RawReport | Unread], now: dt.datetime, progress: Progress
) -> AddSummary:
    added: list[ReportHead] = []
    unread: list[Unread] = []
    duplicates = 0
    with store.writing():
        lost = store.archive.salvage(now)
        with store.archive.adding(now) as writer:
            for number, raw in enumerate(inputs, 1):
                found = _fenced(raw, _read_alone)
                if isinstance(found, Unread):
                    unread.append(found)
                elif isinstance(raw, RawReport) and writer.add(raw):
                    added.append(found.head)
                else:
                    duplicates += 1
                progress(number, None)
    return AddSummary(
        added=tuple(added), duplicates=duplicates, unread=tuple(unread), lost=tuple(lost)
    )


def _inputs_beside(store: Store, path: Path) -> Iterator[RawReport | Unread]:
    """Yield the inputs of a path that are not the store's own files."""
    given, told = path.resolve(), False
    if any(given.is_relative_to(kept) for kept in store.kept):
        yield _own(store, path)
        return
    names = [
        kept.relative_to(given).as_posix() for kept in store.kept if kept.is_relative_to(given)
    ]
    for found in inputs_of(path):
        if not any(found.name == name or found.name.startswith(f"{name}/") for name in names):
            yield found
        elif not told:
            told = True
            yield _own(store, path)


def _own(store: Store, path: Path) -> Unread:
    kept = ", ".join(inside.name for inside in store.kept)
    return Unread(
        name=str(path),
        fact=f'What the store "{store.path}" itself keeps is no report: {kept}.',
        way_out="It was passed over; keep reports in a folder beside the store.",
    )


def _read_alone(raw: RawReport) -> Report | Unread:
    return read_raw(raw, _NO_CREDITS)


def _read_entry(store: Store, entry: Entry, reference: Reference) -> _Reading | Unread:
    def all_stages(raw: RawReport) -> _Reading | Unread:
        report = read_raw(raw, reference.actors.credit_names)
        if isinstance(report, Unread):
            return report
        claims = read_report(report, reference)
        fault = _fault(claims)
        if fault:
            return Unread(name=raw.name, fact=fault, way_out=_DEFECT)
        return _Reading(report=report, claims=claims)

    return _fenced(store.archive.load(entry), all_stages)


def _fenced(
    raw: RawReport | Unread, step: Callable[[RawReport], Result | Unread]
) -> Result | Unread:
    """Take one step with one report; whatever goes wrong in it stays with that report."""
    if isinstance(raw, Unread):
        return raw
    try:
        return step(raw)
    except (DataError, KeyboardInterrupt, SystemExit):
        raise  # no report can be read rightly without the data; a person or a program stops it
    except BaseException as error:  # noqa: BLE001 - the one fence; a panic in Rust is no Exception
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}, line {frame.lineno}"
        return Unread(
            name=raw.name,
            fact=f"Reading it failed with {type(error).__name__}: {error} ({where}).",
            way_out=_DEFECT,
        )


def _fault(claims: Sequence[Claim]) -> str | None:
    if len({claim.id for claim in claims}) < len(claims):
        return "Two of its claims have the same id."
    if not all(claim.evidence for claim in claims):
        return "One of its claims has no evidence."
    return None


def _put(derived: Derived, entry: Entry, reading: _Reading | Unread, version: str) -> None:
    if isinstance(reading, Unread):
        derived.reports.put_unread(entry, reading, version)
    elif derived.reports.put(entry, reading.report, version):
        derived.claims.put(reading.claims)


def _draw(derived: Derived, reference: Reference, version: str) -> None:
    claims = tuple(derived.claims.all())
    heads = {head.id: head for head in derived.reports.heads()}
    lineage = trace(derived.reports.all())
    derived.picture.replace(build(claims, heads, reference, lineage))
    derived.note("picture", version)
