"""Write docs/ontology.md from the types of claim."""

from pathlib import Path

from lagebild.ontology.page import ontology_page
from lagebild.ontology.types import load_ontology

PAGE = Path(__file__).parent.parent / "docs" / "ontology.md"


def main() -> None:
    """Write the page and say where it is."""
    PAGE.write_text(ontology_page(load_ontology()), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(PAGE.parent.parent)}")


if __name__ == "__main__":
    main()
