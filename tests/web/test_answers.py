import datetime as dt

import pytest
from starlette.requests import Request

from lagebild.errors import BadDay
from lagebild.web.answers import day_of, wants_json


def request(path: str, query: str = "") -> Request:
    scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": []}
    return Request(scope | {"server": ("127.0.0.1", 8000), "scheme": "http"})


def test_a_path_that_ends_in_json_asks_for_the_twin() -> None:
    assert wants_json(request("/places.json"))


def test_another_path_asks_for_the_page() -> None:
    assert not wants_json(request("/places", "as=.json"))


def test_a_day_is_read_from_the_query() -> None:
    assert day_of(request("/", "from=2017-11-10"), "from") == dt.date(2017, 11, 10)


@pytest.mark.parametrize("query", ["", "from=", "from=%20", "to=2017-11-10"])
def test_no_day_is_none(query: str) -> None:
    assert day_of(request("/", query), "from") is None


@pytest.mark.parametrize("words", ["10.11.2017", "2017-11-31", "today", "2017", "-1"])
def test_other_words_are_no_day(words: str) -> None:
    with pytest.raises(BadDay, match=words):
        day_of(request("/", f"from={words}"), "from")
