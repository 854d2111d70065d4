"""What stands on the pages of the example reports."""

import datetime as dt

import httpx
import msgspec
import pytest
from lxml import html

from lagebild.pipeline.questions import PlaceAnswer, ReportAnswer
from lagebild.web.pages import Places, Reports

PLACE = "/place/p-albu-kamal"


def page(client: httpx.Client, path: str) -> html.HtmlElement:
    return html.fromstring(client.get(path).text)


def place(client: httpx.Client, query: str = "") -> PlaceAnswer:
    return msgspec.json.decode(client.get(f"{PLACE}.json{query}").content, type=PlaceAnswer)


def test_the_start_page_says_what_is_in_the_store(client: httpx.Client) -> None:
    (lead,) = page(client, "/").find_class("lead")

    assert "26 reports (10 de, 8 da, 8 en)" in lead.text_content()


def test_every_dated_claim_of_the_shown_days_is_a_tick_that_leads_to_its_sentence(
    client: httpx.Client,
) -> None:
    ticks = page(client, PLACE).xpath("//svg//a[rect[contains(@class, 'tick')]]/@href")
    claims = {f"/report/{line.head.id}#{line.claim.id}" for line in place(client).claims}

    assert len(claims) > 10
    assert set(ticks) == claims


def test_a_tick_leads_to_an_anchor_before_its_sentence(client: httpx.Client) -> None:
    line = place(client).claims[0]
    report = page(client, f"/report/{line.head.id}")
    (anchor,) = report.xpath(f"//a[@id='{line.claim.id}']")
    following = anchor.getparent().getnext().text_content()

    assert following
    assert line.claim.evidence[0].text.startswith(following)


def test_every_shown_stretch_is_drawn_and_has_a_row(client: httpx.Client) -> None:
    found = page(client, PLACE)
    bands = found.xpath("//svg//a[@class='band']/@href")

    assert bands
    rows = found.xpath("//table[@class='stretches']//tr/@id")
    assert sorted(bands) == sorted(f"#{row}" for row in rows)


def test_a_place_without_days_of_control_still_shows_its_claims(client: httpx.Client) -> None:
    listed = msgspec.json.decode(client.get("/places.json").content, type=Places).places
    unheld = [place.id for place in listed if place.last is None]
    found = page(client, f"/place/{unheld[0]}")

    assert "No claim says who held this place" in found.text_content()


def test_asked_days_are_shown(client: httpx.Client) -> None:
    found = place(client, "?from=2017-11-09&to=2017-11-10")

    assert (found.first, found.last) == (dt.date(2017, 11, 9), dt.date(2017, 11, 10))
    assert len(found.days) == 2


def test_days_after_the_last_claim_are_carried(client: httpx.Client) -> None:
    found = place(client, "?from=2017-11-09&to=2020-01-01")

    assert found.days[-1].age
    assert found.days[-1].age > 365


@pytest.mark.parametrize("query", ["?from=9999-12-31", "?from=9990-01-01&to=9999-12-31"])
def test_the_end_of_the_calendar_can_be_asked_for(client: httpx.Client, query: str) -> None:
    assert client.get(f"{PLACE}{query}").status_code == 200


def test_what_was_known_by_a_day_leaves_out_later_reports(client: httpx.Client) -> None:
    found = place(client, "?known=2017-11-10")

    assert found.claims
    assert len(found.claims) < len(place(client).claims)
    assert all(
        line.head.publication.days and str(line.head.publication.days.last) <= "2017-11-10"
        for line in found.claims
    )


def test_links_to_other_days_keep_what_was_known(client: httpx.Client) -> None:
    links = page(client, f"{PLACE}?known=2017-11-21").xpath("//p[@class='zooms']/a/@href")

    assert links
    assert all("known=2017-11-21" in link for link in links)


def test_the_page_of_what_was_known_says_so(client: httpx.Client) -> None:
    (note,) = page(client, f"{PLACE}?known=2017-11-10").find_class("note")

    assert "said by 2017-11-10" in note.text_content()


def test_a_report_shows_all_of_its_text_in_order(client: httpx.Client) -> None:
    listed = msgspec.json.decode(client.get("/reports.json").content, type=Reports).reports
    for head in listed:
        found = msgspec.json.decode(
            client.get(f"/report/{head.id}.json").content, type=ReportAnswer
        )
        shown = page(client, f"/report/{head.id}").find_class("report")[0]
        for number in shown.find_class("anchors"):
            number.drop_tree()
        assert "".join(shown.text_content().split()) == "".join(found.report.text.split())


def test_furniture_is_greyed(client: httpx.Client) -> None:
    listed = msgspec.json.decode(client.get("/reports.json").content, type=Reports).reports
    (head,) = [head for head in listed if head.name.endswith(".html")]

    assert page(client, f"/report/{head.id}").find_class("furniture")


def test_the_page_of_a_claim_shows_its_sentence(client: httpx.Client) -> None:
    line = place(client).claims[0]
    quote = page(client, f"/claim/{line.claim.id}").xpath("//blockquote/mark")[0]

    assert quote.text_content() == line.claim.evidence[0].text
