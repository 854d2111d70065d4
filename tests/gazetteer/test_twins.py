import pytest

from lagebild.gazetteer.twins import twins


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Jaysh al-Nasr", "Jaish al-Nasr"),
        ("Brigade der Märtyrer von Osttal", "Brigade der Martyrer von Ostthal"),
        ("Osttal Militærråd", "Militærrådet Osttal"),
        ("Free Valley Army", "The Free Valley Army"),
    ],
)
def test_spellings_of_one_name_are_twins(name: str, other: str) -> None:
    assert twins(name, [other]) == (other,)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("23rd Mountain Brigade", "25th Mountain Brigade"),
        ("Northern Storm", "Southern Shield"),
        ("RSF", "RPF"),
        ("Free Valley Army", "free valley army"),
    ],
)
def test_two_actors_and_one_name_are_none(name: str, other: str) -> None:
    assert twins(name, [other]) == ()


def test_the_likest_comes_first_and_each_once() -> None:
    others = ["Jaish al-Nassir", "Jaish al-Nasr", "Jaish al-Nasr"]

    assert twins("Jaysh al-Nassr", others) == ("Jaish al-Nassir", "Jaish al-Nasr")
