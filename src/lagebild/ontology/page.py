"""The documentation page of the types of claim."""

from lagebild.ontology.types import ClaimType, Effect, Ontology

_HEAD = """# Types of claim

`tools/ontology_page.py` writes this page from `src/lagebild/ontology/data/claim_types.toml`, and a
test holds the two together. The codes are the nearest ones, as names only: PLOVER event type and
mode, ACLED sub-event types, and whether UCDP counts the event.

"""

_EFFECTS = {
    Effect.TAKES: "the actor holds the place from then on, or the recipient has lost it",
    Effect.HOLDS: "the actor holds the place",
    Effect.ENCIRCLES: "the recipient is inside, the actor all round",
    Effect.CONTESTS: "a held place is contested where its holder fights in it",
    Effect.ATTACKS: "nothing by itself",
    Effect.LEAVES: "the actor holds the place no longer",
    Effect.PRESENT: "fighters are present where no control is known",
    Effect.NONE: "nothing",
}


def ontology_page(ontology: Ontology) -> str:
    """Return the page in Markdown."""
    effects = "\n".join(f"- **{effect}**: {text}" for effect, text in _EFFECTS.items())
    rows = "\n".join(_row(entry) for entry in ontology.types.values())
    return (
        f"{_HEAD}## Effects on control\n\n{effects}\n\n## Types\n\n"
        "| type | says | example | effect | stock | PLOVER | ACLED | UCDP |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        f"{rows}\n"
    )


def _row(entry: ClaimType) -> str:
    cells = (
        f"`{entry.id}`",
        entry.says,
        entry.example,
        entry.effect.value,
        "yes" if entry.stock else "",
        "; ".join(entry.plover),
        "; ".join(entry.acled),
        entry.ucdp,
    )
    return f"| {' | '.join(cells)} |"
