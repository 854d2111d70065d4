"""Common words and persons that share a name with a place are none."""

from functools import cache

from lagebild.domain.ids import PlaceId
from lagebild.domain.mention import Mentions, PlaceMention
from lagebild.domain.span import Span
from lagebild.encoder.model import Model, load_model
from lagebild.mentions.doubted import without_doubted


@cache
def model() -> Model:
    return load_model()


def _left(text: str, *names: str, nominal: bool = False) -> list[str]:
    mentions = Mentions(
        places=tuple(
            PlaceMention(
                span=Span(start=text.index(name), end=text.index(name) + len(name)),
                text=name,
                sentence=0,
                options=() if nominal else (PlaceId("p-made"),),
                nominal=nominal,
            )
            for name in names
        )
    )
    left = without_doubted(mentions, model().encode(text), model())
    return [place.text for place in left.places]


def test_a_common_noun_is_no_place_and_a_town_is_one() -> None:
    text = "In Homs wurde ein Soldat durch eine Mine getötet, als er Musik hörte."

    assert _left(text, "Homs", "Mine", "Musik") == ["Homs"]


def test_a_persons_first_name_is_no_place() -> None:
    text = "The governor of the province, Serhiy Kravchenko, spoke in Kharkiv on Monday."

    assert _left(text, "Serhiy", "Kharkiv") == ["Kharkiv"]


def test_a_town_alone_stays_though_it_looks_like_a_person() -> None:
    assert _left("Die SDF haben nach eigenen Angaben Rakka erobert.", "Rakka") == ["Rakka"]


def test_descriptions_are_left_to_what_they_stand_for() -> None:
    text = "Die Stadt fiel am Montag an die Armee."

    assert _left(text, "Stadt", nominal=True) == ["Stadt"]
