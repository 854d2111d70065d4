import pytest
from lxml import html

from lagebild.domain.interval import parse_iso
from lagebild.reading.page_dates import guess_evidence, markup_evidence


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2017-11-10T08:00:00+01:00">',
        '<meta name="DC.date.issued" content="2017-11-10">',
        '<meta itemprop="datePublished" content="2017-11-10">',
        '<script type="application/ld+json">[{"a": [{"datePublished": "2017-11-10"}]}]</script>',
        '<time datetime="2017-11-10" itemprop="datePublished">gestern</time>',
        '<article><p><time datetime="2017-11-10T10:00">gestern</time></p></article>',
    ],
)
def test_markup_states_the_day(head: str) -> None:
    (evidence,) = markup_evidence(html.document_fromstring(f"{head}<p>x</p>"))
    assert evidence.days == parse_iso("2017-11-10")
    assert evidence.quote.startswith("2017-11-10")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2017-11-10">',
        '<meta name="date" content="heute">',
        '<aside><time datetime="2017-11-10">gestern</time></aside>',
        f'<script type="application/ld+json">{"[" * 5000}</script>',
    ],
)
def test_other_markup_states_nothing(head: str) -> None:
    assert markup_evidence(html.document_fromstring(f"{head}<p>x</p>")) == ()


def test_guess_is_never_after_what_other_evidence_allows() -> None:
    page = html.document_fromstring('<div class="date">10. November 2017</div><p>Lage</p>')
    (free,) = guess_evidence(page, None)
    assert free.days == parse_iso("2017-11-10")
    assert guess_evidence(page, parse_iso("2016")) == ()
