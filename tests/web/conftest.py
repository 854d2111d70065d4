"""A store read from the example reports, a store of hostile reports, and clients of both."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from lagebild.pipeline.reading import add, read
from lagebild.pipeline.stages import Reference, load_reference
from lagebild.store.folder import Store
from lagebild.web.app import create_app
from tests.web.hostile import put_hostile
from tests.web.server import client_of, serving

ROOT = Path(__file__).parent.parent.parent
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def quiet(done: int, of: int | None) -> None:
    """Show no progress."""


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> Path:
    path = tmp_path_factory.mktemp("web") / "euphrates"
    store = Store.create(path)
    examples = ROOT / "examples"
    paths = [p for kind in ("txt", "html", "jsonl") for p in sorted(examples.glob(f"*.{kind}"))]
    add(store, paths, NOW, quiet)
    read(store, reference, quiet)
    return path


@pytest.fixture(scope="session")
def address(store_path: Path, reference: Reference) -> Iterator[str]:
    with serving(create_app(store_path, reference=reference)) as found:
        yield found


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    with client_of(address) as found:
        yield found


@pytest.fixture(scope="session")
def hostile_address(
    tmp_path_factory: pytest.TempPathFactory, reference: Reference
) -> Iterator[str]:
    path = tmp_path_factory.mktemp("web") / "hostile"
    put_hostile(Store.create(path))
    with serving(create_app(path, reference=reference)) as found:
        yield found


@pytest.fixture(scope="session")
def hostile_client(hostile_address: str) -> Iterator[httpx.Client]:
    with client_of(hostile_address) as found:
        yield found


@pytest.fixture
def empty_client(tmp_path: Path, reference: Reference) -> Iterator[httpx.Client]:
    Store.create(tmp_path / "empty")
    app = create_app(tmp_path / "empty", reference=reference)
    with serving(app) as address, client_of(address) as found:
        yield found
