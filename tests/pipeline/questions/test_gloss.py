import msgspec
import pytest

from lagebild.domain.claim import ActorRef, Aspect, Claim, Modality, PlaceRef
from lagebild.domain.figure import Figure
from lagebild.errors import DataError
from lagebild.ontology.types import load_ontology
from lagebild.pipeline.questions.gloss import gloss, proposition, wordings

from ...store.made import MILITIA, both_claims, claim, report

TAKEN, BACK = both_claims(report())
RAWA = PlaceRef(text="Rawa")
SHARE = Figure(what="share", unit="percent", best=40, approx=True)
FORCES = ActorRef(text="government forces")
DEAD = Figure(what="killed", unit="people", low=10)


def changed(**slots: object) -> Claim:
    return msgspec.structs.replace(TAKEN, **slots)


def test_every_type_of_the_ontology_has_a_wording() -> None:
    assert set(wordings()) == set(load_ontology().types)


def test_a_gloss_says_who_says_it_and_of_when() -> None:
    observer = ActorRef(text="SOHR", name="Syrian Observatory for Human Rights")
    said = claim(report(), "The army took Albu Kamal on Thursday.", origin=observer)

    assert (
        gloss(said, report().head)
        == "Syrian Observatory for Human Rights, 9 Nov 2017: Syrian army captures Albu Kamal"
    )


def test_a_denial_is_put_as_one() -> None:
    denied = changed(modality=Modality.DENIED)

    assert gloss(denied, report().head) == (
        "one.txt denies, 9 Nov 2017: Syrian army captures Albu Kamal"
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (changed(figures=(SHARE,)), "Syrian army captures about 40 percent of Albu Kamal"),
        (changed(recipients=(MILITIA,)), "Syrian army captures Albu Kamal from the militia"),
        (changed(actors=()), "Albu Kamal captured"),
        (changed(actors=(), recipients=(MILITIA,)), "Albu Kamal captured from the militia"),
        (changed(actors=(MILITIA, MILITIA)), "the militia and the militia capture Albu Kamal"),
        (changed(actors=(FORCES,)), "government forces capture Albu Kamal"),
        (changed(modality=Modality.PLANNED), "Syrian army plans to capture Albu Kamal"),
        (changed(modality=Modality.DEMANDED), "Syrian army is called on to capture Albu Kamal"),
        (changed(modality=Modality.POSSIBLE), "Syrian army may capture Albu Kamal"),
        (changed(modality=Modality.NEGATED), "Syrian army does not capture Albu Kamal"),
        (changed(modality=Modality.REFUSED), "Syrian army refuses to capture Albu Kamal"),
        (changed(actors=(), modality=Modality.NEGATED), "Albu Kamal not captured"),
        (
            changed(type="control.hold", aspect=Aspect.CONTINUES),
            "Syrian army still holds Albu Kamal",
        ),
        (
            changed(type="control.hold", aspect=Aspect.ENDS),
            "Syrian army no longer holds Albu Kamal",
        ),
        (
            changed(type="control.offensive", aspect=Aspect.BEGINS, recipients=(MILITIA,)),
            "Syrian army begins to advance against the militia on Albu Kamal",
        ),
        (
            changed(type="people.presence", actors=(MILITIA, MILITIA)),
            "the militia and the militia are present in Albu Kamal",
        ),
        (
            changed(type="people.presence", actors=(), recipients=(MILITIA,)),
            "the militia present in Albu Kamal",
        ),
        (
            changed(type="people.casualties", actors=(), figures=(DEAD,)),
            "casualties in Albu Kamal (killed: at least 10 people)",
        ),
        (
            changed(type="politics.ceasefire", actors=(), modality=Modality.PLANNED, place=None),
            "a ceasefire, planned",
        ),
        (
            changed(type="control.offensive", actors=(), modality=Modality.POSSIBLE),
            "an offensive on Albu Kamal, possible",
        ),
        (
            changed(type="people.displacement", actors=(), recipients=(MILITIA,), to=RAWA),
            "the militia displaced from Albu Kamal to Rawa",
        ),
    ],
)
def test_slots_make_a_sentence(said: Claim, words: str) -> None:
    assert proposition(said) == words


def test_a_type_without_wording_names_the_way_out() -> None:
    with pytest.raises(DataError, match=r"Add one to gloss\.toml"):
        proposition(changed(type="control.unheard"))
