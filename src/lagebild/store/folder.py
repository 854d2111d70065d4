"""The store folder: `lagebild.toml`, `archive/`, `log/` and `derived/`."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

import msgspec

from lagebild.errors import StoreError
from lagebild.store.archive import Archive
from lagebild.store.derived import Derived
from lagebild.store.failures import written
from lagebild.store.lock import writing
from lagebild.store.opening import delete_derived, open_derived, show_derived

SETTINGS = "lagebild.toml"
FORMAT = 1
_FOLDERS = ("archive", "log", "derived")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What `lagebild.toml` says; `gazetteer` is a place file of the user's, from the folder on."""

    name: str
    format: int
    gazetteer: str | None = None


class Store(msgspec.Struct, frozen=True, kw_only=True):
    """One store folder; holding it opens and locks nothing."""

    path: Path
    settings: Settings

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty store in that folder, which may exist but not hold a store.

        Raises StoreError where it does, or where the folder can't be made.
        """
        if (path / SETTINGS).exists():
            raise StoreError(
                f'There is already a store in "{path}".', "Use it, or choose another folder."
            )
        settings = Settings(name=path.resolve().name, format=FORMAT)
        try:
            for folder in _FOLDERS:
                (path / folder).mkdir(parents=True, exist_ok=True)
            (path / SETTINGS).write_text(_toml(settings), encoding="utf-8")
        except OSError as error:
            raise StoreError(
                f'No store can be made in "{path}": {error.strerror}.', "Choose another folder."
            ) from error
        return cls(path=path, settings=settings)

    @property
    def kept(self) -> tuple[Path, ...]:
        """The files and folders that make the store; what else lies in the folder is foreign."""
        own = tuple(self.path.resolve() / name for name in (*_FOLDERS, SETTINGS))
        return (*own, self.gazetteer.resolve()) if self.gazetteer else own

    @property
    def gazetteer(self) -> Path | None:
        """The user's place file that is read beside the shipped one."""
        named = self.settings.gazetteer
        return self.path / named if named else None

    def with_gazetteer(self, file: Path) -> Self:
        """Name a place file in the settings. Raises StoreError where they can't be written."""
        inside = file.resolve()
        root = self.path.resolve()
        named = inside.relative_to(root) if inside.is_relative_to(root) else inside
        settings = msgspec.structs.replace(self.settings, gazetteer=named.as_posix())
        with written(self.path):
            (self.path / SETTINGS).write_text(_toml(settings), encoding="utf-8")
        return msgspec.structs.replace(self, settings=settings)

    @property
    def archive(self) -> Archive:
        """The raw bytes of all reports."""
        return Archive(self.path / "archive")

    def derived(self) -> AbstractContextManager[Derived]:
        """Open the derived data to write, for as long as a block runs; made where they are missing.

        Raises DerivedDamaged where they have to be made anew, StoreError where they can't be
        opened.
        """
        with written(self._database.parent):
            self._database.parent.mkdir(exist_ok=True)
        return open_derived(self._database)

    def showing(self) -> AbstractContextManager[Derived]:
        """Open the derived data for as long as a block looks at them; nothing is written.

        Raises StoreError where they can't be opened.
        """
        return show_derived(self._database)

    def delete_derived(self) -> None:
        """Delete the derived data, which reading makes anew. Needs the lock; raises StoreError."""
        delete_derived(self._database)

    def writing(self) -> AbstractContextManager[None]:
        """Be the one writer for as long as a block runs. Raises StoreLocked, StoreError."""
        return writing(self.path / ".lock")

    @property
    def _database(self) -> Path:
        return self.path / "derived" / "lagebild.sqlite"


def open_store(path: Path) -> Store:
    """Open the store that this folder is, or lies in.

    Raises StoreError where there is none, or it was made by a newer version.
    """
    inside = path.resolve()
    for folder in (inside, *inside.parents):
        if (folder / SETTINGS).is_file():
            return Store(path=folder, settings=_settings(folder / SETTINGS))
    raise StoreError(
        f'"{path}" is no store, nor in one.',
        "Make one with: lagebild init DIR. Or say where it is: --store DIR.",
    )


def _toml(settings: Settings) -> str:
    lines = [f"name = {_string(settings.name)}", f"format = {settings.format}"]
    if settings.gazetteer:
        lines.append(f"gazetteer = {_string(settings.gazetteer)}")
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    # A JSON string without DEL and lone surrogates is a TOML string.
    plain = text.encode("utf-8", "replace").replace(b"\x7f", b"?").decode()
    return msgspec.json.encode(plain).decode()


def _settings(path: Path) -> Settings:
    try:
        settings = msgspec.toml.decode(path.read_bytes(), type=Settings)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError(
            f'"{path}" does not read as the settings of a store: {error}.',
            f'It must hold: name = "…" and format = {FORMAT}.',
        ) from error
    if settings.format != FORMAT:
        raise StoreError(
            f'The store "{path.parent}" has format {settings.format}; this version reads {FORMAT}.',
            "Use the version of Lagebild that made it.",
        )
    return settings
