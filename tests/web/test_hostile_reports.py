"""Whatever a report holds is shown as text."""

import httpx
import pytest
from lxml import html

from tests.web.hostile import CLAIM, CONFLICT, PATHS, PLACE, REPORT, SCRIPT, TOKEN


@pytest.fixture(params=PATHS)
def text(request: pytest.FixtureRequest, hostile_client: httpx.Client) -> str:
    found = hostile_client.get(request.param)
    assert found.status_code == 200
    return found.text


def test_no_page_has_a_script(text: str) -> None:
    assert html.fromstring(text).xpath("//script | //img | //iframe | //object | //style") == []


def test_no_attribute_runs_or_styles(text: str) -> None:
    names = {name.lower() for element in html.fromstring(text).iter() for name in element.attrib}

    assert not {name for name in names if name.startswith("on") or name in {"style", "autofocus"}}


def test_links_stay_on_the_server(text: str) -> None:
    links = [link for _, _, link, _ in html.fromstring(text).iterlinks()]

    assert links
    assert [link for link in links if not link.startswith(("/", "#", "?", "url(#"))] == []
    assert [link for link in links if link.startswith("//")] == []


def test_nothing_acts_unseen(text: str) -> None:
    assert not set(text) & {"\x00", "\x07", "\x1b", "\u202e", "\u202c"}


@pytest.mark.parametrize(
    "path", [f"/report/{REPORT}", f"/claim/{CLAIM}", f"/place/{PLACE}", "/reports", "/conflicts"]
)
def test_the_text_is_shown_as_it_is(hostile_client: httpx.Client, path: str) -> None:
    shown = html.fromstring(hostile_client.get(path).text).text_content()

    assert SCRIPT in shown
    assert TOKEN in shown


@pytest.mark.parametrize("id_", [CLAIM, CONFLICT, "stretch-1"])
def test_anchors_are_whole(hostile_client: httpx.Client, id_: str) -> None:
    paths = {CLAIM: f"/report/{REPORT}", CONFLICT: "/conflicts"}
    page = html.fromstring(hostile_client.get(paths.get(id_, f"/place/{PLACE}")).text)

    assert len(page.xpath(f"//*[@id='{id_}']")) == 1


def test_a_hostile_name_in_the_address_is_shown_as_text(hostile_client: httpx.Client) -> None:
    found = hostile_client.get("/place", params={"name": SCRIPT}, follow_redirects=True)

    assert found.status_code == 404
    assert html.fromstring(found.text).xpath("//script") == []
    assert SCRIPT in html.fromstring(found.text).text_content()
