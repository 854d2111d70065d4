"""How spans lie to each other: distance either way, and how many of a kind lie between."""

from lagebild.encoder.pairs import DISTANCES, RANKS, TokenSpan, lie_of

PLACE, ACTOR = 2, 0


def at(start: int, kind: int = PLACE) -> TokenSpan:
    return TokenSpan(kind=kind, start=start, end=start + 1)


def test_before_and_behind_are_told_apart() -> None:
    lie = lie_of([10], [at(7), at(13)])

    before, behind = lie.distance[0]
    assert behind - before == len(DISTANCES)


def test_farther_is_a_higher_bucket() -> None:
    lie = lie_of([0], [at(1), at(4), at(30), at(500)])

    assert list(lie.distance[0]) == sorted(set(lie.distance[0]))


def test_the_rank_counts_mentions_of_the_kind_between() -> None:
    lie = lie_of([10], [at(2), at(5), at(8, ACTOR), at(12), at(15)])

    assert list(lie.rank[0]) == [RANKS - 2, RANKS - 1, RANKS - 1, RANKS, RANKS + 1]


def test_very_far_ones_share_the_last_bucket() -> None:
    lie = lie_of([0], [at(10_000), at(20_000)])

    assert lie.distance[0][0] == lie.distance[0][1] == 2 * len(DISTANCES) - 1
