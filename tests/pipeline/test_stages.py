"""What a report in a language without tables gives."""

from lagebild.domain.claim import Claim
from lagebild.domain.report import Report
from lagebild.pipeline.stages import Reference, read_report, see
from tests.claims.reading import report_of

TEXT = (
    "Au moins trente-quatre civils ont été tués mardi dans une frappe aérienne sur Alep, en Syrie, "
    "a déclaré un médecin. Un responsable a parlé de plusieurs dizaines de blessés."
)


def _report() -> Report:
    return report_of(TEXT, "fr")


def test_the_models_figure_spans_are_read(reference: Reference) -> None:
    figures = [mention.figure for mention in see(_report(), reference).mentions.figures]
    assert [figure.bounds[0] for figure in figures] == [34, 20]


def test_claims_in_a_language_without_tables_have_figures(reference: Reference) -> None:
    claims: tuple[Claim, ...] = read_report(_report(), reference)
    harmed = [claim for claim in claims if claim.type == "people.casualties"]
    killed = [figure for claim in harmed for figure in claim.figures if figure.what == "killed"]
    assert [(figure.bounds[0], figure.unit) for figure in killed] == [(34, "people")]
