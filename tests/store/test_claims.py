from lagebild.domain.ids import ClaimId, PlaceId
from lagebild.store.claims import PlaceCount
from lagebild.store.derived import Derived

from .made import READER, both_claims, entry, report


def test_claims_come_back_as_they_were_in_the_order_of_the_text(empty: Derived) -> None:
    empty.reports.put(entry(), report(), READER)
    empty.claims.put(reversed(both_claims(report())))

    assert tuple(empty.claims.all()) == both_claims(report())
    assert empty.claims.of_report(report().id) == both_claims(report())


def test_a_claim_is_found_by_id_and_its_start(derived: Derived) -> None:
    taken, _ = both_claims(report())

    assert derived.claims.get(taken.id) == taken
    assert derived.claims.get(ClaimId("c-none")) is None
    assert derived.claims.starting_with(taken.id[:8]) == (taken.id,)
    assert len(derived.claims.starting_with("c-")) == 2


def test_claims_are_found_by_place(derived: Derived) -> None:
    assert derived.claims.about(PlaceId("p-albu-kamal")) == both_claims(report())
    assert derived.claims.about(PlaceId("p-other")) == ()


def test_places_are_counted(derived: Derived) -> None:
    (place,) = derived.claims.places()

    assert place == PlaceCount(
        place=PlaceId("p-albu-kamal"), name="Albu Kamal", texts=("Albu Kamal",), claims=2
    )


def test_the_names_of_actors_are_each_given_once(derived: Derived) -> None:
    names = derived.claims.actor_names()

    assert names
    assert list(names) == sorted(set(names))
    assert not any(";" in name for name in names)


def test_groups_are_counted(derived: Derived) -> None:
    assert derived.claims.groups() == {"control": 2}


def test_chosen_claims_come_in_the_order_asked_for(derived: Derived) -> None:
    taken, back = both_claims(report())

    assert derived.claims.chosen([back.id, ClaimId("c-none"), taken.id]) == (back, taken)


def test_quotes_are_searched_by_words(derived: Derived) -> None:
    _, back = both_claims(report())

    assert derived.claims.search("MILITIA later") == (back,)
    assert derived.claims.search('mil"itia OR x') == ()
    assert derived.claims.search(" ") == ()


def test_quotes_of_claims_that_are_gone_are_not_found(derived: Derived) -> None:
    derived.reports.keep_only([])

    assert derived.claims.search("militia") == ()
