import itertools

import msgspec
import pytest

from lagebild.domain.claim import ActorRef, Aspect, Claim, PlaceRef, SourceChain, TimeRef
from lagebild.domain.figure import Figure
from lagebild.domain.ids import ActorId, ClaimId, PlaceId
from lagebild.domain.interval import Interval, one_day
from lagebild.domain.report import Report
from lagebild.domain.span import Quote, Span
from lagebild.export.claims import LONGEST_EVIDENCE, claims_file, out_claim
from lagebild.gazetteer.actors import ActorIndex, load_actors
from lagebild.gazetteer.places import PlaceIndex, open_places

from ..store.made import FRIDAY, THURSDAY, both_claims, claim, report


@pytest.fixture(scope="module")
def places() -> PlaceIndex:
    return open_places()


@pytest.fixture(scope="module")
def actors() -> ActorIndex:
    return load_actors()


def lines(
    claims: list[Claim], reports: list[Report], places: PlaceIndex, actors: ActorIndex
) -> list[dict[str, object]]:
    heads = {made.id: made.head for made in reports}
    return [
        msgspec.json.decode(line, type=dict[str, object])
        for line in claims_file(claims, heads, places, actors)
    ]


def test_a_claim_has_the_keys_of_the_claims_file(places: PlaceIndex, actors: ActorIndex) -> None:
    taken, _ = both_claims(report())

    taken = msgspec.structs.replace(taken, place=PlaceRef(text="the town"))

    (line,) = lines([taken], [report()], places, actors)

    assert line == {
        "report": "one.txt",
        "id": taken.id,
        "type": "control.capture",
        "modality": "asserted",
        "actors": [{"key": "a-army", "name": "Syrian army", "text": "The army"}],
        "place": {"text": "the town"},
        "time": {"value": "2017-11-09", "text": "on Thursday", "precision": "day"},
        "origin": {"key": "report"},
        "evidence": [{"start": 0, "end": 37, "text": "The army took Albu Kamal on Thursday."}],
        "score": 1.0,
    }


def test_lines_are_sorted_by_report_and_place_in_the_text_whatever_their_order(
    places: PlaceIndex, actors: ActorIndex
) -> None:
    first, second = report("a.txt", "Albu Kamal fell."), report("b.txt")
    claims = [*both_claims(second), claim(first, "Albu Kamal fell.")]
    heads = {made.id: made.head for made in (first, second)}

    files = {
        b"".join(claims_file(order, heads, places, actors))
        for order in itertools.permutations(claims)
    }

    (file,) = files
    found = [msgspec.json.decode(line) for line in file.splitlines()]
    assert [(line["report"], line["evidence"][0]["start"]) for line in found] == [
        ("a.txt", 0),
        ("b.txt", 0),
        ("b.txt", 38),
    ]


def test_what_the_gazetteer_knows_is_given(places: PlaceIndex, actors: ActorIndex) -> None:
    place = places.find("Baghouz")[0]
    actor = actors.named("SDF")[0]
    taken, _ = both_claims(report())
    known = msgspec.structs.replace(
        taken,
        place=PlaceRef(text="Baghus", place=place.id),
        actors=(ActorRef(text="SDF", actor=actor.id),),
    )

    found = out_claim(known, report().head, places, actors)

    assert found.place is not None
    assert (found.place.name, found.place.lat, found.place.lon, found.place.country) == (
        place.name,
        place.lat,
        place.lon,
        place.country,
    )
    assert (found.actors[0].name, found.actors[0].names) == (actor.name, actor.names)


def test_open_slots_keep_their_candidates(places: PlaceIndex, actors: ActorIndex) -> None:
    taken, _ = both_claims(report())
    open_claim = msgspec.structs.replace(
        taken,
        place=PlaceRef(text="Rawa", candidates=(PlaceId("p-1"), PlaceId("p-2"))),
        time=TimeRef(text="Thursday", candidates=(one_day(THURSDAY), one_day(FRIDAY))),
        actors=(ActorRef(text="they", candidates=(ActorId("a-1"),)),),
    )

    (line,) = lines([open_claim], [report()], places, actors)

    assert line["place"] == {"text": "Rawa", "candidates": ["p-1", "p-2"]}
    assert line["time"] == {"text": "Thursday", "candidates": ["2017-11-09", "2017-11-10"]}
    assert line["actors"] == [{"text": "they"}]


def test_sources_figures_aspect_and_whole_are_given(places: PlaceIndex, actors: ActorIndex) -> None:
    taken, back = both_claims(report())
    full = msgspec.structs.replace(
        back,
        aspect=Aspect.ENDS,
        figures=(Figure(what="share", unit="percent", best=40, approx=True, text="rund 40"),),
        source=SourceChain(origin=ActorRef(text="an observer"), via=(ActorRef(text="an agency"),)),
        of=taken.id,
        time=TimeRef(text="since", days=Interval(first=THURSDAY, last=None)),
    )

    (line,) = lines([full], [report()], places, actors)

    assert line["aspect"] == "ends"
    assert line["figures"] == [
        {"what": "share", "unit": "percent", "best": 40.0, "approx": True, "text": "rund 40"}
    ]
    assert line["origin"] == {"text": "an observer"}
    assert line["via"] == [{"text": "an agency"}]
    assert line["of"] == taken.id
    assert line["time"] == {"value": "2017-11-09/", "text": "since", "precision": "day"}


@pytest.mark.parametrize("trigger", [0, 500, 700, 1390])
def test_long_evidence_is_cut_true_to_the_text_and_keeps_the_words_that_state_it(
    trigger: int, places: PlaceIndex, actors: ActorIndex
) -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(1400))
    made = report(text="xx" + text)
    span = Span(start=2, end=1402)
    words = Span(start=2 + trigger, end=12 + trigger)
    long = Claim(
        id=ClaimId("c-1"),
        report=made.id,
        type="control.capture",
        trigger=words,
        evidence=(Quote(span=span, text=text),),
    )

    (found,) = out_claim(long, made.head, places, actors).evidence

    assert found.text == made.text[found.start : found.end]
    assert len(found.text) == LONGEST_EVIDENCE
    assert found.start <= words.start
    assert words.end <= found.end
