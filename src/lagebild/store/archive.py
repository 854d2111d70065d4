"""The archive: every report's bytes as they came, in WARC files that are never changed."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from lagebild.domain.report import RawReport, Unread
from lagebild.store.failures import written
from lagebild.store.warc import Entry, digest_of, read_at, read_records, write_record

_SUFFIX = ".warc.gz"
_UNFINISHED = ".part"


class FileContents(msgspec.Struct, frozen=True, kw_only=True):
    """What lies in one file of an archive; a file of the same name and size is that file."""

    file: str
    size: int
    entries: tuple[Entry, ...] = ()
    damage: tuple[Unread, ...] = ()


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What lies in an archive, sorted by digest and name, and what is damaged in it."""

    entries: tuple[Entry, ...] = ()
    damage: tuple[Unread, ...] = ()
    files: tuple[FileContents, ...] = ()


class ArchiveWriter:
    """Appends reports to one new file; the same bytes under the same name only once."""

    def __init__(self, file: BinaryIO, now: dt.datetime, known: set[tuple[str, str]]) -> None:
        self._file = file
        self._now = now
        self._known = known
        self.added = 0

    def add(self, raw: RawReport) -> bool:
        """Write the report; return False where the archive has it already. Raises StoreError."""
        key = (digest_of(raw.data), raw.name)
        if key in self._known:
            return False
        with written(Path(self._file.name)):
            write_record(self._file, raw, self._now)
        self._known.add(key)
        self.added += 1
        return True


class Archive:
    """A folder of WARC files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def missing(self) -> bool:
        """Tell whether the folder is gone, and with it all reports."""
        return not self._folder.is_dir()

    def contents(self, known: Sequence[FileContents] = ()) -> Contents:
        """List all reports, in an order that does not depend on when they were added.

        Every record is read and checked, but for files whose contents are `known`.
        """
        noted = {(found.file, found.size): found for found in known}
        files = [
            noted.get((path.name, path.stat().st_size)) or _scan(path) for path in self._files()
        ]
        first: dict[tuple[str, str], Entry] = {}
        for entry in (entry for found in files for entry in found.entries):
            first.setdefault((entry.digest, entry.name), entry)
        damage = [damage for found in files for damage in found.damage]
        if self.missing:
            damage.append(_gone(self._folder))
        return Contents(
            entries=tuple(sorted(first.values())),
            damage=tuple(damage),
            files=tuple(files),
        )

    def load(self, entry: Entry) -> RawReport | Unread:
        """Read the bytes of one report."""
        return read_at(self._folder / entry.file, entry.offset)

    @contextmanager
    def adding(self, now: dt.datetime) -> Iterator[ArchiveWriter]:
        """Give a writer for one new file, which appears whole when the block ends.

        Also when it ends by an error: what was written until then is kept. Needs the lock.
        Raises StoreError where nothing can be written there.
        """
        with written(self._folder):
            self._folder.mkdir(exist_ok=True)
        known = {(entry.digest, entry.name) for entry in self.contents().entries}
        path = self._next_path()
        unfinished = path.with_name(path.name + _UNFINISHED)
        with written(self._folder):
            file = unfinished.open("xb")
        writer = ArchiveWriter(file, now, known)
        try:
            yield writer
        finally:
            with written(self._folder), closing(file):
                file.flush()
                os.fsync(file.fileno())
                if writer.added:
                    unfinished.rename(path)
                else:
                    unfinished.unlink()

    def salvage(self, now: dt.datetime) -> tuple[Unread, ...]:
        """Keep the whole reports of files that a killed writer left unfinished. Needs the lock.

        Returns what was lost, a line for each such file whose last record was cut off.
        """
        lost: list[Unread] = []
        for left in sorted(self._folder.glob(f"*{_SUFFIX}{_UNFINISHED}")):
            with self.adding(now) as writer:
                for record in read_records(left):
                    if isinstance(record, Unread):
                        lost.append(record)
                    else:
                        writer.add(record[1])
            with written(left):
                left.unlink()
        return tuple(lost)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_SUFFIX}"))

    def _next_path(self) -> Path:
        taken = (path.name.partition(".")[0] for path in self._folder.glob(f"*{_SUFFIX}*"))
        # A file that somebody put there may have any name.
        last = max((int(name) for name in taken if name.isdecimal()), default=0)
        return self._folder / f"{last + 1:06}{_SUFFIX}"


def _gone(folder: Path) -> Unread:
    return Unread(
        name=folder.name,
        fact=f'There is no folder "{folder}": the bytes of all reports are gone.',
        way_out="Put it back, or add the reports again.",
    )


def _scan(path: Path) -> FileContents:
    entries: list[Entry] = []
    damage: list[Unread] = []
    for record in read_records(path):
        if isinstance(record, Unread):
            damage.append(record)
        else:
            entries.append(record[0])
    return FileContents(
        file=path.name,
        size=path.stat().st_size,
        entries=tuple(entries),
        damage=tuple(damage),
    )
