import datetime as dt

import pytest

from lagebild.domain.actor import Actor, ActorKind, Tie
from lagebild.domain.ids import ActorId
from lagebild.gazetteer.sides import above, hostile, same_side
from tests.mentions.actor_texts import index

DAY = dt.date(2019, 2, 1)


@pytest.mark.parametrize(
    ("a", "b"),
    [("ypg", "sdf"), ("ypg", "us-led-coalition"), ("sana", "syrian-army")],
)
def test_members_and_allies_are_on_one_side(a: str, b: str) -> None:
    assert index().same_side(ActorId(a), ActorId(b), DAY) is True


@pytest.mark.parametrize(
    ("a", "b"), [("is", "sdf"), ("turkish-army", "ypg"), ("mustefa-bali", "is")]
)
def test_enemies_and_their_members_are_on_two_sides(a: str, b: str) -> None:
    assert index().same_side(ActorId(a), ActorId(b), DAY) is False


def test_of_an_agency_and_a_party_nothing_is_known() -> None:
    assert index().same_side(ActorId("afp"), ActorId("is"), DAY) is None


def test_a_side_is_the_same_from_both_ends() -> None:
    assert index().same_side(ActorId("sdf"), ActorId("is"), DAY) is False


def test_an_alliance_counts_only_while_it_held() -> None:
    russia, assad = ActorId("russia"), ActorId("syrian-government")

    assert index().same_side(russia, assad, DAY) is True
    assert index().same_side(russia, assad, dt.date(2014, 1, 1)) is None


def test_enemies_are_hostile_and_friends_are_not() -> None:
    assert index().hostile(ActorId("is-sleeper-cells"), ActorId("sdf"), DAY)
    assert not index().hostile(ActorId("ypg"), ActorId("sdf"), DAY)


def test_a_member_is_not_hostile_to_its_own_body() -> None:
    tie = (Tie(to=ActorId("b")),)
    a = Actor(id=ActorId("a"), name="A", kind=ActorKind.GROUP, member_of=tie, hostile_to=tie)
    actors = {a.id: a}

    assert not hostile(actors, ActorId("a"), ActorId("b"), DAY)
    assert same_side(actors, ActorId("a"), ActorId("b"), DAY) is True


def test_bodies_that_contain_each_other_end() -> None:
    a = Actor(id=ActorId("a"), name="A", kind=ActorKind.GROUP, member_of=(Tie(to=ActorId("b")),))
    b = Actor(id=ActorId("b"), name="B", kind=ActorKind.GROUP, member_of=(Tie(to=ActorId("a")),))

    assert above({a.id: a, b.id: b}, a.id, DAY) == ("a", "b")


def test_who_followed_on_an_actor_is_on_its_side() -> None:
    assert index().same_side(ActorId("hts"), ActorId("nusra-front"), DAY) is True
    assert index().same_side(ActorId("new-ira"), ActorId("real-ira"), DAY) is True


def test_an_outlet_is_on_the_side_of_its_owner_only_while_it_was_owned() -> None:
    serbia, outlet = ActorId("serbia"), ActorId("rts-serbia")

    assert index().same_side(outlet, serbia, dt.date(1999, 4, 1)) is True
    assert index().same_side(outlet, serbia, DAY) is None
