from lxml import html

from lagebild.reading.visible import stretches_of


def stretches(source: str) -> list[str]:
    page = html.document_fromstring(source)
    return [stretch.text for stretch in stretches_of(page)]


def test_inline_elements_do_not_part_a_sentence() -> None:
    assert stretches("<p>Am <time>Freitag</time> fiel <a href=x>Tal <i>Warda</i></a>.") == [
        "Am Freitag fiel Tal Warda."
    ]


def test_layout_of_the_source_is_folded_and_breaks_are_kept() -> None:
    assert stretches("<p>  Die\n   Stadt <br> fiel.\n<p>x") == ["Die Stadt\nfiel.", "x"]


def test_two_breaks_part_paragraphs() -> None:
    assert stretches("<div>Die Stadt fiel.<br><br>Der Rest hielt.</div>") == [
        "Die Stadt fiel.",
        "Der Rest hielt.",
    ]


def test_words_outside_block_elements_are_kept() -> None:
    assert stretches("vor<p>in</p>nach") == ["vor", "in", "nach"]


def test_hidden_words_are_left_out_but_not_those_after_them() -> None:
    assert stretches("<p>a<span hidden>b</span>c<script>d</script>e<!-- f -->g</p>") == ["aceg"]


def test_stretch_knows_what_it_stands_in() -> None:
    source = "<aside><p>a</p></aside><article><header><h1>b</h1></header><p>c</p></article>"
    found = list(stretches_of(html.document_fromstring(source)))
    assert [(s.text, s.furniture, s.heading) for s in found] == [
        ("a", True, False),
        ("b", False, True),
        ("c", False, False),
    ]
