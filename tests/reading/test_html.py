from lagebild.domain.report import BlockKind, DateBasis, Media, Report

from .reports import LONG, kind_of, report_of, unread_of, words

HEAD = """<title>Armee nimmt Tal Warda ein - Bote</title>
<meta property="og:site_name" content="Der Bote">
<link rel="canonical" href="https://bote.example/tal-warda">"""
BODY = f"""<header><nav><ul><li><a href="/">Start</a></li>
<li><a href="/p">Ausland</a></li></ul></nav></header>
<main><article><h1>Armee nimmt Tal Warda ein</h1><p>10. November 2017</p>
<p>{LONG} Das teilte ein Sprecher <b>am Mittag</b> mit<!-- x -->, der von einem Erfolg sprach.</p>
<figure><img src="x.jpg" alt="nicht sichtbar"><figcaption>Soldaten am Übergang</figcaption></figure>
<h2>Kampf um den Übergang</h2>
<p>{LONG}<br>Mehrere D&ouml;rfer fielen kampflos, so die Regierung in einer Mitteilung.</p>
<p>abc/de (afp, dpa)</p></article>
<aside><h3>Mehr zum Thema</h3><p>Bericht vom 9. November 2016 über die Ernte im Süden.</p></aside>
</main><footer><p>Impressum und Kontakt</p></footer>
<script>var x = "unsichtbar";</script><p hidden>unsichtbar</p>
<div style="display: none"><p>unsichtbar</p></div><noscript>unsichtbar</noscript>"""


def page_of(body: str = BODY, head: str = HEAD) -> Report:
    return report_of(f"<html lang=de><head>{head}</head><body>{body}</body></html>", Media.HTML)


def test_text_is_all_visible_text_in_order_a_paragraph_a_block() -> None:
    text = page_of().text
    assert text.startswith("Start\n\nAusland\n\nArmee nimmt Tal Warda ein\n\n10. November 2017\n\n")
    assert text.endswith("Impressum und Kontakt")
    assert "am Mittag mit, der von" in text
    assert "\nMehrere Dörfer fielen" in text
    assert "sichtbar" not in text


def test_what_the_extractor_leaves_out_is_kept_as_furniture() -> None:
    report = page_of()
    assert words(report, BlockKind.FURNITURE) == [
        "Start",
        "Ausland",
        "Mehr zum Thema",
        "Bericht vom 9. November 2016 über die Ernte im Süden.",
        "Impressum und Kontakt",
    ]


def test_headlines_caption_date_line_and_credit_are_marked() -> None:
    report = page_of()
    assert words(report, BlockKind.HEADLINE) == [
        "Armee nimmt Tal Warda ein",
        "Kampf um den Übergang",
    ]
    assert words(report, BlockKind.CAPTION) == ["Soldaten am Übergang"]
    assert words(report, BlockKind.DATELINE) == ["10. November 2017"]
    assert [c.actor for c in report.credits] == ["afp", "dpa"]


def test_title_is_the_headline_where_no_heading_shows_one() -> None:
    report = page_of(f"<p>{LONG}</p><p>{LONG} Mehr ist nicht bekannt.</p>")
    assert kind_of(report, "Armee nimmt") is BlockKind.HEADLINE


def test_page_names_outlet_and_address() -> None:
    report = page_of()
    assert (report.outlet, report.url) == ("Der Bote", "https://bote.example/tal-warda")


def test_markup_gives_the_day_before_the_date_line_does() -> None:
    meta = '<meta property="article:published_time" content="2017-11-11T01:00:00+01:00">'
    publication = page_of(head=HEAD + meta).publication
    assert [e.basis for e in publication.evidence] == [DateBasis.METADATA, DateBasis.DATELINE]
    assert str(publication.day) == "2017-11-11"


def test_structured_data_give_the_day_of_the_page_not_of_what_it_leads_to() -> None:
    data = """<script type="application/ld+json">{"related": [{"datePublished": "2001-01-01"}],
    "@graph": 1, "datePublished": "2017-11-12T08:00"}</script>"""
    assert str(page_of(f"<p>{LONG}</p>", data).publication.day) == "2017-11-12"


def test_broken_structured_data_are_passed_over() -> None:
    data = '<script type="application/ld+json">{"datePublished": </script>'
    assert page_of(f"<p>{LONG}</p>", data).publication.days is None


def test_time_element_of_the_report_gives_the_day() -> None:
    body = f'<article><h1>Lage</h1><p>{LONG}</p><time datetime="2017-11-13">Montag</time></article>'
    assert str(page_of(body, "").publication.day) == "2017-11-13"


def test_table_cells_stay_apart() -> None:
    report = page_of("<table><tr><td>Homs</td><td>12</td></tr><tr><td>Raqqa</td></tr></table>", "")
    assert report.text == "Homs 12\n\nRaqqa"


def test_page_without_the_extractor_is_parted_by_its_structure() -> None:
    report = page_of("<nav>Start</nav><p>Tal Warda fiel.</p><footer>Impressum</footer>", "")
    assert words(report, BlockKind.FURNITURE) == ["Start", "Impressum"]
    assert words(report, BlockKind.BODY) == ["Tal Warda fiel."]


def test_broken_markup_is_mended() -> None:
    report = page_of(f"<div><p>{LONG}<p>Ende <b>der</i> Lage.<table><td>x", "")
    assert report.text == f"{LONG}\n\nEnde der Lage.\n\nx"


def test_nesting_of_2000_levels_is_read() -> None:
    body = "<div>" * 2000 + f"<p>{LONG}</p>" + "</div>" * 2000
    assert page_of(body, "").text == LONG


def test_nesting_of_10000_levels_is_told() -> None:
    body = "<div>" * 10_000 + f"<p>{LONG}</p>" + "</div>" * 10_000
    assert "nests" in unread_of(body, Media.HTML).fact


def test_page_without_words_is_unread() -> None:
    assert "no text" in unread_of("<html><img src=x></html>", Media.HTML).fact


def test_page_without_elements_is_unread() -> None:
    assert "no element" in unread_of("<!-- leer -->", Media.HTML).fact
