"""The documentation page of the types of claim."""

from pathlib import Path

from lagebild.ontology.page import ontology_page
from lagebild.ontology.types import load_ontology

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ontology.md"


def test_the_page_is_the_one_that_the_data_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == ontology_page(load_ontology())
