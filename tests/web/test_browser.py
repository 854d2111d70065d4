"""The pages in a real browser: clicks, widths, and what it asks of the network."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from tests.web.hostile import PATHS

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
PLACE = "/place/p-albu-kamal"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason=f"THE BROWSER TESTS DID NOT RUN: no {CHROMIUM}"
    ),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    yield from watched(browser, address, width=1200, script=request.param)


@pytest.fixture
def narrow(browser: Browser, address: str) -> Iterator[Page]:
    yield from watched(browser, address, width=320)


@pytest.fixture(params=[320, 1200])
def hostile(
    request: pytest.FixtureRequest, browser: Browser, hostile_address: str
) -> Iterator[Page]:
    yield from watched(browser, hostile_address, width=request.param)


def watched(browser: Browser, address: str, *, width: int, script: bool = True) -> Iterator[Page]:
    """Give a page, and fail if it complained or asked anything of another server."""
    troubles: list[str] = []

    def only_ours(route: Route) -> None:
        if route.request.url.startswith(f"{address}/"):
            route.continue_()
        else:
            troubles.append(f"asked for {route.request.url}")
            route.abort()

    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": 800}, java_script_enabled=script
    )
    context.route("**/*", only_ours)
    page = context.new_page()
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    yield page
    context.close()
    assert troubles == []


def test_the_page_of_a_place_shows_the_strip(page: Page) -> None:
    page.goto(PLACE)

    expect(page.locator("svg.strip .band").first).to_be_visible()
    expect(page.locator("svg.strip .tick").first).to_be_visible()


def test_a_click_on_a_tick_leads_to_the_sentence(page: Page) -> None:
    page.goto(PLACE)
    tick = page.locator("svg.strip a", has=page.locator(".tick")).last
    href = tick.get_attribute("href") or ""
    tick.click()

    expect(page).to_have_url(re.compile(re.escape(href) + "$"))
    anchor = page.locator(f"[id='{href.partition('#')[2]}']:target")
    expect(anchor).to_be_in_viewport()
    sentence = page.locator(".anchors:has(:target) + .evidence, .anchors:has(:target) + mark")
    expect(sentence).to_be_in_viewport()


def test_a_tick_is_reached_and_followed_by_keys(page: Page) -> None:
    page.goto(PLACE)
    page.locator("svg.strip a", has=page.locator(".tick")).first.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/report/.+#c-"))


def test_a_click_on_a_stretch_leads_to_its_row(page: Page) -> None:
    page.goto(PLACE)
    page.locator("svg.strip a.band").first.click()

    expect(page.locator("tr:target")).to_be_in_viewport()


def test_a_place_is_found_by_typing_its_name(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Name of a place").fill("Abu Kamal")
    page.get_by_role("button", name="Go").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Albu Kamal")


def test_other_days_are_asked_for_by_the_form(page: Page) -> None:
    page.goto(PLACE)
    page.get_by_label("known by").fill("2017-11-10")
    page.get_by_role("button", name="Show").click()

    expect(page).to_have_url(re.compile("known=2017-11-10"))
    expect(page.locator(".note")).to_contain_text("said by 2017-11-10")


@pytest.mark.parametrize("path", ["/", "/places", PLACE, "/reports", "/conflicts", "/about"])
def test_no_page_is_wider_than_a_small_telephone(narrow: Page, path: str) -> None:
    narrow.goto(path)

    assert narrow.evaluate("document.documentElement.scrollWidth") == 320


def test_the_pages_of_a_claim_and_its_report_are_not_wider_either(narrow: Page) -> None:
    narrow.goto(PLACE)
    for link in (".claims td:nth-child(3) a", "main p a[href*='/report/']"):
        narrow.locator(link).first.click()
        narrow.wait_for_load_state()
        assert narrow.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("path", PATHS)
def test_a_hostile_report_neither_runs_nor_widens_a_page(hostile: Page, path: str) -> None:
    hostile.goto(path)
    width = hostile.viewport_size and hostile.viewport_size["width"]

    assert hostile.evaluate("document.documentElement.scrollWidth") == width
