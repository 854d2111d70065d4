from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.store.derived import Derived
from lagebild.store.opening import open_derived

from .made import READER, both_claims, entry, picture, report


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Derived]:
    with open_derived(tmp_path / "lagebild.sqlite") as derived:
        yield derived


@pytest.fixture
def derived(empty: Derived) -> Derived:
    made = report()
    with empty.transaction():
        empty.reports.put(entry(), made, READER)
        empty.claims.put(both_claims(made))
        empty.picture.replace(picture(made))
    return empty
