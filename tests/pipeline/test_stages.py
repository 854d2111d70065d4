"""What a report in a language without tables gives."""

from lagebild.pipeline.stages import Reference, read_report, see
from tests.claims.reading import report_of

TEXT = (
    "Alep, Syrie. Dix-sept soldats et une vingtaine de civils ont été tués lundi, a annoncé "
    "l'armée syrienne."
)


def test_the_models_figure_spans_are_read(reference: Reference) -> None:
    seen = see(report_of(TEXT, "fr"), reference)
    assert [(mention.figure.best, mention.figure.unit) for mention in seen.mentions.figures] == [
        (17, ""),
        (20, ""),
    ]


def test_claims_in_a_language_without_tables_have_figures(reference: Reference) -> None:
    claims = read_report(report_of(TEXT, "fr"), reference)
    figures = [f for claim in claims if claim.type == "people.casualties" for f in claim.figures]
    assert [(f.what, f.unit, f.best) for f in figures] == [
        ("killed", "people", 17),
        ("killed", "people", 20),
    ]
