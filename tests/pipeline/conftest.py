from pathlib import Path

import pytest

from lagebild.pipeline.stages import Reference, load_reference
from lagebild.store.folder import Store

from ..store.made import READER, both_claims, entry, picture, report


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


@pytest.fixture
def filled(store: Store) -> Store:
    """One report with two claims and a picture, put there without reading."""
    made = report()
    with store.derived() as derived, derived.transaction():
        derived.reports.put(entry(), made, READER)
        derived.claims.put(both_claims(made))
        derived.picture.replace(picture(made))
    return store
