"""Which numbers a trigger carries."""

from tests.claims.reading import only


def test_the_dead_and_the_injured_of_a_sentence_are_one_claim() -> None:
    claim = only("Twelve people were killed and 30 injured in Raqqa.", "en", "people.casualties")

    assert {(f.what, f.best) for f in claim.figures} == {("killed", 12), ("injured", 30)}


def test_a_share_of_a_town_belongs_to_its_capture() -> None:
    claim = only("Der IS eroberte rund 40 Prozent von Rakka zurück.", "de", "control.capture")

    assert [(f.what, f.unit, f.best, f.approx) for f in claim.figures] == [
        ("share", "percent", 40, True)
    ]


def test_those_who_flee_are_counted() -> None:
    claim = only("Omkring 5000 civile flygtede fra Raqqa.", "da", "people.displacement")

    assert [(f.what, f.best) for f in claim.figures] == [("displaced", 5000)]
