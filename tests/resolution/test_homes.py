"""A description follows the country of the town that stands before it."""

import pytest

from lagebild.domain.mention import Mentions
from lagebild.gazetteer.actors import load_actors
from lagebild.gazetteer.places import open_places
from lagebild.lexicon.language import load_lexicon
from lagebild.mentions.actors import find_actors
from lagebild.mentions.places import find_places
from lagebild.resolution.actors import Whereabouts, resolve_actors
from lagebild.resolution.places import countries_of, homes_of, resolve_places
from lagebild.text.sentences import split
from tests.claims.reading import CONTEXT, report_of


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Die Stadt Mossul fiel am Montag an die Regierungstruppen.", "iraqi-government-forces"),
        ("Die Stadt Rakka fiel am Montag an die Regierungstruppen.", "syrian-army"),
    ],
)
def test_the_government_is_that_of_the_town(text: str, army: str) -> None:
    report, index, actors = report_of(CONTEXT["de"] + text, "de"), open_places(), load_actors()
    sentences = split(report)
    mentions = Mentions(
        actors=find_actors(report, sentences, actors),
        places=find_places(report, sentences, index, load_lexicon("de").places),
    )
    places = resolve_places(report, mentions.places, index)
    where = Whereabouts(
        countries=countries_of(places.values()),
        homes=homes_of(mentions.actors, mentions.places, places),
    )
    meant = resolve_actors(report, sentences, mentions.actors, actors, where)

    assert army in {ref.actor for ref in meant.values()}
