"""Every page and its twin, over a real server with the example reports."""

from pathlib import Path

import httpx
import msgspec
import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lagebild.errors import StoreError
from lagebild.pipeline.questions import ClaimAnswer, PlaceAnswer, ReportAnswer, Status
from lagebild.pipeline.stages import Reference
from lagebild.store.folder import Store
from lagebild.web.answers import Refusal
from lagebild.web.app import create_app
from lagebild.web.pages import Conflicts, Places, Reports, Start
from lagebild.web.security import HEADERS
from tests.web.server import client_of, serving

PLACE = "p-albu-kamal"
PAGES = ("/", "/places", "/reports", "/conflicts", "/about", f"/place/{PLACE}")
TWINS = (
    ("/index.json", Start),
    ("/places.json", Places),
    (f"/place/{PLACE}.json", PlaceAnswer),
    (f"/place/{PLACE}.json?from=2017-11-09&to=2017-11-10&known=2017-12-31", PlaceAnswer),
    ("/claim/{claim}.json", ClaimAnswer),
    ("/reports.json", Reports),
    ("/report/{report}.json", ReportAnswer),
    ("/conflicts.json", Conflicts),
    ("/about.json", Status),
)
REFUSED = (
    ("/place/nowhere-at-all", 404),
    ("/claim/c-none", 404),
    ("/report/r-none", 404),
    ("/nothing", 404),
    ("/static/none.css", 404),
    ("/static/../app.py", 404),
    ("/place/%00", 404),
    ("/place/%E2%80%AE", 404),
    (f"/place/{PLACE}?from=yesterday", 400),
    (f"/place/{PLACE}?from=2017-13-01", 400),
    (f"/place/{PLACE}?from=2017-11-10&to=2017-11-09", 400),
    (f"/place/{PLACE}?from=0001-01-01&to=9999-12-31", 400),
    (f"/place/{PLACE}.json?known=x", 400),
)


@pytest.fixture(scope="module")
def ids(client: httpx.Client) -> dict[str, str]:
    found = msgspec.json.decode(client.get(f"/place/{PLACE}.json").content, type=PlaceAnswer)
    line = found.claims[0]
    return {"claim": line.claim.id, "report": line.head.id}


@pytest.mark.parametrize("path", [*PAGES, "/claim/{claim}", "/report/{report}"])
def test_every_page_answers(client: httpx.Client, ids: dict[str, str], path: str) -> None:
    found = client.get(path.format(**ids))

    assert found.status_code == 200
    assert found.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(("path", "kind"), TWINS)
def test_every_twin_is_the_value_of_its_page(
    client: httpx.Client, ids: dict[str, str], path: str, kind: type[msgspec.Struct]
) -> None:
    found = client.get(path.format(**ids))
    value = msgspec.json.decode(found.content, type=kind)

    assert found.headers["content-type"] == "application/json"
    assert msgspec.json.encode(value) == found.content


@pytest.mark.parametrize(("path", "status"), REFUSED)
def test_what_can_not_be_shown_is_refused_with_a_page(
    client: httpx.Client, path: str, status: int
) -> None:
    found = client.get(path)

    assert found.status_code == status
    assert ".json" in path or "<h1>" in found.text


def test_a_place_that_is_not_there_is_answered_with_near_names(client: httpx.Client) -> None:
    assert "Near: Albu Kamal" in client.get("/place/Albu Kamil Stadt").text


def test_a_refused_twin_is_a_value_too(client: httpx.Client) -> None:
    found = client.get("/claim/c-none.json")

    assert found.status_code == 404
    assert "c-none" in msgspec.json.decode(found.content, type=Refusal).error


@pytest.mark.parametrize("name", ["Abu Kamal", "al-bukamal", "Albu Kamal", PLACE])
def test_a_place_is_found_by_any_of_its_names(client: httpx.Client, name: str) -> None:
    found = client.get("/place", params={"name": name}, follow_redirects=True)

    assert found.status_code == 200
    assert "<h1><bdi>Albu Kamal</bdi></h1>" in found.text


def test_an_empty_name_leads_to_all_places(client: httpx.Client) -> None:
    assert client.get("/place").headers["location"] == "/places"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_can_only_be_read(client: httpx.Client, method: str) -> None:
    assert client.request(method, "/places").status_code == 405


@pytest.mark.parametrize("path", [*PAGES, *(path for path, _ in REFUSED), "/static/lagebild.css"])
def test_every_answer_has_the_security_headers(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers

    assert {name: headers.get(name) for name, _ in HEADERS} == dict(HEADERS)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example"])
def test_another_host_name_is_refused(client: httpx.Client, host: str) -> None:
    found = client.get("/", headers={"host": host})

    assert found.status_code == 400
    assert "content-security-policy" in found.headers


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_the_names_of_this_machine_are_answered(client: httpx.Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_a_defect_is_a_page_with_the_security_headers(
    store_path: Path, reference: Reference
) -> None:
    app = create_app(store_path, reference=reference)
    app.router.routes.append(Route("/broken", broken))
    with serving(app) as address, client_of(address) as client:
        found = client.get("/broken")

    assert found.status_code == 500
    assert "This is a defect" in found.text
    assert {name: found.headers.get(name) for name, _ in HEADERS} == dict(HEADERS)


def test_lost_data_is_an_error_of_the_server(tmp_path: Path, reference: Reference) -> None:
    store = Store.create(tmp_path / "store")
    (store.path / "derived" / "lagebild.sqlite").write_bytes(b"no database" * 1000)
    app = create_app(store.path, reference=reference)
    with serving(app) as address, client_of(address) as client:
        found = client.get("/places")

    assert found.status_code == 500
    assert "lagebild read" in found.text


def test_an_empty_store_says_how_to_begin(empty_client: httpx.Client) -> None:
    assert "lagebild add FILES" in empty_client.get("/").text


@pytest.mark.parametrize("path", ["/places", "/reports", "/conflicts", "/about"])
def test_an_empty_store_has_all_pages(empty_client: httpx.Client, path: str) -> None:
    assert empty_client.get(path).status_code == 200


def test_there_is_no_application_without_a_store(tmp_path: Path, reference: Reference) -> None:
    with pytest.raises(StoreError):
        create_app(tmp_path, reference=reference)


def test_more_host_names_can_be_allowed(store_path: Path, reference: Reference) -> None:
    app: Starlette = create_app(store_path, hosts=("archive.example",), reference=reference)
    with serving(app) as address, client_of(address) as client:
        statuses = [
            client.get("/about", headers={"host": host}).status_code
            for host in ("archive.example", "www.archive.example", "localhost")
        ]

    assert statuses == [200, 400, 400]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_its_twin(client: httpx.Client, path: str) -> None:
    (twin,) = html.fromstring(client.get(path).text).xpath("//link[@rel='alternate']/@href")

    assert client.get(twin).headers["content-type"] == "application/json"


async def broken(request: Request) -> Response:
    raise ZeroDivisionError
