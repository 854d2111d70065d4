from lagebild.pipeline.questions.unlisted import Twins, likely_twins
from tests.mentions.actor_texts import index


def test_an_unlisted_name_is_told_its_twins() -> None:
    found = likely_twins(["Liwaa Shuhada al-Wadi", "Liwa Shuhada al-Wadi", "Shield"], index())

    assert found == (
        Twins(name="Liwa Shuhada al-Wadi", alike=("Liwaa Shuhada al-Wadi",)),
        Twins(name="Liwaa Shuhada al-Wadi", alike=("Liwa Shuhada al-Wadi",)),
    )


def test_a_listed_actor_may_be_the_twin() -> None:
    (found,) = likely_twins(["Ahrar al-Shaam"], index())

    assert "Ahrar al-Sham" in found.alike


def test_listed_names_are_left_out() -> None:
    assert likely_twins(["Ahrar al-Sham", "SDF"], index()) == ()
