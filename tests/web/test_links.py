"""Every link of every page leads somewhere."""

from urllib.parse import urldefrag, urljoin

import httpx
import pytest
from lxml import html


@pytest.fixture(scope="module")
def crawled(client: httpx.Client) -> dict[str, httpx.Response]:
    """Follow all links from the start page; of pages for other days of a place, one each."""
    waiting, found = ["/"], dict[str, httpx.Response]()
    seen_days: set[str] = set()
    while waiting:
        path = waiting.pop()
        place, _, query = path.partition("?")
        if path in found or (query and place in seen_days):
            continue
        seen_days |= {place} if query else set()
        found[path] = client.get(path)
        waiting += {urldefrag(link)[0] for link in links(path, found[path])}
    return found


def links(path: str, response: httpx.Response) -> list[str]:
    if not response.headers["content-type"].startswith("text/html"):
        return []
    page = html.fromstring(response.text)
    hrefs = page.xpath("//@href")
    return [urljoin(path, href) for href in hrefs if not href.startswith(("http:", "https:"))]


def test_the_crawl_reaches_pages_of_all_kinds(crawled: dict[str, httpx.Response]) -> None:
    kinds = {path.split("/")[1].split("?")[0] for path in crawled}

    assert {"", "places", "place", "claim", "reports", "report", "conflicts", "about"} <= kinds
    assert len(crawled) > 100


def test_every_link_answers(crawled: dict[str, httpx.Response]) -> None:
    assert [path for path, found in crawled.items() if found.status_code != 200] == []


def test_every_anchor_that_is_linked_is_there_once(crawled: dict[str, httpx.Response]) -> None:
    ids = {
        path: html.fromstring(found.text).xpath("//@id")
        for path, found in crawled.items()
        if found.headers["content-type"].startswith("text/html")
    }
    aims = {
        urldefrag(link)
        for path, found in crawled.items()
        for link in links(path, found)
        if "#" in link and urldefrag(link)[0] in ids
    }

    assert aims
    assert [aim for aim in aims if ids[aim[0]].count(aim[1]) != 1] == []


def test_links_to_outside_are_the_addresses_of_reports_alone(
    crawled: dict[str, httpx.Response],
) -> None:
    outside = {
        path
        for path, found in crawled.items()
        if found.headers["content-type"].startswith("text/html")
        for href in html.fromstring(found.text).xpath("//@href")
        if "://" in href
    }

    assert all(path.startswith("/report/") for path in outside)
